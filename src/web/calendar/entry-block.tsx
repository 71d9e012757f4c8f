import { Check, Lock, Repeat2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useLabel, useText } from '#web/language/language.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import { initialsOf } from '#web/frame/initials.ts';
import type { Entry } from './entry.ts';
import type { EntryKind } from './kinds.ts';
import { iconOfKind } from './kinds.ts';
import { useCalendarWords } from './use-words.ts';
import styles from './entry-block.module.css';

type Props = {
  readonly entry: Entry;
  readonly kind: EntryKind | undefined;
  /** How it stands: among the hours, as a bar over days, or as a line of a month, or in a row beside its time. */
  readonly shape: 'block' | 'bar' | 'line' | 'row';
  readonly showsOwner: boolean;
  readonly isShort?: boolean;
  readonly onOpen: (entry: Entry, from: HTMLElement) => void;
  readonly onKey: (entry: Entry, event: KeyboardEvent) => void;
};

/** An entry as every view of the calendar draws it. */
export function EntryBlock(props: Props) {
  const { entry, kind, shape, showsOwner, isShort = false } = props;
  const t = useText(calendarTexts);
  const label = useLabel();
  const words = useCalendarWords();
  const Icon = entry.isBusyOnly ? Lock : iconOfKind(entry.kind);
  const owner = entry.owner?.title ?? '';
  const startsWithTime = (shape === 'bar' || shape === 'line') && !entry.allDay;
  const isTall = shape === 'block';
  const time = words.times(entry, t('all-day'));
  return (
    <button
      type="button"
      className={styles['entry']}
      data-entry={entry.key}
      data-shape={shape}
      data-color={entry.isBusyOnly ? 'grey' : (kind?.color ?? 'grey')}
      data-status={entry.status}
      data-short={isShort}
      onClick={(event) => props.onOpen(entry, event.currentTarget)}
      onKeyDown={(event) => props.onKey(entry, event)}
    >
      <Icon size={13} strokeWidth={2} aria-hidden className={styles['icon']} />
      {kind && !entry.isBusyOnly && (
        <span className="for-readers-only">{`${label(kind.label)} `}</span>
      )}
      {startsWithTime && <span className={styles['time']}>{words.time(entry.startAt)}</span>}
      <span className={styles['subject']}>{entry.isBusyOnly ? t('busy') : entry.subject}</span>
      {entry.series && <Repeat2 size={12} aria-hidden className={styles['icon']} />}
      {entry.status === 'done' && <Check size={13} aria-hidden className={styles['icon']} />}
      {isTall && (
        <span className={styles['time']}>{isShort ? words.time(entry.startAt) : time}</span>
      )}
      {(isTall || shape === 'row') && entry.location && (
        <span className={styles['place']}>{entry.location}</span>
      )}
      {showsOwner && owner !== '' && (
        <span className={styles['owner']} aria-hidden>
          {initialsOf(owner)}
        </span>
      )}
      <Unseen entry={entry} time={isTall && !isShort ? null : time} />
    </button>
  );
}

/** What the eye sees by signs or elsewhere. */
function Unseen({ entry, time }: { entry: Entry; time: string | null }) {
  const t = useText(calendarTexts);
  const parts = [
    time,
    entry.owner?.title,
    entry.customer?.title,
    entry.status === 'done' ? t('is-done') : null,
    entry.series ? t('is-series') : null,
  ];
  return <span className="for-readers-only">{` ${parts.filter(Boolean).join(', ')}`}</span>;
}
