import { Mentions } from 'antd';
import { useRef, useState } from 'react';
import { partsOf, withIds, withoutIds } from '#kit/mentions.ts';
import { useLinkOptions } from '#web/kinds/editors/link-options.ts';
import { useText } from '#web/language/language.ts';
import { mentionTexts } from '#web/texts/mentions.ts';

type Props = {
  readonly label: string;
  readonly rows: number;
  readonly maxLength: number;
  /** With mentions as they are kept. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onFocus: () => void;
};

/** A box for text in which `@` finds people, also by pinyin; people read names in it, ids are kept. */
export function MentionBox({ label, rows, maxLength, text, onText, onFocus }: Props) {
  const t = useText(mentionTexts);
  const [words, setWords] = useState<string | null>(null);
  const { records, isFetching } = useLinkOptions('user', words ?? '', words !== null);
  const shown = withoutIds(text);
  const typed = useRef(shown);
  const chosen = useRef(new Map<string, string>());
  const change = (next: string) => {
    typed.current = next;
    const written = partsOf(text).flatMap((part): [string, string][] =>
      part.kind === 'mention' ? [[part.name, part.id]] : [],
    );
    onText(withIds(next, new Map([...written, ...chosen.current])));
  };
  const people = named(records);
  return (
    <Mentions
      aria-label={label}
      placeholder={label}
      rows={rows}
      maxLength={maxLength}
      value={shown}
      loading={isFetching}
      filterOption={false}
      notFoundContent={t('nobody')}
      options={people.map(({ id, name }) => ({ key: id, value: name, label: name }))}
      onFocus={onFocus}
      onSearch={setWords}
      onChange={change}
      onSelect={({ value }) => {
        // The option comes back with a key that is no longer ours.
        const person = people.find(({ name }) => name === value);
        if (!person) return;
        chosen.current.set(person.name, person.id);
        change(typed.current);
      }}
    />
  );
}

// Two of one name are told apart by the end of their ids, which differs even for those who joined at the same time.
function named(people: readonly { id: string; title: string | null }[]) {
  const names = people.map(({ title }) => (title ?? '').replaceAll(/[\][\n]/g, ' '));
  return people.map(({ id }, index) => {
    const name = names[index] ?? '';
    const isAlone = names.filter((one) => one === name).length === 1;
    return { id, name: isAlone ? name : `${name} (${id.slice(-4)})` };
  });
}
