import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Condition } from '#model/condition.ts';
import type { QuietDays } from '#model/home-cards.ts';
import { PersonMark } from '#web/frame/person-mark.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { listsBehind } from '#web/home/figure-lists.ts';
import { peopleQuery } from '#web/home/figures.ts';
import { byPerson, type PersonFigures } from '#web/home/people.ts';
import type { Standpoint } from '#web/home/use-standpoint.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { homeTexts } from '#web/texts/home.ts';
import { Card, Empty } from './card.tsx';
import styles from './home.module.css';

const columns = ['contacts', 'overdue', 'new'] as const;

/** What the people of a scope did, each beside the others; every number opens its rows. */
export function PeopleCard({ standpoint, quiet }: { standpoint: Standpoint; quiet: QuietDays }) {
  const t = useText(homeTexts);
  const asked = { scope: standpoint.scope, stretch: standpoint.stretch, quiet };
  const { data, error } = useQuery({ ...peopleQuery(asked), placeholderData: keepPreviousData });
  const people = data && byPerson(data.groups);
  const lists = listsBehind(asked);
  return (
    <Card title={t('people')}>
      {error && <p role="alert">{error.message}</p>}
      {!people && !error && <Lines count={6} height={44} />}
      {people?.length === 0 && <Empty title={t('people.none')} />}
      {people && people.length > 0 && (
        <table className={styles['people']} aria-label={t('people')}>
          <thead>
            <tr>
              <th scope="col">{t('people.person')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`people.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <span className={styles['person']}>
                    <PersonMark name={person.name} size={24} />
                    {person.name}
                  </span>
                </th>
                {columns.map((column) => (
                  <td key={column} data-late={column === 'overdue' && person[column] > 0}>
                    <Cell person={person} column={column} list={lists[column]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

type CellProps = {
  readonly person: PersonFigures;
  readonly column: (typeof columns)[number];
  readonly list: { readonly object: string; readonly filter: Condition };
};

function Cell({ person, column, list }: CellProps) {
  const t = useText(homeTexts);
  const format = useFormat();
  const count = person[column];
  if (count === 0) return <span className={styles['word']}>0</span>;
  const his: Condition = { field: 'owner', op: 'is', value: person.id };
  return (
    <Link
      to="/records/$object"
      params={{ object: list.object }}
      search={{ filter: { all: [list.filter, his] } }}
      aria-label={t('people.cell', { person: person.name, what: t(`people.${column}`), count })}
    >
      {format.number(count)}
    </Link>
  );
}
