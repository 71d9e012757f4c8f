import { Select } from 'antd';
import { useState } from 'react';
import { useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import type { EditorProps } from '../kind.ts';
import { readLink, readLinks, type Linked } from '../values.ts';
import { useLinkOptions } from './link-options.ts';

type Option = { readonly value: string; readonly label: string };

/** A linked record, found by typing a part of its name. */
export function LinkEditor({
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
  const t = useText(editorTexts);
  const picker = usePicker(field.target, autoFocus ?? false);
  const linked = readLink(value);
  const give = (option: Option | undefined) => {
    onChange(option ? { id: option.value, title: option.label } : null);
    onDone?.();
  };
  return (
    <Select<Option>
      {...(id ? { id } : {})}
      {...picker.props}
      labelInValue
      value={linked ? optionOf(linked) : null}
      onChange={give}
      allowClear={!field.required}
      placeholder={t('link.search')}
      notFoundContent={picker.isFetching ? null : t('link.none')}
      autoFocus={autoFocus ?? false}
      status={isWrong ? 'error' : ''}
      aria-label={label}
      aria-describedby={describedBy}
    />
  );
}

/** Any number of linked records. */
export function LinksEditor({
  id,
  field,
  value,
  onChange,
  autoFocus,
  isWrong,
  label,
  describedBy,
}: EditorProps) {
  const t = useText(editorTexts);
  const picker = usePicker(field.target, autoFocus ?? false);
  const give = (options: Option[]) =>
    onChange(options.map((option) => ({ id: option.value, title: option.label })));
  return (
    <Select<Option[]>
      {...(id ? { id } : {})}
      {...picker.props}
      mode="multiple"
      labelInValue
      value={readLinks(value).map(optionOf)}
      onChange={give}
      placeholder={t('link.search')}
      notFoundContent={picker.isFetching ? null : t('link.none')}
      autoFocus={autoFocus ?? false}
      status={isWrong ? 'error' : ''}
      aria-label={label}
      aria-describedby={describedBy}
    />
  );
}

function usePicker(target: string | undefined, opensAtOnce: boolean) {
  const [words, setWords] = useState('');
  const [isOpen, setOpen] = useState(opensAtOnce);
  const { records, isFetching } = useLinkOptions(target, words, isOpen);
  const props = {
    open: isOpen,
    onOpenChange: setOpen,
    showSearch: { onSearch: setWords, filterOption: false },
    options: records.map(optionOf),
    loading: isFetching,
    style: { width: '100%' },
  } as const;
  return { props, isFetching };
}

function optionOf({ id, title }: Linked): Option {
  return { value: id, label: title ?? '—' };
}
