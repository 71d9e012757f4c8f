import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { useId } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { RecordPicker } from '#web/administration/record-picker.tsx';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { useLinked } from '#web/administration/use-linked.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import type { Linked } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { rightsTexts } from '#web/texts/rights.ts';
import { Verdict } from './verdict.tsx';
import styles from './rights.module.css';

type Asked = { user?: string | undefined; object?: string | undefined; id?: string | undefined };

/** Why a person may or may not do something with a record. */
export function RightsPage() {
  const t = useText(rightsTexts);
  const navigate = useNavigate();
  const { user, object: name = 'account', id } = useSearch({ from: '/inside/admin/rights' });
  const object = useObject(name);
  const person = useLinked('user', user);
  const record = useLinked(name, id);
  const go = (next: Asked) =>
    void navigate({
      to: '/admin/rights',
      search: (before) => ({ ...before, ...next }),
      replace: true,
    });
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <Choice name={name} person={person} record={record} onChange={go} />
      {object && person && record ? (
        <Verdict object={object} person={person} record={record} />
      ) : (
        <Notice title={t('empty')} text={t('empty.help')} />
      )}
    </SettingsPage>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly person: Linked | null;
  readonly record: Linked | null;
  readonly onChange: (asked: Asked) => void;
};

function Choice({ name, person, record, onChange }: ChoiceProps) {
  const t = useText(rightsTexts);
  const label = useLabel();
  const ids = { person: useId(), kind: useId(), record: useId() };
  const objects = useMeta().objects.filter(isExplained);
  const options = objects.map((object) => ({
    value: object.name,
    label: label(object.label.one),
  }));
  return (
    <div className={styles['choice']}>
      <div>
        <label htmlFor={ids.person}>{t('person')}</label>
        <RecordPicker
          id={ids.person}
          object="user"
          label={rightsTexts['person']}
          value={person}
          onChange={(next) => onChange({ user: next?.id })}
          isRequired
        />
      </div>
      <div>
        <label htmlFor={ids.kind}>{t('kind')}</label>
        <Select
          id={ids.kind}
          value={name}
          onChange={(next) => onChange({ object: next, id: undefined })}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%' }}
        />
      </div>
      <div>
        <label htmlFor={ids.record}>{t('record')}</label>
        <RecordPicker
          id={ids.record}
          object={name}
          label={rightsTexts['record']}
          value={record}
          onChange={(next) => onChange({ id: next?.id })}
          isRequired
        />
      </div>
    </div>
  );
}

function isExplained(object: ObjectMeta): boolean {
  return !object.internal && object.kind !== 'fact';
}
