import { useQuery } from '@tanstack/react-query';
import { Segmented, Switch } from 'antd';
import { useState, type ReactNode } from 'react';
import { sessionQuery } from '#web/api/session.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { Page } from '#web/frame/page.tsx';
import { useLanguage, useText } from '#web/language/language.ts';
import { RecordFacts } from '#web/record/record-facts.tsx';
import { RecordLoader } from '#web/record/record-loader.tsx';
import { calendarAddressTexts } from '#web/texts/calendar-address.ts';
import { frameTexts } from '#web/texts/frame.ts';
import { profileTexts } from '#web/texts/profile.ts';
import { readPreference, writePreference } from '#web/theme/preference.ts';
import { useLook } from '#web/theme/theme-provider.tsx';
import { CalendarAddress } from './calendar-address.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { OwnSettings } from './own-settings.tsx';
import { PasswordChange } from './password-change.tsx';
import { SecondFactor } from './second-factor.tsx';
import styles from './profile.module.css';

/** The user's own page: his habits, his data, his sign-in. */
export function ProfilePage() {
  const t = useText(profileTexts);
  const c = useText(calendarAddressTexts);
  const { user } = useMeta();
  const object = useObject('user');
  const { data: session } = useQuery(sessionQuery);
  return (
    <Page title={t('title')}>
      <div className={styles['profile']}>
        <Section id="habits" title={t('habits')}>
          <Habits />
        </Section>
        {object && (
          <Section id="own" title={t('own')}>
            <RecordLoader object={object} id={user.id}>
              {(record) => <OwnSettings object={object} record={record} />}
            </RecordLoader>
          </Section>
        )}
        <Section title={c('title')}>
          <CalendarAddress />
        </Section>
        {session && (
          <Section id="security" title={t('security')}>
            {session.hasPassword && <PasswordChange />}
            {session.hasPassword && <SecondFactor isOn={session.hasSecondFactor} />}
            <OwnSessions />
          </Section>
        )}
        {object && (
          <Section title={t('me')}>
            <RecordLoader object={object} id={user.id}>
              {(record) => <RecordFacts object={object} record={record} />}
            </RecordLoader>
          </Section>
        )}
      </div>
    </Page>
  );
}

function Section({ id, title, children }: { id?: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className={styles['section']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Habits() {
  const t = useText(profileTexts);
  const f = useText(frameTexts);
  const { language, choose } = useLanguage();
  const { choice, choose: chooseLook } = useLook();
  const [density, setDensity] = useState(() =>
    readPreference('density', ['comfortable', 'compact'], 'comfortable'),
  );
  const [shortcuts, setShortcuts] = useState(() =>
    readPreference('shortcuts', ['on', 'off'], 'on'),
  );
  const keepDensity = (next: typeof density) => {
    writePreference('density', next);
    setDensity(next);
  };
  const keepShortcuts = (isOn: boolean) => {
    writePreference('shortcuts', isOn ? 'on' : 'off');
    setShortcuts(isOn ? 'on' : 'off');
  };
  return (
    <div className={styles['habits']}>
      <Habit name={t('language')}>
        <Segmented
          aria-label={t('language')}
          value={language}
          onChange={choose}
          options={[
            { value: 'zh' as const, label: '中文' },
            { value: 'en' as const, label: 'English' },
          ]}
        />
      </Habit>
      <Habit name={t('look')}>
        <Segmented
          aria-label={t('look')}
          value={choice}
          onChange={chooseLook}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: f(`look.${value}`),
          }))}
        />
      </Habit>
      <Habit name={t('density')}>
        <Segmented
          aria-label={t('density')}
          value={density}
          onChange={keepDensity}
          options={(['comfortable', 'compact'] as const).map((value) => ({
            value,
            label: t(`density.${value}`),
          }))}
        />
      </Habit>
      <Habit name={t('shortcuts')}>
        <Switch aria-label={t('shortcuts')} checked={shortcuts === 'on'} onChange={keepShortcuts} />
      </Habit>
    </div>
  );
}

function Habit({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles['habit']}>
      <span>{name}</span>
      {children}
    </div>
  );
}
