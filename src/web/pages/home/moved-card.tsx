import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ObjectMeta } from '#model/api.ts';
import { listRows } from '#web/api/queries.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { iconOf } from '#web/frame/icons.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { conditionOfWhose } from '#web/list/whose.ts';
import { homeTexts } from '#web/texts/home.ts';
import { Card, Empty } from './card.tsx';
import styles from './home.module.css';

const shown = 7;

/** Customers of mine, and those that I follow, that were changed last. */
export function MovedCard() {
  const t = useText(homeTexts);
  const party = useObject('party');
  return <Card title={t('moved')}>{party && <Moved party={party} />}</Card>;
}

function Moved({ party }: { party: ObjectMeta }) {
  const t = useText(homeTexts);
  const format = useFormat();
  const now = useNow();
  const { objects } = useMeta();
  const kind = party.fields.find((field) => field.name === 'kind');
  // Apart, since each is served by an index of its own; together they would be neither's.
  const lists = useQueries({
    queries: (['mine', 'follow'] as const).map((whose) => {
      const filter = conditionOfWhose(party, whose, objects);
      const fields = ['name', 'kind', 'updatedAt', 'updatedBy'];
      const request = { fields, sort: ['-updatedAt'], limit: shown, ...(filter ? { filter } : {}) };
      return {
        queryKey: ['records', 'party', 'home', 'moved', whose],
        queryFn: ({ signal }: { signal: AbortSignal }) => listRows('party', request, signal),
        enabled: filter !== null,
      };
    }),
  });
  if (lists.some((list) => list.isLoading)) return <Lines count={shown} />;
  const failed = lists.find((list) => list.error)?.error;
  if (failed) return <p role="alert">{failed.message}</p>;
  const byId = new Map(
    lists.flatMap((list) => (list.data?.items ?? []).map((row) => [row.id, row] as const)),
  );
  const at = (row: { readonly [name: string]: unknown }) => readText(row['updatedAt']) ?? '';
  const rows = [...byId.values()].toSorted((a, b) => (at(a) < at(b) ? 1 : -1)).slice(0, shown);
  if (rows.length === 0) return <Empty title={t('moved.none')} />;
  const Icon = iconOf(party.icon);
  return (
    <ul className={styles['rows']}>
      {rows.map((row) => {
        const option = readText(row['kind']);
        const by = readLink(row['updatedBy'])?.title;
        return (
          <li key={row.id}>
            <Link
              className={styles['row']}
              to="/records/$object/$id"
              params={{ object: 'party', id: row.id }}
            >
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              <span className={styles['title']}>{readText(row['name']) ?? row.id}</span>
              {kind && option && <OptionMark option={option} field={kind} />}
              <span className={styles['word']}>
                {[by, format.ago(at(row), now)].filter(Boolean).join(' · ')}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
