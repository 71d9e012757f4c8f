import { useCallback, useMemo, type ReactNode } from 'react';
import type { FieldMeta } from '#model/api.ts';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { PersonMark } from '#web/frame/person-mark.tsx';
import { useLabel, useText, useWord } from '#web/language/language.ts';
import { modeTexts } from '#web/texts/modes.ts';
import type { Group } from './grouping.ts';

type Named = Pick<Group, 'key' | 'title'>;

/** How groups by a field are called, in words and with the marks that the field has elsewhere. */
export function useGroupName(field: FieldMeta) {
  const t = useText(modeTexts);
  const label = useLabel();
  const word = useWord();
  const words = useCallback(
    ({ key, title }: Named): string => {
      if (key === null) return t('empty', { field: word(field.label) });
      if (field.valueKind === 'yesNo') return t(key === 'true' ? 'yes' : 'no');
      const option = field.options?.[key];
      if (option) return label(option.label);
      return field.target === undefined ? key : (title ?? t('hidden'));
    },
    [t, label, word, field],
  );
  return useMemo(() => {
    const mark = (group: Named): ReactNode => {
      if (group.key !== null && field.options?.[group.key])
        return <OptionMark option={group.key} field={field} />;
      if (group.title !== null && field.target === 'user')
        return (
          <>
            <PersonMark name={group.title} size={20} /> {group.title}
          </>
        );
      return words(group);
    };
    return { words, mark };
  }, [words, field]);
}
