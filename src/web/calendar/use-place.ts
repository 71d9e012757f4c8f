import { useNavigate, useSearch } from '@tanstack/react-router';
import { isDay } from '#kit/day.ts';
import { useIsPhone } from '#web/frame/use-media.ts';
import { readPreference, writePreference } from '#web/theme/preference.ts';
import { readWhose, writeWhose, type Whose } from './whose.ts';
import { phoneViews } from './toolbar.tsx';
import { calendarViews, type CalendarView } from './views.ts';

/** What a calendar shows, as its address says it. */
export type CalendarPlace = {
  readonly view: CalendarView;
  readonly day: string;
  readonly whose: Whose;
  /** Kinds that are not shown. */
  readonly hidden: ReadonlySet<string>;
  readonly showsDone: boolean;
  readonly go: (next: Next) => void;
};

type Next = {
  readonly view?: CalendarView;
  readonly day?: string;
  readonly whose?: Whose;
  readonly hidden?: ReadonlySet<string>;
  readonly showsDone?: boolean;
};

/** The place in the calendar that the address names; what it leaves out is as it was last on this device. */
export function usePlace(today: string): CalendarPlace {
  const search = useSearch({ from: '/inside/calendar' });
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const view = viewOf(search.view, isPhone);
  const go = ({ view: to, day, whose, hidden, showsDone }: Next) => {
    if (to && !isPhone) writePreference('calendar', to);
    void navigate({
      to: '/calendar',
      search: (before) => ({
        ...before,
        ...(to ? { view: to } : {}),
        ...(day ? { day: day === today ? undefined : day } : {}),
        ...(whose ? { people: writeWhose(whose) } : {}),
        ...(hidden ? { hide: [...hidden].join('.') || undefined } : {}),
        ...(showsDone === undefined ? {} : { done: showsDone ? undefined : 'no' }),
      }),
    });
  };
  return {
    view,
    day: search.day && isDay(search.day) ? search.day : today,
    whose: readWhose(search.people),
    hidden: new Set((search.hide ?? '').split('.').filter(Boolean)),
    showsDone: search.done !== 'no',
    go,
  };
}

function viewOf(asked: string | undefined, isPhone: boolean): CalendarView {
  const known = calendarViews.find((one) => one === asked);
  if (!isPhone) return known ?? readPreference('calendar', calendarViews, 'week');
  return known && phoneViews.includes(known) ? known : 'agenda';
}
