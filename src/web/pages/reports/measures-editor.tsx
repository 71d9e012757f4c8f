import { Button, Select } from 'antd';
import { Plus, X } from 'lucide-react';
import { figureForms, measureNames, reportLimits, type Measure } from '#model/report/report.ts';
import type { PathMeta } from '#web/api/use-meta.ts';
import { useText } from '#web/language/language.ts';
import { reportTexts } from '#web/texts/reports.ts';
import { isNumber, isTime, isTold } from './definition.ts';
import { PathSelect } from './path-select.tsx';
import styles from './reports.module.css';

type Props = {
  readonly paths: readonly PathMeta[];
  readonly measures: readonly Measure[];
  readonly onChange: (measures: Measure[]) => void;
};

/** The figures of a report, one line each. */
export function MeasuresEditor({ paths, measures, onChange }: Props) {
  const t = useText(reportTexts);
  return (
    <>
      {measures.map((measure, index) => (
        <div key={index} className={styles['measure']}>
          <MeasureEditor
            number={index + 1}
            paths={paths}
            measure={measure}
            onChange={(next) => onChange(measures.with(index, next))}
          />
          {measures.length > 1 && (
            <Button
              type="text"
              icon={<X size={15} aria-hidden />}
              aria-label={t('measure.remove', { number: index + 1 })}
              onClick={() => onChange(measures.filter((_, at) => at !== index))}
            />
          )}
        </div>
      ))}
      {measures.length < reportLimits.measures && (
        <Button
          type="text"
          icon={<Plus size={15} aria-hidden />}
          onClick={() => onChange([...measures, { measure: 'count' }])}
        >
          {t('measure.add')}
        </Button>
      )}
    </>
  );
}

type OneProps = {
  readonly number: number;
  readonly paths: readonly PathMeta[];
  readonly measure: Measure;
  readonly onChange: (measure: Measure) => void;
};

function MeasureEditor({ number, paths, measure, onChange }: OneProps) {
  const t = useText(reportTexts);
  const fits = fieldsFor(measure.measure, paths);
  const choose = (name: Measure['measure']) => {
    const offered = fieldsFor(name, paths);
    const field = offered.find(({ path }) => path === measure.field) ?? offered[0];
    onChange({ measure: name, ...(name === 'count' || !field ? {} : { field: field.path }) });
  };
  const isAdded = measure.measure === 'count' || measure.measure === 'sum';
  const offered = measureNames.filter(
    (name) => name === 'count' || fieldsFor(name, paths).length > 0,
  );
  return (
    <div className={styles['choices']}>
      <Select
        aria-label={t('measure', { number })}
        value={measure.measure}
        options={offered.map((value) => ({ value, label: t(`measure.${value}`) }))}
        onChange={choose}
        popupMatchSelectWidth={false}
      />
      {measure.measure !== 'count' && (
        <PathSelect
          label={t('measure.field', { number })}
          paths={fits}
          value={measure.field ?? null}
          onChange={(field) => field !== null && onChange({ ...measure, field })}
        />
      )}
      {isAdded && (
        <Select
          aria-label={t('form', { number })}
          value={measure.as ?? 'value'}
          options={figureForms.map((value) => ({ value, label: t(`form.${value}`) }))}
          onChange={(as) => onChange({ ...measure, as })}
          popupMatchSelectWidth={false}
        />
      )}
    </div>
  );
}

function fieldsFor(name: Measure['measure'], paths: readonly PathMeta[]): PathMeta[] {
  return paths.filter(({ field }) => {
    if (field.right === 'masked') return false;
    if (name === 'distinct') return isTold(field);
    if (name === 'min' || name === 'max') return isNumber(field) || isTime(field);
    return isNumber(field);
  });
}
