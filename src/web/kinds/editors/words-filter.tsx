import { Input, Select } from 'antd';
import { useLabel, useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import type { FilterProps } from '../kind.ts';
import { readText, readTexts } from '../values.ts';

/** Words to compare with: one, or several for "is one of". */
export function WordsFilter({ field, op, value, onChange }: FilterProps) {
  const t = useText(editorTexts);
  const label = useLabel()(field.label);
  if (op === 'in' || op === 'notIn') {
    return (
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        value={readTexts(value)}
        onChange={(values: string[]) => onChange(values)}
        placeholder={t('values.hint')}
        aria-label={label}
        autoFocus
        style={{ width: '100%' }}
      />
    );
  }
  return (
    <Input
      value={readText(value) ?? ''}
      onChange={(event) => onChange(event.target.value)}
      aria-label={label}
      autoFocus
    />
  );
}
