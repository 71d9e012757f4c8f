import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Condition } from '#model/condition.ts';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { forecastTexts } from '#web/texts/forecast.ts';
import {
  categories,
  linesOf,
  sumOf,
  type Asked,
  type Category,
  type Line,
  type Outlook,
} from './lines.ts';
import { useAmount } from './use-amount.ts';
import styles from './forecast.module.css';

type Before = {
  readonly day: string;
  readonly sums: ReadonlyMap<string, { readonly amount: number; readonly weighted: number }>;
};

type Props = { readonly outlook: Outlook; readonly asked: Asked; readonly before: Before | null };

/** A line a person and one for all; every amount opens its opportunities. */
export function PeopleTable({ outlook, asked, before }: Props) {
  const t = useText(forecastTexts);
  const users = useQuery(everyRowQuery('user', { fields: ['name'], sort: ['name'] }));
  const judged = useJudgements(asked);
  const nameOf = (person: string | null) =>
    readText(users.data?.find(({ id }) => id === person)?.['name']) ?? '–';
  return (
    <div className={styles['scroller']}>
      <table className={styles['table']}>
        <caption>{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('quota')}</th>
            {categories.map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
            {(['weighted', 'history', 'judgement', 'gap'] as const).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {linesOf(outlook).map((line) => (
            <Figures
              key={line.person ?? ''}
              line={line}
              asked={asked}
              name={nameOf(line.person)}
              judged={judged.get(line.person ?? '') ?? null}
            />
          ))}
        </tbody>
        <tfoot>
          <Figures
            line={sumOf(outlook)}
            asked={asked}
            name={t('sum')}
            judged={judged.size === 0 ? null : [...judged.values()].reduce((a, b) => a + b, 0)}
            isSum
          />
          {before && <Then before={before} />}
        </tfoot>
      </table>
    </div>
  );
}

type FiguresProps = {
  readonly line: Line;
  readonly asked: Asked;
  readonly name: string;
  readonly judged: number | null;
  readonly isSum?: true;
};

function Figures({ line, asked, name, judged, isSum }: FiguresProps) {
  const write = useAmount();
  const today = useToday();
  const missing = line.quota === null ? null : line.quota - line.won;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{line.quota === null ? '–' : write(line.quota)}</td>
      {categories.map((category) => (
        <td key={category}>
          {line[category] === 0 ? (
            '–'
          ) : (
            <Link
              to="/records/$object"
              params={{ object: 'opportunity' }}
              search={{ filter: behind(category, asked, today, isSum ? null : line.person) }}
            >
              {write(line[category])}
            </Link>
          )}
        </td>
      ))}
      <td>{write(line.weighted)}</td>
      <td>{write(line.byHistory)}</td>
      <td>{judged === null ? '–' : write(judged)}</td>
      <td>{missing === null ? '–' : missing > 0 ? write(missing) : write(0)}</td>
    </tr>
  );
}

function Then({ before }: { readonly before: Before }) {
  const t = useText(forecastTexts);
  const format = useFormat();
  const write = useAmount();
  const sums = [...before.sums.values()];
  const amount = (category: Category) => before.sums.get(category)?.amount ?? null;
  return (
    <tr className={styles['then']}>
      <th scope="row">{t('as-of.day', { day: format.day(before.day) })}</th>
      <td>–</td>
      {categories.map((category) => {
        const then = amount(category);
        return <td key={category}>{then === null ? '–' : write(then)}</td>;
      })}
      <td>{write(sums.reduce((sum, { weighted }) => sum + weighted, 0))}</td>
      <td>–</td>
      <td>–</td>
      <td>–</td>
    </tr>
  );
}

// The opportunities of whoever owns them; of shared ones the amount is that of all.
function behind(category: Category, { from, to }: Asked, today: string, person: string | null) {
  const between = (field: string, first: string): Condition[] => [
    { field, op: 'gte', value: first },
    { field, op: 'lte', value: to },
  ];
  const state = { field: 'state', op: 'is', value: category === 'won' ? 'won' : 'open' } as const;
  const counted = { field: 'forecast', op: 'isNot', value: 'omitted' } as const;
  const passed = { field: 'expectedCloseOn', op: 'lt', value: today } as const;
  const first = from > today ? from : today;
  const rest: Condition[] =
    category === 'won'
      ? between('closedOn', from)
      : category === 'overdue'
        ? [counted, passed]
        : [{ field: 'forecast', op: 'is', value: category }, ...between('expectedCloseOn', first)];
  const owner: Condition[] = person === null ? [] : [{ field: 'owner', op: 'is', value: person }];
  return { all: [state, ...rest, ...owner] } satisfies Condition;
}

// The newest judgement of each month counts, whoever gave it.
function useJudgements({ from, to }: Asked): ReadonlyMap<string, number> {
  const { data = [] } = useQuery(
    everyRowQuery('forecast-override', {
      fields: ['person', 'month', 'amount'],
      filter: {
        all: [
          { field: 'month', op: 'gte', value: from },
          { field: 'month', op: 'lte', value: to },
        ],
      },
      sort: ['createdAt'],
    }),
  );
  const newest = new Map(
    data.map((row) => {
      const person = readLink(row['person'])?.id ?? '';
      return [`${person} ${readText(row['month'])}`, { person, amount: Number(row['amount']) }];
    }),
  );
  const sums = new Map<string, number>();
  for (const { person, amount } of newest.values())
    sums.set(person, (sums.get(person) ?? 0) + amount);
  return sums;
}
