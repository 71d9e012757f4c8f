import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import {
  CalendarX,
  Check,
  Clock,
  MapPin,
  Pencil,
  RotateCcw,
  UserRound,
  UsersRound,
  X,
} from 'lucide-react';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useModal } from '#web/frame/use-modal.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import type { Entry } from './entry.ts';
import type { EntryKind } from './kinds.ts';
import { takingQuery } from './planned.ts';
import { useCalendarWords } from './use-words.ts';
import styles from './entry-card.module.css';

type Props = {
  readonly entry: Entry;
  readonly kind: EntryKind | undefined;
  readonly from: HTMLElement;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
  readonly onFinish: () => void;
  readonly onCallOff: () => void;
  readonly onClose: () => void;
};

/** What an entry is, beside where it was clicked, with what can be done about it. */
export function EntryCard({ entry, kind, from, canEdit, ...on }: Props) {
  const t = useText(calendarTexts);
  const label = useLabel();
  const words = useCalendarWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog, true);
  useLayoutEffect(() => standBeside(dialog.current, from), [from]);
  const isDone = entry.status === 'done';
  const Icon = kind?.icon;
  return (
    <dialog ref={dialog} className={styles['card']} aria-label={entry.subject} onClose={on.onClose}>
      <div className={styles['head']} data-color={kind?.color ?? 'grey'}>
        <span className={styles['kind']}>
          {Icon && <Icon size={15} aria-hidden />}
          {kind ? label(kind.label) : ''}
        </span>
        <Button
          type="text"
          size="small"
          icon={<X size={16} aria-hidden />}
          aria-label={t('close')}
          onClick={() => dialog.current?.close()}
        />
      </div>
      <h2 className={styles['subject']}>{entry.subject}</h2>
      <Line icon={<Clock size={15} aria-hidden />}>
        {words.day(entry.startAt)} · {words.times(entry, t('all-day'))}
      </Line>
      {entry.location && <Line icon={<MapPin size={15} aria-hidden />}>{entry.location}</Line>}
      {entry.customer?.title && (
        <Line icon={<UserRound size={15} aria-hidden />}>{entry.customer.title}</Line>
      )}
      <People entry={entry} />
      {entry.series && <p className={styles['series']}>{t('series.of')}</p>}
      <div className={styles['foot']}>
        {canEdit && entry.occurrence === null && (
          <Button
            icon={isDone ? <RotateCcw size={15} aria-hidden /> : <Check size={15} aria-hidden />}
            onClick={on.onFinish}
          >
            {t(isDone ? 'reopen' : 'finish')}
          </Button>
        )}
        {canEdit && (
          <Button icon={<Pencil size={15} aria-hidden />} onClick={on.onEdit}>
            {t('edit')}
          </Button>
        )}
        {canEdit && !isDone && (
          <Button danger icon={<CalendarX size={15} aria-hidden />} onClick={on.onCallOff}>
            {t('call-off')}
          </Button>
        )}
        <Link
          className={styles['open']}
          to="/records/$object/$id"
          params={{ object: 'activity', id: entry.id }}
        >
          {t('open')}
        </Link>
      </div>
    </dialog>
  );
}

function People({ entry }: { entry: Entry }) {
  const { data = [] } = useQuery(takingQuery(entry.id));
  const names = [entry.owner?.title, ...data.map(({ name }) => name)].filter(Boolean);
  if (names.length === 0) return null;
  return <Line icon={<UsersRound size={15} aria-hidden />}>{[...new Set(names)].join(' · ')}</Line>;
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className={styles['line']}>
      {icon}
      <span>{children}</span>
    </p>
  );
}

const gap = 8;

// Beside what was clicked, on the side where there is room; a phone's style sheet puts it at the bottom.
function standBeside(dialog: HTMLDialogElement | null, from: HTMLElement): void {
  if (!dialog) return;
  const at = from.getBoundingClientRect();
  const { width, height } = dialog.getBoundingClientRect();
  const right = at.right + gap;
  const fitsRight = right + width + gap <= window.innerWidth;
  const left = fitsRight ? right : Math.max(gap, at.left - width - gap);
  const lowest = window.innerHeight - height - gap;
  dialog.style.setProperty('--left', `${left}px`);
  dialog.style.setProperty('--top', `${Math.max(gap, Math.min(at.top, lowest))}px`);
}
