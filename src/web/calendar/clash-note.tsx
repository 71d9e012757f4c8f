import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { addDays } from '#kit/day.ts';
import { dayIn } from '#kit/instant.ts';
import type { Linked } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import { calendarQuery } from './calendar-query.ts';
import { clashesOf, type Clash } from './clashes.ts';
import type { Times } from './moving.ts';
import { useCalendarWords } from './use-words.ts';
import styles from './plan-dialog.module.css';

type Props = {
  readonly times: Times | null;
  readonly people: readonly Linked[];
  readonly except: string | null;
};

const shown = 4;

/** Says who is busy at the chosen time and with what; it hinders nobody from saving. */
export function ClashNote({ times, people, except }: Props) {
  const t = useText(calendarTexts);
  const words = useCalendarWords();
  const { data } = useQuery(calendarQuery(askedOf(times, people, words.zone)));
  if (!times || !data) return null;
  const about = { people: people.map(({ id }) => id), except };
  const clashes = clashesOf(data.entries, times, about);
  if (clashes.length === 0) return null;
  const line = ({ user, entry }: Clash) =>
    t('clash.line', {
      who: people.find(({ id }) => id === user)?.title ?? '',
      when: words.times(entry, t('all-day')),
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

// Whole days, so that another hour asks nothing anew.
function askedOf(times: Times | null, people: readonly Linked[], zone: string) {
  const from = times ? dayIn(zone, times.startAt) : '';
  const to = times ? addDays(dayIn(zone, times.endAt ?? times.startAt), 1) : '';
  return { from, to, zone, users: times ? people.map(({ id }) => id) : [] };
}
