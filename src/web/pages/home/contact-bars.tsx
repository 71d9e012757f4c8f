import { Link } from '@tanstack/react-router';
import type { GroupsReply } from '#model/api.ts';
import { useKinds } from '#web/calendar/kinds.ts';
import { wordsFor } from '#web/calendar/use-words.ts';
import { countsBy, type Drawn } from '#web/home/figure-lists.ts';
import { partOf, type Stretch } from '#web/home/periods.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { homeTexts } from '#web/texts/home.ts';
import styles from './home.module.css';

type Props = {
  readonly reply: GroupsReply | undefined;
  readonly stretch: Stretch;
  readonly list: Drawn;
};

/** Contacts by day, week or month of the period, and by channel; a channel opens its list. */
export function ContactBars({ reply, stretch, list }: Props) {
  const t = useText(homeTexts);
  const label = useLabel();
  const format = useFormat();
  const kinds = useKinds();
  const { parts, step } = stretch;
  const words = wordsFor(format.locale, format.zone);
  const name = (part: string) => (step === 'month' ? words.month(part) : words.monthDay(part));
  const counts = new Map(parts.map((part) => [part, 0]));
  for (const [day, count] of countsBy(reply, `at:${step}`)) {
    const part = partOf(day, parts) ?? day;
    counts.set(part, (counts.get(part) ?? 0) + count);
  }
  const most = Math.max(1, ...counts.values());
  const said = [...counts].filter(([, count]) => count > 0);
  const byKind = countsBy(reply, 'kind');
  return (
    <div className={styles['contacts']}>
      <div
        className={styles['bars']}
        role="img"
        aria-label={
          said.length === 0
            ? t('bars.none')
            : t('bars', {
                parts: format.list(
                  said.map(([part, count]) =>
                    t('bars.part', { part: name(part), count: format.number(count) }),
                  ),
                ),
              })
        }
      >
        {[...counts].map(([part, count]) => (
          <span
            key={part}
            className={styles['bar']}
            title={t('bars.part', { part: name(part), count: format.number(count) })}
          >
            <span data-none={count === 0} style={{ height: `${(count / most) * 100}%` }} />
          </span>
        ))}
      </div>
      <div className={styles['axis']} aria-hidden>
        <span>{name(parts[0] ?? stretch.from)}</span>
        <span>{name(parts.at(-1) ?? stretch.to)}</span>
      </div>
      <ul className={styles['channels']}>
        {kinds
          .filter((kind) => byKind.has(kind.name))
          .map((kind) => {
            const Icon = kind.icon;
            const filter = {
              all: [list.filter, { field: 'kind', op: 'is', value: kind.name } as const],
            };
            return (
              <li key={kind.name}>
                <Link
                  className={styles['channel']}
                  to="/records/$object"
                  params={{ object: list.object }}
                  search={{ filter }}
                >
                  <Icon size={14} aria-hidden />
                  {t('channel', {
                    channel: label(kind.label),
                    count: format.number(byKind.get(kind.name) ?? 0),
                  })}
                </Link>
              </li>
            );
          })}
      </ul>
    </div>
  );
}
