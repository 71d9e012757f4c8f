import { Form, Select } from 'antd';
import { useMeta } from '#web/api/use-meta.ts';
import { isRecord } from '#web/api/is-record.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { FilterBar } from '#web/list/filter-bar.tsx';
import { readCondition } from '#web/list/read-condition.ts';
import { shapeFieldTexts } from '#web/texts/shape-fields.ts';
import { saysNothing } from './broken.ts';
import type { FieldFormProps } from './form-props.ts';
import { linkingTo } from './linking.ts';
import styles from './field-dialog.module.css';

const measures = ['count', 'sum', 'avg', 'min', 'max'] as const;
const summed: readonly string[] = ['number', 'decimal', 'percent', 'money'];
const ordered: readonly string[] = [...summed, 'day', 'instant'];

/** What a roll-up reckons: over which records that link here, and which figure of theirs. */
export function RollUpRows({ object, form }: FieldFormProps) {
  const t = useText(shapeFieldTexts);
  const label = useLabel();
  const { objects } = useMeta();
  const held = isRecord(form.values['rollUp']) ? form.values['rollUp'] : {};
  const over = readText(held['object']);
  const link = readText(held['link']);
  const measure = readText(held['measure']) ?? 'count';
  const set = (change: Record<string, unknown>) =>
    form.set('rollUp', { measure, ...held, ...change });
  const sources = linkingTo(objects, object.name, ({ internal }) => !internal).map(
    ({ object: one, field }) => ({
      value: `${one.name}.${field.name}`,
      label: t('rollup.via', { object: label(one.label.many), field: label(field.label) }),
    }),
  );
  const fitting = measure === 'sum' || measure === 'avg' ? summed : ordered;
  const fields = (objects.find(({ name }) => name === over)?.fields ?? []).filter((field) =>
    fitting.includes(field.valueKind),
  );
  const problem = form.problems.byField.get('rollUp');
  const counted = objects.find(({ name }) => name === over);
  return (
    <>
      <div className={styles['grid']}>
        <Form.Item
          label={t('rollup.over')}
          htmlFor="roll-up-over"
          {...(problem ? { validateStatus: 'error' as const, help: problem } : {})}
        >
          <Select
            id="roll-up-over"
            value={over === null ? null : `${over}.${link ?? ''}`}
            placeholder={t('choose')}
            showSearch={{ optionFilterProp: 'label' }}
            options={sources}
            onChange={(source) => {
              const [from, by] = source.split('.');
              set({ object: from, link: by, field: undefined, where: undefined });
            }}
          />
        </Form.Item>
        <Form.Item label={t('rollup.measure')} htmlFor="roll-up-measure">
          <Select
            id="roll-up-measure"
            value={measure}
            options={measures.map((one) => ({ value: one, label: t(`rollup.${one}`) }))}
            onChange={(next) => set({ measure: next, field: undefined })}
          />
        </Form.Item>
        {measure !== 'count' && (
          <Form.Item label={t('rollup.field')} htmlFor="roll-up-field">
            <Select
              id="roll-up-field"
              value={readText(held['field'])}
              placeholder={t('choose')}
              options={fields.map((field) => ({ value: field.name, label: label(field.label) }))}
              onChange={(field) => set({ field })}
            />
          </Form.Item>
        )}
      </div>
      {counted && (
        <div role="group" aria-label={t('rollup.where')} className={styles['where']}>
          <span>{t('rollup.where')}</span>
          <p className={styles['hint']}>{t('rollup.where.help')}</p>
          <FilterBar
            object={counted}
            filter={readCondition(held['where'])}
            onChange={(where) => set({ where: saysNothing(where) ? undefined : where })}
          />
        </div>
      )}
    </>
  );
}
