import { Select } from 'antd';
import type { FieldMeta } from '#model/api.ts';
import { useLabel } from '#web/language/language.ts';
import { OptionMark } from '../option-mark.tsx';
import type { EditorProps, FilterProps } from '../kind.ts';
import { readText, readTexts } from '../values.ts';

/** One of the field's options. */
export function ChoiceEditor({
  id,
  field,
  value,
  onChange,
  onDone,
  autoFocus,
  isWrong,
  label,
  describedBy,
}: EditorProps) {
  const options = useOptions(field, [readText(value)]);
  return (
    <Select<string>
      {...(id ? { id } : {})}
      value={readText(value)}
      onChange={(next) => onChange(next ?? null)}
      // Also when the present option is chosen again.
      onSelect={() => onDone?.()}
      options={options}
      showSearch={options.length > 7 ? { optionFilterProp: 'title' } : false}
      optionRender={({ value: option }) => <OptionMark option={String(option)} field={field} />}
      labelRender={({ value: option }) => <OptionMark option={String(option)} field={field} />}
      allowClear={!field.required}
      autoFocus={autoFocus ?? false}
      defaultOpen={autoFocus ?? false}
      status={isWrong ? 'error' : ''}
      aria-label={label}
      aria-describedby={describedBy}
      style={{ width: '100%' }}
    />
  );
}

/** Any number of the field's options. */
export function ManyChoiceEditor({
  id,
  field,
  value,
  onChange,
  autoFocus,
  isWrong,
  label,
  describedBy,
}: EditorProps) {
  return (
    <Select<string[]>
      {...(id ? { id } : {})}
      mode="multiple"
      value={readTexts(value)}
      onChange={onChange}
      options={useOptions(field, readTexts(value))}
      showSearch={{ optionFilterProp: 'title' }}
      autoFocus={autoFocus ?? false}
      status={isWrong ? 'error' : ''}
      aria-label={label}
      aria-describedby={describedBy}
      style={{ width: '100%' }}
    />
  );
}

/** Options to compare with: one, or several; those that are offered no more stand on old records. */
export function ChoiceFilter({ field: asked, op, value, onChange }: FilterProps) {
  const label = useLabel()(asked.label);
  const field = withAllOptions(asked);
  if (op === 'is' || op === 'isNot') {
    return (
      <ChoiceEditor
        field={{ ...field, required: true }}
        value={value}
        onChange={onChange}
        label={label}
        autoFocus
      />
    );
  }
  return (
    <ManyChoiceEditor field={field} value={value} onChange={onChange} label={label} autoFocus />
  );
}

function withAllOptions(field: FieldMeta): FieldMeta {
  const all = Object.entries(field.options ?? {});
  return {
    ...field,
    options: Object.fromEntries(all.map(([code, { off: _, ...option }]) => [code, option])),
  };
}

function useOptions(
  field: FieldMeta,
  held: readonly (string | null | undefined)[],
): { value: string; label: string; title: string }[] {
  const label = useLabel();
  return Object.entries(field.options ?? {})
    .filter(([value, { off }]) => off !== true || held.includes(value))
    .map(([value, option]) => {
      const words = label(option.label);
      return { value, label: words, title: words };
    });
}
