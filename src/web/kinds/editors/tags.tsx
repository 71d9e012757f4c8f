import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useObject } from '#web/api/use-meta.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { editorTexts } from '#web/texts/editors.ts';
import type { EditorProps } from '../kind.ts';
import { tagColorsQuery } from '../tag-colors.ts';
import { readLinks } from '../values.ts';
import { useLinkOptions } from './link-options.ts';
import styles from '../kinds.module.css';

type Option = { readonly value: string; readonly label: string };

// What is chosen to make a tag that is not there yet.
const makeIt = 'make';

const colors = ['teal', 'blue', 'violet', 'pink', 'amber', 'green', 'red', 'grey'] as const;

/** Tags chosen by a part of their name; who may make tags makes a new one where none is called so. */
export function TagsEditor(props: EditorProps) {
  const { id, field, value, onChange, autoFocus, isWrong, label, describedBy } = props;
  const t = useText(editorTexts);
  const [words, setWords] = useState('');
  const [isOpen, setOpen] = useState(autoFocus ?? false);
  const { records, isFetching } = useLinkOptions(field.target, words, isOpen);
  const { data: colorOf } = useQuery(tagColorsQuery);
  const chosen = readLinks(value).map(({ id: tag, title }) => ({
    value: tag,
    label: title ?? '—',
  }));
  const make = useMake((made) => {
    setWords('');
    onChange([...readLinks(value), made]);
  });
  const name = words.trim();
  const isNew = name !== '' && !isFetching && !records.some(({ title }) => title === name);
  const options: Option[] = [
    ...records.map(({ id: tag, title }) => ({ value: tag, label: title ?? '—' })),
    ...(make && isNew ? [{ value: makeIt, label: t('tag.make', { name }) }] : []),
  ];
  const give = (next: readonly Option[]) => {
    if (next.some((option) => option.value === makeIt)) return make?.(name, colors[chosen.length]);
    setWords('');
    return onChange(next.map((option) => ({ id: option.value, title: option.label })));
  };
  return (
    <Select<Option[], Option>
      {...(id ? { id } : {})}
      mode="multiple"
      labelInValue
      open={isOpen}
      onOpenChange={setOpen}
      showSearch={{ onSearch: setWords, filterOption: false, searchValue: words }}
      options={options}
      optionRender={({ value: tag, label: text }) =>
        tag === makeIt ? (
          <>
            <Plus size={13} aria-hidden /> {text}
          </>
        ) : (
          <span className={styles['option']} data-color={colorOf?.get(String(tag))}>
            {text}
          </span>
        )
      }
      loading={isFetching}
      value={chosen}
      onChange={give}
      placeholder={t('tag.search')}
      notFoundContent={isFetching ? null : t('link.none')}
      autoFocus={autoFocus ?? false}
      status={isWrong ? 'error' : ''}
      style={{ width: '100%' }}
      aria-label={label}
      aria-describedby={describedBy}
    />
  );
}

type Made = { readonly id: string; readonly title: string };

/** Makes a tag by its name; null for who may not. */
function useMake(whenMade: (tag: Made) => void) {
  const t = useText(editorTexts);
  const save = useSave();
  const mayMake = useObject('tag')?.can.create !== undefined;
  if (!mayMake) return null;
  return (name: string, color: string = 'grey') => {
    if (save.isPending) return;
    const id = crypto.randomUUID();
    const changes = [{ op: 'create' as const, object: 'tag', id, values: { name, color } }];
    save.mutate(
      { changes, said: t('tag.made', { name }) },
      { onSuccess: () => whenMade({ id, title: name }) },
    );
  };
}
