import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ImportReply, ObjectMeta } from '#model/api.ts';
import type { ImportOutcome, ImportRow } from '#model/import-settings.ts';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { Diff } from '#web/record/diff.tsx';
import { importTexts } from '#web/texts/import.ts';
import { useFindingWords } from './found-by.tsx';
import { importRowsQuery } from './imports.ts';
import styles from './import.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly run: ImportReply;
  readonly outcome: ImportOutcome;
};

const mostKept = 1000;

/** The rows behind an outcome: what stands in the file, what becomes of it, or why not. */
export function OutcomeRows({ object, run, outcome }: Props) {
  const t = useText(importTexts);
  const rows = useInfiniteQuery(importRowsQuery(run, outcome));
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const columns = useRowColumns(object, run, outcome);
  const isCut = outcome !== 'error' && outcome !== 'conflict' && run.counts[outcome] > mostKept;
  if (rows.isPending) return <Lines count={5} />;
  if (rows.error) return <Notice title={rows.error.message} />;
  if (items.length === 0) return <Notice title={t('rows.none')} />;
  return (
    <section
      className={styles['rows']}
      aria-label={t('rows.of', { outcome: t(`outcome.${outcome}`) })}
    >
      <PlainTable
        label={t('rows.of', { outcome: t(`outcome.${outcome}`) })}
        columns={columns}
        items={items}
        keyOf={({ line, record }) => `${line}/${record}`}
      />
      {rows.hasNextPage && (
        <Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t('rows.more')}
        </Button>
      )}
      {isCut && !rows.hasNextPage && <p className={styles['note']}>{t('rows.first')}</p>}
    </section>
  );
}

function useRowColumns(
  object: ObjectMeta,
  run: ImportReply,
  outcome: ImportOutcome,
): PlainColumn<ImportRow>[] {
  const t = useText(importTexts);
  const format = useFormat();
  const isRefused = outcome === 'error' || outcome === 'conflict';
  return [
    { key: 'line', label: t('rows.line'), width: 80, cell: ({ line }) => format.number(line) },
    {
      key: 'row',
      label: t('rows.row'),
      cell: ({ cells }) => <Cells cells={cells} columns={run.columns} />,
    },
    {
      key: 'becomes',
      label: t(isRefused ? 'rows.reason' : 'rows.becomes'),
      cell: (row) => <Outcome object={object} run={run} row={row} />,
    },
  ];
}

function Cells({ cells, columns }: { cells: readonly string[]; columns: readonly string[] }) {
  const shown = cells
    .map((cell, at) => ({ cell, column: columns[at] ?? String(at + 1) }))
    .filter(({ cell }) => cell !== '');
  return (
    <span className={styles['cells']}>
      {shown.slice(0, 8).map(({ cell, column }) => (
        <span key={column} title={column}>
          {cell}
        </span>
      ))}
    </span>
  );
}

function Candidates({ object, row }: { object: ObjectMeta; row: ImportRow }) {
  const say = useFindingWords(object.name);
  if (row.found === null || row.found.how === 'none') return null;
  return (
    <div className={styles['candidates']}>
      <span>{say(row.found)}</span>
      {row.candidates.map(({ id, title }) => (
        <Link key={id} to="/records/$object/$id" params={{ object: object.name, id }}>
          {title}
        </Link>
      ))}
    </div>
  );
}

function Outcome({ object, run, row }: { object: ObjectMeta; run: ImportReply; row: ImportRow }) {
  const t = useText(importTexts);
  const before = Object.fromEntries((row.diff ?? []).map((one) => [one.field, one.before]));
  const after = Object.fromEntries((row.diff ?? []).map((one) => [one.field, one.after]));
  // A refused row, and a new one before it is taken in, has no record that could be opened.
  const isNew = row.outcome === 'create' && run.mode === 'dry-run';
  const isThere = row.outcome !== 'error' && !isNew;
  return (
    <div className={styles['becomes']}>
      {row.problems.map(({ code, detail }) => (
        <p key={`${code}/${detail}`}>{detail}</p>
      ))}
      <Candidates object={object} row={row} />
      {row.diff && <Diff change={{ object: run.object, before, after }} limit={12} />}
      {isThere && row.record && (
        <Link to="/records/$object/$id" params={{ object: object.name, id: row.record }}>
          {t('rows.open')}
        </Link>
      )}
    </div>
  );
}
