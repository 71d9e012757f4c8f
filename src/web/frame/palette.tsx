import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { searchQuery } from '#web/api/search.ts';
import { useText } from '#web/language/language.ts';
import { paletteTexts } from '#web/texts/palette.ts';
import { useChoices, type Choice } from './palette-choices.ts';
import { useDebounced } from './use-debounced.ts';
import { useModal } from './use-modal.ts';
import styles from './palette.module.css';

/** Finds records, pages and acts by a few letters; everything by keyboard. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useText(paletteTexts);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const asked = useDebounced(words.trim(), 120);
  const found = useQuery(searchQuery(asked));
  const choices = useChoices(
    useDeferredValue(words.trim()),
    asked === '' ? [] : (found.data?.items ?? []),
  );
  const [at, setAt] = useState(0);
  const current = Math.min(at, choices.length - 1);

  useModal(dialog, true);

  const run = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    choice.run();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((current + step + choices.length) % Math.max(1, choices.length));
    }
    if (event.key === 'Enter') run(choices[current]);
  };
  return (
    <dialog ref={dialog} className={styles['palette']} aria-label={t('label')} onClose={onClose}>
      <div className={styles['field']}>
        <Search size={18} aria-hidden />
        <input
          className={styles['input']}
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={choices[current] ? `${id}-${current}` : undefined}
          aria-label={t('label')}
          placeholder={t('placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
      </div>
      <Results id={id} choices={choices} current={current} run={run} onPoint={setAt} />
      <p className={styles['state']} role="status">
        {found.isFetching && asked !== '' && choices.length === 0 ? t('searching') : null}
        {!found.isFetching && words.trim() !== '' && choices.length === 0
          ? t('nothing', { words: words.trim() })
          : null}
        {choices.length > 0 && (
          <span className="for-readers-only">{t('found', { count: choices.length })}</span>
        )}
      </p>
      <footer className={styles['foot']} aria-hidden>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('hint.move')}
        </span>
        <span>
          <kbd>↵</kbd> {t('hint.open')}
        </span>
        <span>
          <kbd>Esc</kbd> {t('hint.close')}
        </span>
      </footer>
    </dialog>
  );
}

type ResultsProps = {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly current: number;
  readonly run: (choice: Choice) => void;
  readonly onPoint: (index: number) => void;
};

function Results({ id, choices, current, run, onPoint }: ResultsProps) {
  const t = useText(paletteTexts);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, choices]);

  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={t('label')}
      className={styles['results']}
    >
      {choices.map((choice, index) => (
        <div key={choice.key} role="presentation">
          {choices[index - 1]?.group !== choice.group && (
            <div className={styles['group']} role="presentation">
              {t(choice.group)}
            </div>
          )}
          <button
            type="button"
            tabIndex={-1}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className={styles['choice']}
            onPointerMove={() => onPoint(index)}
            onClick={() => run(choice)}
          >
            <choice.icon size={16} strokeWidth={1.75} aria-hidden />
            <span className={styles['title']}>{choice.title}</span>
            {choice.hint && <span className={styles['hint']}>{choice.hint}</span>}
          </button>
        </div>
      ))}
    </div>
  );
}
