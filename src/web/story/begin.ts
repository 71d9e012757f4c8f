import { useEffect, useRef } from 'react';
import type { Composed, ComposedKind } from './composed.ts';
import { minutesSince } from './further.ts';
import type { SetComposed } from './use-composed.ts';

type Begun = { readonly record: string; readonly kind: ComposedKind; readonly at: string };

const begun = new EventTarget();
// The box may stand on another tab, and be made only after it was asked to begin.
let waiting: Begun | null = null;

/** Lets the follow-up box of that record begin with that kind: a call was dialled, the words come afterwards. */
export function beginComposing(record: string, kind: ComposedKind): void {
  waiting = { record, kind, at: new Date().toISOString() };
  begun.dispatchEvent(new Event('begin'));
}

/** Hears that the follow-up box of the record shall begin, and once the person is back how long it took. */
export function useBegun(record: string, act: SetComposed): void {
  const current = useRef(act);
  useEffect(() => {
    current.current = act;
  });
  useEffect(() => {
    const hear = (): void => {
      if (waiting?.record !== record) return;
      const { kind, at } = waiting;
      waiting = null;
      current.current({ kind, at, minutes: null });
      whenBack(() => current.current((before) => lasted(before, kind, at)));
    };
    hear();
    begun.addEventListener('begin', hear);
    return () => begun.removeEventListener('begin', hear);
  }, [record]);
}

// What the person typed himself meanwhile holds.
function lasted(before: Composed, kind: ComposedKind, at: string): Partial<Composed> {
  const isTheSame = before.kind === kind && before.at === at && before.minutes === null;
  return isTheSame ? { minutes: minutesSince(at, Date.now()) } : {};
}

/** The dialler or the map lies over the page; it is seen again when they are closed. */
function whenBack(act: () => void): void {
  let wasHidden = document.visibilityState === 'hidden';
  const look = (): void => {
    if (document.visibilityState === 'hidden') wasHidden = true;
    else if (wasHidden) {
      document.removeEventListener('visibilitychange', look);
      act();
    }
  };
  document.addEventListener('visibilitychange', look);
}
