import { Form, Segmented, Select } from 'antd';
import { Suspense, useState } from 'react';
import type { Condition } from '#model/condition.ts';
import { resultKinds } from '#model/expression/result-kinds.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { FormulaEditor } from '#web/formula/formula-editor.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { viewOf } from '#web/kinds/registry.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { FilterBar } from '#web/list/filter-bar.tsx';
import { readCondition } from '#web/list/read-condition.ts';
import { shapeFieldTexts } from '#web/texts/shape-fields.ts';
import { askedOf } from './field-kinds.ts';
import { FieldMask } from './field-mask.tsx';
import { FieldPattern } from './field-pattern.tsx';
import type { FieldFormProps } from './form-props.ts';
import { OptionsEditor } from './options-editor.tsx';
import { readOptions } from './options.ts';
import { PlainRows } from './plain-rows.tsx';
import { previewField } from './preview-field.ts';
import { RollUpRows } from './roll-up-rows.tsx';
import styles from './field-dialog.module.css';

/** What values the field takes, and whether there has to be one. */
export function FieldValue(props: FieldFormProps) {
  const t = useText(shapeFieldTexts);
  const { kind, form, definition } = props;
  const asked = askedOf(kind);
  return (
    <section className={styles['part']}>
      <h3>{t('part.value')}</h3>
      {asked.options && (
        <OptionsEditor
          options={readOptions(form.values['options'])}
          onChange={(options) => form.set('options', options)}
          problem={form.problems.byField.get('options')}
        />
      )}
      {asked.target && <TargetRow {...props} />}
      {asked.rollUp && <RollUpRows {...props} />}
      {asked.formula && <FormulaRow {...props} />}
      <div className={styles['grid']}>
        {asked.bounds && <PlainRows definition={definition} form={form} names={['min', 'max']} />}
        {asked.scale && <PlainRows definition={definition} form={form} names={['scale']} />}
        {asked.length && <LengthRow {...props} />}
        {asked.default && <DefaultRow {...props} />}
      </div>
      {asked.pattern && <FieldPattern {...props} />}
      {asked.mask && <FieldMask {...props} />}
      {asked.typed && <MustRow {...props} />}
    </section>
  );
}

function FormulaRow({ object, form, definition }: FieldFormProps) {
  const label = useLabel();
  const words = definition.fields.find(({ name }) => name === 'formula')?.label;
  const wanted = resultKinds.find((kind) => kind === form.values['result']);
  const self = readText(form.values['name']);
  const problem = form.problems.byField.get('formula');
  return (
    <>
      <PlainRows definition={definition} form={form} names={['result']} />
      <Form.Item
        label={words ? label(words) : ''}
        htmlFor="own-field-formula"
        {...(problem ? { validateStatus: 'error' as const, help: problem } : {})}
      >
        <FormulaEditor
          id="own-field-formula"
          object={object.name}
          value={readText(form.values['formula']) ?? ''}
          onChange={(text) => form.set('formula', text)}
          {...(wanted ? { wanted } : {})}
          {...(self ? { self } : {})}
        />
      </Form.Item>
    </>
  );
}

function TargetRow({ form }: FieldFormProps) {
  const t = useText(shapeFieldTexts);
  const label = useLabel();
  const { objects } = useMeta();
  const problem = form.problems.byField.get('target');
  return (
    <Form.Item
      label={t('target')}
      htmlFor="own-field-target"
      {...(problem ? { validateStatus: 'error' as const, help: problem } : {})}
    >
      <Select
        id="own-field-target"
        value={readText(form.values['target'])}
        placeholder={t('choose')}
        disabled={readText(form.values['id']) !== null}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(target) => form.set('target', target)}
        options={objects
          .filter((one) => !one.internal && one.kind !== 'fact')
          .map((one) => ({ value: one.name, label: label(one.label.one) }))}
      />
    </Form.Item>
  );
}

function LengthRow({ form, definition }: FieldFormProps) {
  const t = useText(shapeFieldTexts);
  const field = definition.fields.find(({ name }) => name === 'max');
  if (!field) return null;
  const label = { en: t('length'), zh: t('length') };
  const length = { ...field, kind: 'number', valueKind: 'number', label } as const;
  const held = readText(form.values['max']);
  const { Editor } = viewOf(length);
  const problem = form.problems.byField.get('max');
  if (!Editor) return null;
  return (
    <Form.Item
      label={t('length')}
      htmlFor="own-field-length"
      {...(problem ? { validateStatus: 'error' as const, help: problem } : {})}
    >
      <Suspense fallback={<Lines count={1} height={32} />}>
        <Editor
          id="own-field-length"
          field={length}
          value={held === null ? null : Number(held)}
          onChange={(next) => form.set('max', readText(next))}
          label={t('length')}
        />
      </Suspense>
    </Form.Item>
  );
}

function DefaultRow({ kind, form }: FieldFormProps) {
  const t = useText(shapeFieldTexts);
  const field = {
    ...previewField(kind, form.values, { en: t('default'), zh: t('default') }),
    required: false,
  };
  const { Editor } = viewOf(field);
  const problem = form.problems.byField.get('default');
  if (!Editor) return null;
  return (
    <Form.Item
      label={t('default')}
      htmlFor="own-field-default"
      {...(problem ? { validateStatus: 'error' as const, help: problem } : {})}
    >
      <Suspense fallback={<Lines count={1} height={32} />}>
        <Editor
          id="own-field-default"
          field={field}
          value={form.values['default'] ?? null}
          onChange={(next) => form.set('default', next ?? null)}
          label={t('default')}
        />
      </Suspense>
    </Form.Item>
  );
}

type Must = 'no' | 'yes' | 'where';

function MustRow({ object, form }: FieldFormProps) {
  const t = useText(shapeFieldTexts);
  const held = readCondition(form.values['requiredWhen']);
  const [must, setMust] = useState<Must>(
    held ? 'where' : form.values['required'] === true ? 'yes' : 'no',
  );
  const choose = (next: Must) => {
    setMust(next);
    form.setValues((before) => ({
      ...before,
      required: next === 'yes',
      requiredWhen: next === 'where' ? (before['requiredWhen'] ?? null) : null,
    }));
  };
  const write = (condition: Condition) =>
    form.set('requiredWhen', isEmptyGroup(condition) ? null : condition);
  const problem =
    form.problems.byField.get('requiredWhen') ?? form.problems.byField.get('required');
  return (
    <div className={styles['must']}>
      <span id="own-field-must">{t('must')}</span>
      <Segmented<Must>
        aria-labelledby="own-field-must"
        value={must}
        onChange={choose}
        options={[
          { value: 'no', label: t('must.no') },
          { value: 'yes', label: t('must.yes') },
          { value: 'where', label: t('must.where') },
        ]}
      />
      {must === 'where' && (
        <div className={styles['where']}>
          <p className={styles['hint']}>{t('must.where.help')}</p>
          <FilterBar object={object} filter={held} onChange={write} />
        </div>
      )}
      {problem && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}

function isEmptyGroup(condition: Condition): boolean {
  return 'all' in condition && condition.all.length === 0;
}
