import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { Linked } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import { clashesQuery } from './calendar-query.ts';
import type { Clash } from './clashes.ts';
import type { Times } from './moving.ts';
import { useCalendarWords } from './use-words.ts';
import styles from './plan-dialog.module.css';

type Props = {
  readonly times: Times | null;
  readonly repeats: string;
  readonly people: readonly Linked[];
  readonly except: string | null;
};

const shown = 4;

/** Says who is busy at the chosen time and with what; it hinders nobody from saving. */
export function ClashNote({ times, repeats, people, except }: Props) {
  const t = useText(calendarTexts);
  const words = useCalendarWords();
  const users = people.map(({ id }) => id);
  const { data: clashes = [] } = useQuery(clashesQuery({ times, repeats, users, except }));
  if (!times || clashes.length === 0) return null;
  const line = ({ user, entry }: Clash) =>
    t('clash.line', {
      who: people.find(({ id }) => id === user)?.title ?? '',
      when: `${words.day(entry.startAt)} ${words.times(entry, t('all-day'))}`,
      what: entry.isBusyOnly ? t('busy') : entry.subject,
    });
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={t('clash')}
      description={
        <ul className={styles['clashes']}>
          {clashes.slice(0, shown).map((clash) => (
            <li key={`${clash.user}/${clash.entry.key}`}>{line(clash)}</li>
          ))}
          {clashes.length > shown && <li>{t('more', { count: clashes.length - shown })}</li>}
          <li>{t('clash.still')}</li>
        </ul>
      }
    />
  );
}
