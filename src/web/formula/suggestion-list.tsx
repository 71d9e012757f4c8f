import { useEffect, useRef } from 'react';
import type { Suggestion } from '#model/expression/suggest.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { formulaEditorTexts } from '#web/texts/formula.ts';
import styles from './formula.module.css';

type Props = {
  readonly id: string;
  readonly items: readonly Suggestion[];
  readonly active: number;
  readonly onTake: (suggestion: Suggestion) => void;
};

/** What may stand at the caret; the text area keeps the focus. */
export function SuggestionList({ id, items, active, onTake }: Props) {
  const t = useText(formulaEditorTexts);
  const label = useLabel();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, items]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('suggestions')}
      className={styles['list']}
      hidden={items.length === 0}
    >
      {items.map((item, index) => (
        <div
          key={`${item.kind} ${item.insert}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles['item']}
          // A press must not take the focus out of the text.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(item);
          }}
        >
          <code>{item.insert}</code>
          <span>
            {item.kind === 'function' ? label(item.help ?? item.detail) : label(item.label)}
          </span>
          <small>{label(item.detail)}</small>
        </div>
      ))}
    </div>
  );
}
