import { Select } from 'antd';
import { useState } from 'react';
import { useLabel, useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import type { FilterProps } from '../kind.ts';
import { keysOf, useTitles, valueOfKey } from '../link-keys.ts';
import { useLinkOptions } from './link-options.ts';

/** Records to compare a link with; `me` and `my units` stay what they say when the view is shared. */
export function LinkFilter({ field, op, value, onChange }: FilterProps) {
  const t = useText(editorTexts);
  const label = useLabel()(field.label);
  const [words, setWords] = useState('');
  const { records, isFetching } = useLinkOptions(field.target, words, true);
  const keys = keysOf(value);
  const titles = useTitles(field.target, keys);

  const symbols = [
    ...(field.target === 'user'
      ? [
          { value: 'me', label: t('me') },
          { value: 'my-people', label: t('my-people') },
        ]
      : []),
    ...(field.target === 'unit' ? [{ value: 'my-unit', label: t('my-unit') }] : []),
  ];
  const isOne = op === 'is' || op === 'isNot';
  const chosen = keys.map((key) => ({
    value: key,
    label: symbols.find((one) => one.value === key)?.label ?? titles.get(key) ?? key,
  }));
  const give = (options: readonly { value: string }[]) => {
    const values = options.map((option) => valueOfKey(option.value));
    onChange(isOne ? (values.at(-1) ?? null) : values);
  };
  return (
    <Select
      mode="multiple"
      labelInValue
      value={chosen}
      onChange={give}
      showSearch={{ onSearch: setWords, filterOption: false }}
      options={[
        ...(words === '' ? symbols : []),
        ...records.map(({ id, title }) => ({ value: id, label: title ?? id })),
      ]}
      loading={isFetching}
      placeholder={t('link.search')}
      aria-label={label}
      autoFocus
      style={{ width: '100%' }}
    />
  );
}
