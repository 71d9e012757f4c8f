import { Checkbox, InputNumber, Segmented, Select } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { reportCharts, usualLimits, type Dimension, type Report } from '#model/report/report.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { FilterBar } from '#web/list/filter-bar.tsx';
import { reportTexts } from '#web/texts/reports.ts';
import { firstReport, isTold, reportedObjects, reportPaths } from './definition.ts';
import { DimensionEditor } from './dimension-editor.tsx';
import { MeasuresEditor } from './measures-editor.tsx';
import { PeriodEditor } from './period-editor.tsx';
import styles from './reports.module.css';

type Props = { readonly report: Report; readonly onChange: (report: Report) => void };

/** What a report asks: of which records, told apart by what, which figures, of which time. */
export function Builder({ report, onChange }: Props) {
  const t = useText(reportTexts);
  const label = useLabel();
  const meta = useMeta();
  const object = useObject(report.object);
  const paths = useMemo(() => (object ? reportPaths(meta, object) : []), [meta, object]);
  const told = useMemo(() => paths.filter(({ field }) => isTold(field)), [paths]);
  const set = (change: Partial<Report>) => onChange(without({ ...report, ...change }));
  const axis = (name: 'rows' | 'columns') => (
    <Part title={t(name)}>
      <DimensionEditor
        label={t(name)}
        paths={told}
        value={report[name] ?? null}
        onChange={(dimension: Dimension | null) => set({ [name]: dimension ?? undefined })}
      />
    </Part>
  );
  return (
    <div className={styles['parts']}>
      <Part title={t('object')}>
        <Select
          aria-label={t('object')}
          value={report.object}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={reportedObjects(meta).map((one) => ({
            value: one.name,
            label: label(one.label.many),
          }))}
          onChange={(name) => {
            const chosen = meta.objects.find((one) => one.name === name);
            if (chosen) onChange(firstReport(chosen));
          }}
        />
      </Part>
      {axis('rows')}
      {axis('columns')}
      <Part title={t('measures')}>
        <MeasuresEditor
          paths={paths}
          measures={report.measures}
          onChange={(measures) => set({ measures, sort: undefined })}
        />
      </Part>
      {object && (
        <Part title={t('filter')}>
          <FilterBar
            object={object}
            filter={report.filter ?? null}
            onChange={(filter) => set({ filter })}
          />
        </Part>
      )}
      <Part title={t('period')}>
        <PeriodEditor paths={paths} report={report} onChange={set} />
      </Part>
      <Part title={t('shown')}>
        <Segmented
          aria-label={t('chart')}
          value={report.chart ?? 'table'}
          options={reportCharts.map((value) => ({ value, label: t(`chart.${value}`) }))}
          onChange={(chart) => set({ chart })}
        />
        <SortEditor report={report} onChange={set} />
        <label className={styles['line']}>
          {t('most-rows')}
          <InputNumber
            min={1}
            max={1000}
            precision={0}
            value={report.mostRows ?? usualLimits.rows}
            onChange={(mostRows) => set({ mostRows: mostRows ?? undefined })}
          />
        </label>
        {report.columns && (
          <label className={styles['line']}>
            {t('most-columns')}
            <InputNumber
              min={1}
              max={100}
              precision={0}
              value={report.mostColumns ?? usualLimits.columns}
              onChange={(mostColumns) => set({ mostColumns: mostColumns ?? undefined })}
            />
          </label>
        )}
      </Part>
    </div>
  );
}

type SortProps = { readonly report: Report; readonly onChange: (change: Partial<Report>) => void };

function SortEditor({ report, onChange }: SortProps) {
  const t = useText(reportTexts);
  const { sort } = report;
  const chosen = sort === undefined ? 'usual' : String(sort.by);
  const choose = (by: string) =>
    onChange({
      sort:
        by === 'usual'
          ? undefined
          : { by: by === 'key' ? 'key' : Number(by), descending: by !== 'key' },
    });
  return (
    <>
      <Select
        aria-label={t('sort')}
        prefix={t('sort')}
        value={chosen}
        onChange={choose}
        popupMatchSelectWidth={false}
        options={[
          { value: 'usual', label: t('sort.usual') },
          { value: 'key', label: t('sort.key') },
          ...report.measures.map((_, index) => ({
            value: String(index),
            label: t('sort.measure', { number: index + 1 }),
          })),
        ]}
      />
      {sort && (
        <Checkbox
          checked={sort.descending}
          onChange={(event) => onChange({ sort: { ...sort, descending: event.target.checked } })}
        >
          {t('sort.descending')}
        </Checkbox>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

// What is not said is left out, so that a report that was changed back is the same again.
function without(report: Report): Report {
  const given = Object.entries(report).filter(([, value]) => value !== undefined);
  return { ...report, ...Object.fromEntries(given) };
}
