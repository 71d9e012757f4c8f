import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { accessLogTexts } from '#web/texts/access-log.ts';
import { groups, summaryQuery, type AccessSummary } from './access.ts';
import styles from './access-log.module.css';

type Props = {
  readonly asked: Parameters<typeof summaryQuery>[0];
  readonly onOpen: (userId: string) => void;
};

/** What each person did in the period, those first in whom something stands out. */
export function PeopleTable({ asked, onOpen }: Props) {
  const t = useText(accessLogTexts);
  const { data, error, isPending } = useQuery(summaryQuery(asked));
  const columns = useColumns(onOpen);
  if (isPending) return <Lines count={8} />;
  if (error) return <Notice title={error.message} />;
  if (data.items.length === 0) return <Notice title={t('none')} text={t('none.help')} />;
  return (
    <PlainTable
      label={t('people')}
      columns={columns}
      items={data.items}
      keyOf={({ by }) => by.id}
    />
  );
}

function useColumns(onOpen: Props['onOpen']): PlainColumn<AccessSummary>[] {
  const t = useText(accessLogTexts);
  const format = useFormat();
  const now = useNow();
  return [
    {
      key: 'who',
      label: t('who'),
      width: 170,
      cell: ({ by }) => (
        <Button
          type="link"
          className={styles['person'] ?? ''}
          aria-label={t('show.entries', { name: by.title ?? '—' })}
          onClick={() => onOpen(by.id)}
        >
          {by.title ?? '—'}
        </Button>
      ),
    },
    {
      key: 'unusual',
      label: t('unusual'),
      width: 220,
      cell: ({ unusual }) =>
        unusual.length === 0 ? (
          <span className={styles['details']}>{t('unusual.none')}</span>
        ) : (
          <span className={styles['marks']}>
            {unusual.map((one) => (
              <span key={one} className={styles['mark']}>
                {t(`unusual.${one}`)}
              </span>
            ))}
          </span>
        ),
    },
    {
      key: 'last',
      label: t('last'),
      width: 150,
      cell: ({ lastSignIn }) =>
        lastSignIn === null ? (
          <span className={styles['details']}>{t('last.none')}</span>
        ) : (
          <time dateTime={lastSignIn} title={format.exact(lastSignIn)}>
            {format.ago(lastSignIn, now)}
          </time>
        ),
    },
    { key: 'counts', label: t('counts'), cell: ({ kinds }) => <Counts kinds={kinds} /> },
  ];
}

function Counts({ kinds }: Pick<AccessSummary, 'kinds'>) {
  const t = useText(accessLogTexts);
  const format = useFormat();
  const counted = groups.flatMap((group) => {
    const all = Object.entries(kinds).filter(
      ([kind]) => kind === group || kind.startsWith(`${group}.`),
    );
    const sum = all.reduce((total, [, count]) => total + count, 0);
    return sum === 0 ? [] : [{ group, sum }];
  });
  return (
    <ul className={styles['counts']}>
      {counted.map(({ group, sum }) => (
        <li key={group}>
          {t('count', { what: t(`what.${group}`), count: format.number(String(sum)) })}
        </li>
      ))}
    </ul>
  );
}
