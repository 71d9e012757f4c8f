import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import { listQuery } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { storyTexts } from '#web/texts/story.ts';
import { Composer } from './composer.tsx';
import { Entry } from './entry.tsx';
import { fieldOf } from './particulars.tsx';
import styles from './story.module.css';

const fields = [
  'kind',
  'subject',
  'text',
  'status',
  'at',
  'dueAt',
  'outcome',
  'performedBy',
  'owner',
  'regarding',
  'priority',
  'private',
];

/** What was done with the record and what comes next, with the box in which more is written. */
export function Story({ object, record }: { object: ObjectMeta; record: Row }) {
  const activity = useObject('activity');
  if (!activity) return null;
  const isParty = partyLinks[object.name] !== undefined;
  return (
    <>
      {activity.can.create && record['deletedAt'] == null && (
        <Composer
          key={record.id}
          activity={activity}
          object={object.name}
          record={record.id}
          customer={isParty ? record.id : null}
        />
      )}
      <Told object={object} record={record} activity={activity} />
    </>
  );
}

// By which link activities name a customer: what was done with its people was done with a company.
const partyLinks: Readonly<Record<string, string>> = {
  account: 'account',
  contact: 'customer',
  household: 'customer',
};

type ToldProps = {
  readonly object: ObjectMeta;
  readonly record: Row;
  readonly activity: ObjectMeta;
};

function Told({ object, record, activity }: ToldProps) {
  const t = useText(storyTexts);
  const [kind, setKind] = useState<string | null>(null);
  const about: Condition = {
    field: partyLinks[object.name] ?? 'regarding',
    op: 'is',
    value: record.id,
  };
  const ofKind: Condition[] = kind === null ? [] : [{ field: 'kind', op: 'is', value: kind }];
  const open = useInfiniteQuery(
    listQuery('activity', {
      fields,
      filter: { all: [about, ...ofKind, { field: 'status', op: 'is', value: 'open' }] },
      sort: ['at'],
      limit: 25,
    }),
  );
  const past = useInfiniteQuery(
    listQuery('activity', {
      fields,
      filter: { all: [about, ...ofKind, { field: 'status', op: 'isNot', value: 'open' }] },
      sort: ['-at'],
      limit: 25,
    }),
  );
  const problem = open.error ?? past.error;
  if (open.isPending || past.isPending) return <Lines count={5} />;
  if (problem) return <p role="alert">{problem.message}</p>;
  const next = open.data?.pages.flatMap((page) => page.items) ?? [];
  const before = past.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = next.length + before.length === 0;
  return (
    <>
      {!(isEmpty && kind === null) && (
        <KindFilter activity={activity} kind={kind} onKind={setKind} />
      )}
      {isEmpty && <Notice title={t('none')} {...(kind === null ? { text: t('none.text') } : {})} />}
      <Part name={t('open')} rows={next} activity={activity} about={record.id}>
        {open.hasNextPage && (
          <More isLoading={open.isFetchingNextPage} onMore={() => void open.fetchNextPage()} />
        )}
      </Part>
      <Part name={t('past')} rows={before} activity={activity} about={record.id}>
        {past.hasNextPage && (
          <More isLoading={past.isFetchingNextPage} onMore={() => void past.fetchNextPage()} />
        )}
      </Part>
    </>
  );
}

type PartProps = {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly activity: ObjectMeta;
  readonly about: string;
  readonly children: ReactNode;
};

function Part({ name, rows, activity, about, children }: PartProps) {
  if (rows.length === 0) return null;
  return (
    <section className={styles['part']} aria-label={name}>
      <h2 className={styles['name']}>{name}</h2>
      <ol>
        {rows.map((row) => (
          <Entry key={row.id} activity={activity} row={row} about={about} />
        ))}
      </ol>
      {children}
    </section>
  );
}

function More({ isLoading, onMore }: { isLoading: boolean; onMore: () => void }) {
  const t = useText(storyTexts);
  return (
    <Button size="small" loading={isLoading} onClick={onMore}>
      {t('more')}
    </Button>
  );
}

type FilterProps = {
  readonly activity: ObjectMeta;
  readonly kind: string | null;
  readonly onKind: (kind: string | null) => void;
};

function KindFilter({ activity, kind, onKind }: FilterProps) {
  const t = useText(storyTexts);
  const label = useLabel();
  const kinds = Object.entries(fieldOf(activity, 'kind')?.options ?? {});
  return (
    <Select
      size="small"
      className={styles['filter'] ?? ''}
      aria-label={t('filter')}
      value={kind ?? ''}
      onChange={(value) => onKind(value === '' ? null : value)}
      options={[
        { value: '', label: t('filter.all') },
        ...kinds.map(([value, option]) => ({ value, label: label(option.label) })),
      ]}
    />
  );
}
