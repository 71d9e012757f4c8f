import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { searchQuery } from '#web/api/search.ts';
import { useRecent } from '#web/frame/recent.ts';
import { useDebounced } from '#web/frame/use-debounced.ts';
import { useModal } from '#web/frame/use-modal.ts';
import { useText } from '#web/language/language.ts';
import { paletteTexts } from '#web/texts/palette.ts';
import { useChoices, useSaying, type Choice, type Choices } from './use-choices.ts';
import { followedUp } from './use-verbs.ts';
import styles from './palette.module.css';

/** Finds records, views, pages, settings and acts by a few letters, and does an act on a record named behind it; everything by keyboard. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useText(paletteTexts);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { words, settled, box } = useWords();
  const { found, choices, isSearching } = useAnswer(settled);
  const { lines } = choices;
  const [at, setAt] = useState(0);
  const current = Math.min(at, lines.length - 1);

  useModal(dialog, true);

  const run = (choice: Choice | undefined) => {
    if (!choice) return;
    if (choice.typesOn === undefined) onClose();
    else box.set(choice.typesOn);
    setAt(0);
    choice.run();
  };
  const onKey = (event: KeyboardEvent) => {
    // Safari ends a composition before the key that ended it.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((current + step + lines.length) % Math.max(1, lines.length));
    }
    if (event.key === 'Enter') run(lines[current]);
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
          aria-activedescendant={lines[current] ? `${id}-${current}` : undefined}
          aria-label={t('label')}
          placeholder={t('placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={words}
          {...box.props}
          onChange={(event) => {
            box.set(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
      </div>
      <Results id={id} choices={choices} current={current} run={run} onPoint={setAt} />
      <p className={styles['state']} role="status">
        {isSearching && lines.length === 0 ? t('searching') : null}
        {found && !isSearching && settled !== '' && lines.length === 0
          ? t('nothing', { words: settled })
          : null}
        {lines.length > 0 && (
          <span className="for-readers-only">{t('found', { count: lines.length })}</span>
        )}
      </p>
      <Keys />
    </dialog>
  );
}

/** What stands in the box, and what of it is to be looked for: not what an input method still composes. */
function useWords() {
  const [words, setWords] = useState('');
  const [settled, setSettled] = useState('');
  const isComposing = useRef(false);
  const set = (text: string) => {
    setWords(text);
    if (!isComposing.current) setSettled(text.trim());
  };
  const props = {
    onCompositionStart: () => (isComposing.current = true),
    onCompositionEnd: (event: { currentTarget: HTMLInputElement }) => {
      isComposing.current = false;
      set(event.currentTarget.value);
    },
  };
  return { words, settled, box: { set, props } };
}

function useAnswer(settled: string) {
  const typed = useDeferredValue(settled);
  const saying = useSaying(typed);
  const opened = useRecent().map((recent) => recent.id);
  const asked = useDebounced(saying.rest === '' ? typed : saying.rest, 120);
  const isOn = saying.rest !== '' && saying.acts.some((act) => act.on === 'record');
  const found = useQuery(
    searchQuery({
      words: asked,
      limit: isOn ? 6 : 12,
      opened,
      ...(isOn ? { objects: followedUp } : {}),
    }),
  );
  const isAnswered = asked !== '' && typed !== '';
  return {
    found: found.data,
    choices: useChoices(typed, saying, isAnswered ? found.data : undefined),
    isSearching: found.isFetching && isAnswered,
  };
}

function Keys() {
  const t = useText(paletteTexts);
  return (
    <footer className={styles['foot']} aria-hidden>
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {t('hint.move')}
      </span>
      <span>
        <kbd>Enter</kbd> {t('hint.open')}
      </span>
      <span>
        <kbd>Esc</kbd> {t('hint.close')}
      </span>
    </footer>
  );
}

type ResultsProps = {
  readonly id: string;
  readonly choices: Choices;
  readonly current: number;
  readonly run: (choice: Choice) => void;
  readonly onPoint: (index: number) => void;
};

function Results({ id, choices: { lines, counts }, current, run, onPoint }: ResultsProps) {
  const t = useText(paletteTexts);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, lines]);

  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={t('label')}
      className={styles['results']}
    >
      {lines.map((choice, index) => (
        <div key={choice.key} role="presentation">
          {lines[index - 1]?.group !== choice.group && (
            <div className={styles['group']} role="presentation">
              {t(choice.group)} <span className={styles['count']}>{counts.get(choice.group)}</span>
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
