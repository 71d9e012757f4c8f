import { Button, Input, Select } from 'antd';
import { X } from 'lucide-react';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { approvalRulesTexts } from '#web/texts/approval-rules.ts';
import { readSets } from './rule.ts';
import styles from './approval-rules.module.css';

type Props = {
  readonly label: string;
  readonly object: ObjectMeta;
  readonly value: unknown;
  readonly onChange: (value: Readonly<Record<string, unknown>> | null) => void;
};

const kinds: readonly string[] = ['choice', 'yesNo', 'text', 'longText'];

/** The fields that an outcome sets, with their values. */
export function SetsEditor({ label, object, value, onChange }: Props) {
  const t = useText(approvalRulesTexts);
  const say = useLabel();
  const sets = readSets(value);
  const fields = object.fields.filter((field) => kinds.includes(field.kind));
  const keep = (next: readonly (readonly [string, unknown])[]) =>
    onChange(next.length === 0 ? null : Object.fromEntries(next));
  const free = fields.filter((field) => !sets.some(([name]) => name === field.name));
  return (
    <div className={styles['approvers']} role="group" aria-label={label}>
      <span className={styles['label']}>{label}</span>
      {sets.map(([name, one], index) => {
        const field = fields.find((known) => known.name === name);
        return (
          <div key={name} className={styles['line']}>
            <span>{field ? say(field.label) : name}</span>
            {field && (
              <SetValue
                field={field}
                value={one}
                onChange={(next) => keep(sets.toSpliced(index, 1, [name, next]))}
              />
            )}
            <Button
              type="text"
              size="small"
              aria-label={t('remove')}
              icon={<X size={14} aria-hidden />}
              onClick={() => keep(sets.toSpliced(index, 1))}
            />
          </div>
        );
      })}
      <Select
        size="small"
        aria-label={`${label}: ${t('field')}`}
        placeholder={t('field')}
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        options={free.map((field) => ({ value: field.name, label: say(field.label) }))}
        onChange={(name) => name && keep([...sets, [name, null]])}
        style={{ width: 200 }}
      />
    </div>
  );
}

type ValueProps = {
  readonly field: FieldMeta;
  readonly value: unknown;
  readonly onChange: (value: string | boolean | null) => void;
};

function SetValue({ field, value, onChange }: ValueProps) {
  const t = useText(approvalRulesTexts);
  const say = useLabel();
  const name = `${say(field.label)}: ${t('value')}`;
  if (field.kind === 'choice')
    return (
      <Select
        size="small"
        aria-label={name}
        value={readText(value)}
        options={Object.entries(field.options ?? {}).map(([code, option]) => ({
          value: code,
          label: say(option.label),
        }))}
        onChange={(next) => onChange(next)}
        style={{ minWidth: 160 }}
      />
    );
  if (field.kind === 'yesNo')
    return (
      <Select
        size="small"
        aria-label={name}
        value={value === true ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
        onChange={(next) => onChange(next === 'yes')}
      />
    );
  return (
    <Input
      size="small"
      aria-label={name}
      value={readText(value) ?? ''}
      maxLength={400}
      onChange={(event) => onChange(event.target.value || null)}
      style={{ maxWidth: 260 }}
    />
  );
}
