import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { FormulaProblem } from '#model/expression/expression.ts';
import type { FormulaShape } from '#model/expression/shape.ts';
import { suggest, type Suggestion, type Suggestions } from '#model/expression/suggest.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { formulaEditorTexts } from '#web/texts/formula.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { Underlined } from './underlined.tsx';
import styles from './formula.module.css';

type Props = {
  readonly id?: string;
  readonly shape: FormulaShape;
  readonly object: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly problems: readonly FormulaProblem[];
};

/** The box in which a formula is typed: a plain text area over its own underlined twin, with a list of what may follow. */
export function FormulaBox({ id, shape, object, text, onText, problems }: Props) {
  const t = useText(formulaEditorTexts);
  const label = useLabel();
  const listId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const twin = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<Suggestions | null>(null);
  const [active, setActive] = useState(0);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [text]);

  const look = (written: string, at: number) => {
    setFound(suggest(written, at, shape, object));
    setActive(0);
  };
  const take = ({ insert }: Suggestion) => {
    if (!found) return;
    const next = text.slice(0, found.at) + insert + text.slice(found.until);
    caret.current = found.at + insert.length;
    onText(next);
    box.current?.focus();
    // After a link its fields, within a bracket the first value: what follows is offered at once.
    if (/[.(]$/.test(insert)) look(next, caret.current);
    else setFound(null);
  };
  const items = found?.items ?? [];
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      look(text, event.currentTarget.selectionStart);
      return;
    }
    const chosen = items[active];
    if (!chosen) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive((active + step + items.length) % items.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(chosen);
    else if (event.key === 'Escape') setFound(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles['box']}>
      <div className={styles['field']}>
        <div ref={twin} className={styles['twin']} aria-hidden>
          <Underlined text={text} problems={problems} />
        </div>
        <textarea
          {...(id ? { id } : {})}
          ref={box}
          className={styles['area']}
          rows={4}
          maxLength={4000}
          value={text}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          role="combobox"
          aria-label={t('label')}
          aria-autocomplete="list"
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-invalid={problems.length > 0}
          {...(items.length > 0 ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
          onChange={(event) => {
            onText(event.target.value);
            look(event.target.value, event.target.selectionStart);
          }}
          onKeyDown={onKey}
          onBlur={() => setFound(null)}
          onScroll={(event) => {
            if (twin.current) twin.current.scrollTop = event.currentTarget.scrollTop;
          }}
        />
      </div>
      {found?.call && (
        <p className={styles['call']}>
          <code>{label(found.call.signature)}</code> {label(found.call.help)}
        </p>
      )}
      <SuggestionList id={listId} items={items} active={active} onTake={take} />
      <p className={styles['hint']}>{t('hint')}</p>
    </div>
  );
}
