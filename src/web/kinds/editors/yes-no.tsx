import { Select } from 'antd';
import { useText } from '#web/language/language.ts';
import { kindTexts } from '#web/texts/kinds.ts';
import type { EditorProps, FilterProps } from '../kind.ts';

/** Yes, no, or nothing known. */
export function YesNoEditor({
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
  const t = useText(kindTexts);
  const give = (next: 'yes' | 'no' | undefined) => {
    onChange(next === undefined ? null : next === 'yes');
    onDone?.();
  };
  return (
    <Select<'yes' | 'no'>
      {...(id ? { id } : {})}
      value={value === true ? 'yes' : value === false ? 'no' : null}
      onChange={give}
      options={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
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

/** Yes or no to compare with. */
export function YesNoFilter({ field, value, onChange }: FilterProps) {
  return (
    <YesNoEditor
      field={{ ...field, required: true }}
      value={value}
      onChange={onChange}
      label={field.name}
    />
  );
}
