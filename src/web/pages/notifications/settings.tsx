import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { noticeKindLabels } from '#areas/admin/notification/rules/sentence.ts';
import {
  noticeKinds,
  occasionDays,
  occasionPresets,
  noticeWays,
  readNoticeSettings,
  remindedKinds,
  usualReminder,
  wayOf,
  type NoticeSettings,
} from '#model/notice-kinds.ts';
import type { Row } from '#web/api/row.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { Page } from '#web/frame/page.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { permission } from '#web/notices/use-news.ts';
import { useRemindOptions } from '#web/notices/remind-options.ts';
import styles from '#web/notices/notices.module.css';
import { RecordLoader } from '#web/record/record-loader.tsx';
import { useSave } from '#web/save/use-save.ts';
import { SettingsSection } from '#web/administration/settings-page.tsx';
import { noticesTexts } from '#web/texts/notices.ts';

/** How one wants to be told of what, and his usual reminders. */
export function NoticeSettingsPage() {
  const t = useText(noticesTexts);
  const { user } = useMeta();
  const object = useObject('user');
  return (
    <Page title={t('set.title')}>
      <div className={styles['page']}>
        {object && (
          <RecordLoader object={object} id={user.id}>
            {(record) => <Settings record={record} />}
          </RecordLoader>
        )}
      </div>
    </Page>
  );
}

function Settings({ record }: { record: Row }) {
  const t = useText(noticesTexts);
  const settings = readNoticeSettings(record['notices']);
  const save = useSave();
  const keep = (part: NoticeSettings) =>
    save.mutate({
      changes: [
        {
          op: 'update',
          object: 'user',
          id: record.id,
          values: { notices: { ...settings, ...part } },
        },
      ],
      said: t('set.saved'),
    });
  return (
    <div className={styles['settings']}>
      <p>{t('set.lead')}</p>
      <Ways settings={settings} keep={keep} />
      <Reminders settings={settings} keep={keep} />
      <Occasions settings={settings} keep={keep} />
      <Device />
    </div>
  );
}

type PartProps = {
  readonly settings: NoticeSettings;
  readonly keep: (part: NoticeSettings) => void;
};

function Ways({ settings, keep }: PartProps) {
  const t = useText(noticesTexts);
  const label = useLabel();
  const options = noticeWays.map((value) => ({ value, label: t(`way.${value}`) }));
  return (
    <SettingsSection title={t('set.ways')}>
      {noticeKinds.map((kind) => (
        <Setting key={kind} name={label(noticeKindLabels[kind])}>
          <Select
            aria-label={label(noticeKindLabels[kind])}
            className={styles['choice'] ?? ''}
            value={wayOf(settings, kind)}
            options={options}
            onChange={(way) => keep({ ways: { ...settings.ways, [kind]: way } })}
          />
        </Setting>
      ))}
    </SettingsSection>
  );
}

function Reminders({ settings, keep }: PartProps) {
  const t = useText(noticesTexts);
  const label = useLabel();
  const options = useRemindOptions();
  const kinds = useObject('activity')?.fields.find((field) => field.name === 'kind')?.options;
  if (!kinds) return null;
  return (
    <SettingsSection title={t('set.reminders')} help={t('set.reminders.help')}>
      {remindedKinds.map((kind) => {
        const name = kinds[kind] ? label(kinds[kind].label) : kind;
        return (
          <Setting key={kind} name={name}>
            <Select
              aria-label={name}
              className={styles['choice'] ?? ''}
              value={usualReminder(settings, kind) ?? 'none'}
              options={options}
              onChange={(value) =>
                keep({
                  reminders: {
                    ...settings.reminders,
                    [kind]: typeof value === 'number' ? value : null,
                  },
                })
              }
            />
          </Setting>
        );
      })}
    </SettingsSection>
  );
}

function Occasions({ settings, keep }: PartProps) {
  const t = useText(noticesTexts);
  const label = useLabel();
  const name = label(noticeKindLabels.occasion);
  const days = occasionPresets.map((value) => ({
    value,
    label: value === 0 ? t('occasion.day') : t('remind.days', { count: value }),
  }));
  return (
    <SettingsSection title={name} help={t('set.occasions.help')}>
      <Setting name={t('remind')}>
        <Select<number | 'none'>
          aria-label={t('set.occasions')}
          className={styles['choice'] ?? ''}
          value={occasionDays(settings) ?? 'none'}
          options={[{ value: 'none', label: t('remind.none') }, ...days]}
          onChange={(value) => keep({ occasionDays: value === 'none' ? null : value })}
        />
      </Setting>
    </SettingsSection>
  );
}

function Device() {
  const t = useText(noticesTexts);
  const [allowed, setAllowed] = useState(permission);
  if (allowed === null) return null;
  const ask = () => void Notification.requestPermission().then(setAllowed);
  return (
    <SettingsSection title={t('device')}>
      {allowed === 'default' && <Button onClick={ask}>{t('device.ask')}</Button>}
      {allowed !== 'default' && <p>{t(allowed === 'granted' ? 'device.on' : 'device.off')}</p>}
    </SettingsSection>
  );
}

function Setting({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles['setting']}>
      <span>{name}</span>
      {children}
    </div>
  );
}
