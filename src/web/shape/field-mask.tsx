import { Form, Select } from 'antd';
import type { Mask } from '#model/field.ts';
import { maskValue } from '#model/mask.ts';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { shapeValueTexts } from '#web/texts/shape-value.ts';
import type { FieldFormProps } from './form-props.ts';

const masks: readonly Mask[] = ['all', 'tail', 'domain'];
const examples: Readonly<Record<string, string>> = {
  email: 'lin@example.com',
  phone: '13812345678',
  url: 'https://example.com/lin',
};

/** What a role that sees the field masked reads of it, with an example. */
export function FieldMask({ kind, form }: Pick<FieldFormProps, 'kind' | 'form'>) {
  const t = useText(shapeValueTexts);
  const held = readText(form.values['mask']);
  const mask = masks.find((one) => one === held) ?? 'all';
  const offered = masks.filter((one) => one !== 'domain' || kind === 'email' || mask === one);
  const example = examples[kind] ?? 'K-2026-00871';
  const problem = form.problems.byField.get('mask');
  return (
    <Form.Item
      label={t('mask')}
      htmlFor="own-field-mask"
      extra={t('mask.help', { example, shown: String(maskValue(mask, example)) })}
      {...(problem ? { validateStatus: 'error' as const, help: problem } : {})}
    >
      <Select
        id="own-field-mask"
        value={mask}
        onChange={(next) => form.set('mask', next)}
        options={offered.map((one) => ({ value: one, label: t(`mask.${one}`) }))}
      />
    </Form.Item>
  );
}
