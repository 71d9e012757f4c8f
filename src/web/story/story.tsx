import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { linkToCustomer, toldFields } from '#areas/customers/activity/rules/told.ts';
import type { ObjectMeta } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import { listQuery } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { storyTexts } from '#web/texts/story.ts';
import { Composer } from './composer.tsx';
import { Entry } from './entry.tsx';
import { fieldOf } from './particulars.tsx';
import { KindChips } from './timeline/kind-chips.tsx';
import { timelineChips } from './timeline/kinds.tsx';
import { Timeline } from './timeline/timeline.tsx';
import styles from './story.module.css';

/** What was done with the record and what comes next, with the box in which more is written. */
export function Story({ object, record }: { object: ObjectMeta; record: Row }) {
  const activity = useObject('activity');
  if (!activity) return null;
  const isParty = linkToCustomer[object.name] !== undefined;
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

type ToldProps = {
  readonly object: ObjectMeta;
  readonly record: Row;
  readonly activity: ObjectMeta;
};

function Told({ object, record, activity }: ToldProps) {
  const t = useText(storyTexts);
  const [chip, setChip] = useState<string | null>(null);
  const [kind, setKind] = useState<string | null>(null);
  const about: Condition = {
    field: linkToCustomer[object.name] ?? 'regarding',
    op: 'is',
    value: record.id,
  };
  const isActivity = chip === 'activity';
  const ofKind: Condition[] =
    kind === null || !isActivity ? [] : [{ field: 'kind', op: 'is', value: kind }];
  const open = useInfiniteQuery(
    listQuery('activity', {
      fields: toldFields,
      filter: { all: [about, ...ofKind, { field: 'status', op: 'is', value: 'open' }] },
      sort: ['at'],
      limit: 25,
    }),
  );
  if (open.isPending) return <Lines count={5} />;
  if (open.error) return <p role="alert">{open.error.message}</p>;
  const next = open.data.pages.flatMap((page) => page.items);
  const kinds =
    isActivity && kind !== null
      ? [`activity:${kind}`]
      : (timelineChips.find(({ name }) => name === chip)?.kinds ?? []);
  return (
    <>
      {(chip === null || isActivity) && (
        <Part name={t('open')} rows={next} activity={activity} about={record.id}>
          {open.hasNextPage && (
            <More isLoading={open.isFetchingNextPage} onMore={() => void open.fetchNextPage()} />
          )}
        </Part>
      )}
      <KindChips object={object} chosen={chip} onChoose={setChip} />
      {isActivity && <KindFilter activity={activity} kind={kind} onKind={setKind} />}
      <Timeline object={object} record={record} kinds={kinds} />
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
