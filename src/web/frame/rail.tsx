import { Link, useLocation } from '@tanstack/react-router';
import { CalendarDays, Ellipsis, House } from 'lucide-react';
import type { Text } from '#kit/text.ts';
import { useText, useLabel } from '#web/language/language.ts';
import { frameTexts } from '#web/texts/frame.ts';
import { placeTexts } from '#web/texts/places.ts';
import { ToDoLink, useIsToDo } from '#web/to-do/to-do-link.tsx';
import type { AreaPlaces } from './places.ts';
import { iconOfArea } from './icons.ts';
import { Mark } from './mark.tsx';
import styles from './rail.module.css';

type Props = { readonly areas: readonly AreaPlaces[]; readonly current: string };

/** The areas down the left edge. */
export function Rail({ areas, current }: Props) {
  const t = useText(frameTexts);
  const isCalendar = useIsCalendar();
  const isToDo = useIsToDo();
  return (
    <nav className={styles['rail']} aria-label={t('areas')}>
      <Link to="/" className={styles['mark']} aria-label={t('product')}>
        <Mark size={30} />
      </Link>
      <HomeLink isCurrent={current === 'home' && !isToDo} />
      <ToDoLink className={styles['area'] ?? ''} isCurrent={isToDo}>
        <span className={styles['word']}>{t('to-do')}</span>
      </ToDoLink>
      <CalendarLink isCurrent={isCalendar} />
      {areas.map((area) => (
        <AreaLink key={area.name} area={area} isCurrent={area.name === current && !isCalendar} />
      ))}
    </nav>
  );
}

/** The areas along the bottom of a phone: Home, what waits, the calendar, the first, and the rest behind "More". */
export function BottomBar({ areas, current, onMore }: Props & { readonly onMore: () => void }) {
  const t = useText(frameTexts);
  const isToDo = useIsToDo();
  const isCalendar = useIsCalendar();
  const first = areas.slice(0, 1);
  const isBehindMore =
    current !== 'home' && !isCalendar && !first.some((area) => area.name === current);
  return (
    <nav className={styles['bottom']} aria-label={t('areas')}>
      <HomeLink isCurrent={current === 'home' && !isToDo} />
      <ToDoLink className={styles['area'] ?? ''} isCurrent={isToDo}>
        <span className={styles['word']}>{t('to-do')}</span>
      </ToDoLink>
      <CalendarLink isCurrent={isCalendar} />
      {first.map((area) => (
        <AreaLink key={area.name} area={area} isCurrent={area.name === current && !isCalendar} />
      ))}
      <button type="button" className={styles['area']} data-current={isBehindMore} onClick={onMore}>
        <Ellipsis size={20} aria-hidden />
        <span className={styles['word']}>{t('more')}</span>
      </button>
    </nav>
  );
}

function HomeLink({ isCurrent }: { isCurrent: boolean }) {
  const t = useText(frameTexts);
  return (
    <Link
      to="/"
      className={styles['area']}
      data-current={isCurrent}
      {...(isCurrent ? currentPage : {})}
    >
      <House size={20} strokeWidth={1.75} aria-hidden />
      <span className={styles['word']}>{t('home')}</span>
    </Link>
  );
}

function CalendarLink({ isCurrent }: { isCurrent: boolean }) {
  const t = useText(placeTexts);
  return (
    <Link
      to="/calendar"
      className={styles['area']}
      data-current={isCurrent}
      {...(isCurrent ? currentPage : {})}
    >
      <CalendarDays size={20} strokeWidth={1.75} aria-hidden />
      <span className={styles['word']}>{t('calendar')}</span>
    </Link>
  );
}

// The calendar stands in an area, and is so often needed that it has a place of its own.
function useIsCalendar(): boolean {
  return useLocation().pathname === '/calendar';
}

function AreaLink({ area, isCurrent }: { area: AreaPlaces; isCurrent: boolean }) {
  const label = useLabel();
  const Icon = iconOfArea(area.name);
  const [object] = area.objects;
  const front = area.places.find((place) => place.isFront);
  const place = front ?? area.places[0];
  const target =
    object && !front
      ? { to: '/records/$object', params: { object: object.name } }
      : { to: place?.to ?? '/' };
  return (
    <Link
      {...target}
      className={styles['area']}
      data-current={isCurrent}
      title={label(area.label)}
      {...(isCurrent ? currentPage : {})}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      <span className={styles['word']}>{label(shortWords[area.name] ?? area.label)}</span>
    </Link>
  );
}

// The rail is narrower than this word.
const shortWords: Readonly<Record<string, Text>> = { admin: frameTexts['area.admin'] };

const currentPage = { 'aria-current': 'true' } as const;
