import { Select } from 'antd';
import { useMemo } from 'react';
import type { ImportReply, ObjectMeta } from '#model/api.ts';
import type { ImportTarget } from '#model/import-settings.ts';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { importTexts } from '#web/texts/import.ts';
import { samplesOf, targetGroups, type TargetGroup } from './targets.ts';
import type { ImportDraft } from './use-import-draft.ts';
import styles from './import.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly run: ImportReply;
  readonly targets: readonly ImportTarget[];
  readonly draft: ImportDraft;
};

/** The columns of the file, what stands in each, and the field that each goes to. */
export function MappingTable({ object, run, targets, draft }: Props) {
  const t = useText(importTexts);
  const label = useLabel();
  const groups = useMemo(
    () => targetGroups(targets, label(object.label.one), label),
    [targets, object, label],
  );
  const choose = (column: string, path: string | null) =>
    draft.change({ mapping: { ...draft.mapping, [column]: path } });
  const columns: PlainColumn<string>[] = [
    { key: 'column', label: t('column'), width: 260, cell: (column) => <strong>{column}</strong> },
    {
      key: 'sample',
      label: t('sample'),
      cell: (column) => <Sample cells={samplesOf(run.sample, run.columns.indexOf(column))} />,
    },
    {
      key: 'target',
      label: t('target'),
      width: 340,
      cell: (column) => (
        <TargetSelect
          column={column}
          groups={groups}
          mapping={draft.mapping}
          onChange={(path) => choose(column, path)}
        />
      ),
    },
  ];
  return (
    <PlainTable
      label={t('mapping')}
      columns={columns}
      items={run.columns}
      keyOf={(column) => column}
      isQuiet={(column) => !draft.mapping[column]}
    />
  );
}

function Sample({ cells }: { cells: readonly string[] }) {
  const t = useText(importTexts);
  if (cells.length === 0) return <span className={styles['note']}>{t('sample.none')}</span>;
  return (
    <ul className={styles['sample']}>
      {cells.map((cell) => (
        <li key={cell}>{cell}</li>
      ))}
    </ul>
  );
}

type SelectProps = {
  readonly column: string;
  readonly groups: readonly TargetGroup[];
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly onChange: (path: string | null) => void;
};

function TargetSelect({ column, groups, mapping, onChange }: SelectProps) {
  const t = useText(importTexts);
  const taken = new Map(
    Object.entries(mapping).flatMap(([other, path]) =>
      path !== null && other !== column ? [[path, other] as const] : [],
    ),
  );
  return (
    <Select<string | null>
      className={styles['target'] ?? ''}
      value={mapping[column] ?? null}
      onChange={(path) => onChange(path ?? null)}
      options={groups.map(({ label, options }) => ({ label, options: [...options] }))}
      optionRender={({ label, value }) => {
        const other = typeof value === 'string' ? taken.get(value) : undefined;
        return (
          <>
            {label}
            {other !== undefined && (
              <span className={styles['note']}> · {t('target.taken', { column: other })}</span>
            )}
          </>
        );
      }}
      showSearch={{ optionFilterProp: 'search' }}
      allowClear
      placeholder={t('target.none')}
      popupMatchSelectWidth={false}
      aria-label={t('target.of', { column })}
    />
  );
}
