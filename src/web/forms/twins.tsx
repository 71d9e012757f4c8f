import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CopyCheck } from 'lucide-react';
import { useMemo } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { listRows } from '#web/api/queries.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { twinsQuery, type LikelyTwin } from '#web/duplicates/ask.ts';
import { WhyLine } from '#web/duplicates/why.tsx';
import { useDebounced } from '#web/frame/use-debounced.ts';
import { isEmptyValue, readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { duplicatesTexts } from '#web/texts/duplicates.ts';
import styles from '#web/duplicates/duplicates.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly values: Readonly<Record<string, unknown>>;
  /** The record that is being changed: no twin of itself. */
  readonly id?: string;
};

/** Records that may be the one which is being typed in: by the rules for duplicates with the reason, else by the words of its name. */
export function Twins({ object, values, id }: Props) {
  const t = useText(duplicatesTexts);
  const typed = useDebounced(
    useMemo(() => told(values), [values]),
    350,
  );
  const { data } = useQuery({
    ...twinsQuery(object.name, { values: typed, ...(id ? { id } : {}) }),
    enabled: telling(object, typed, 2).length > 0,
  });
  const found = data?.items.slice(0, 3) ?? [];
  const named = useNamed(object, typed, id === undefined).filter(
    (row) => !found.some((twin) => twin.id === row.id),
  );
  if (found.length === 0 && named.length === 0 && data?.hidden !== true) return null;
  return (
    <div className={styles['twins']} role="status" data-slim={id !== undefined}>
      {found.length > 0 && (
        <div className={styles['head']}>
          <CopyCheck size={16} aria-hidden />
          <strong>{t('likely')}</strong>
        </div>
      )}
      {found.map((twin) => (
        <Twin key={twin.id} object={object} twin={twin} />
      ))}
      {data?.hidden === true && (
        <div className={styles['head']}>
          <CopyCheck size={16} aria-hidden />
          <span>{t('hidden')}</span>
        </div>
      )}
      {found.length === 0 && named.length > 0 && (
        <div className={styles['head']}>
          <CopyCheck size={16} aria-hidden />
          <span>{t('maybe')}</span>
          {named.map((row) => (
            <TwinLink
              key={row.id}
              object={object}
              id={row.id}
              title={readText(row[object.title])}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function Twin({ object, twin }: { object: ObjectMeta; twin: LikelyTwin }) {
  const t = useText(duplicatesTexts);
  const label = useLabel();
  const { objects } = useMeta();
  const kind = objects.find(({ name }) => name === twin.object);
  if (!kind) return null;
  return (
    <div className={styles['twin']}>
      <TwinLink object={kind} id={twin.id} title={twin.title} />
      {kind.name !== object.name && <span>{t('of-kind', { kind: label(kind.label.one) })}</span>}
      <span>{t('score', { score: Math.round(twin.score) })}</span>
      <WhyLine object={object} other={kind} why={twin.why} />
    </div>
  );
}

function TwinLink({ object, id, title }: { object: ObjectMeta; id: string; title: string | null }) {
  return (
    <Link to="/records/$object/$id" params={{ object: object.name, id }}>
      {title ?? id}
    </Link>
  );
}

/** While a name alone is typed, no rule may speak yet: its words find who is called so. */
function useNamed(object: ObjectMeta, values: Props['values'], isNew: boolean) {
  const words = telling(object, values, 3);
  const { data } = useQuery({
    queryKey: ['records', object.name, 'twins', words],
    queryFn: async ({ signal }) => {
      const fields = [object.title];
      const pages = await Promise.all(
        words.map((search) => listRows(object.name, { fields, search, limit: 3 }, signal)),
      );
      return pages.flatMap((page) => page.items);
    },
    enabled: isNew && words.length > 0,
  });
  return [...new Map((data ?? []).map((row) => [row.id, row])).values()].slice(0, 3);
}

// What nobody typed says nothing, and links go as the form holds them.
function told(values: Props['values']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmptyValue(value)));
}

// Short words find half the list; nobody calls that a twin.
function telling(object: ObjectMeta, values: Props['values'], leastHan: number): string[] {
  const parts = [readText(values['familyName']), readText(values['givenName'])];
  const joined = values[object.title] === undefined ? parts.filter(Boolean).join('') : '';
  const texts = ['phone', 'email', 'registrationNumber', object.title].map((name) => values[name]);
  return [...texts, joined].flatMap((value) => {
    const words = readText(value)?.trim() ?? '';
    const isHan = /\p{Script=Han}/u.test(words);
    const length = [...words].length;
    return length >= (isHan ? leastHan : 5) ? [words] : [];
  });
}
