import { useEffect, useRef } from 'react';
import type { ComposedKind } from './composed.ts';

type Begun = { readonly record: string; readonly kind: ComposedKind };

const begun = new EventTarget();
// The box may stand on another tab, and be made only after it was asked to begin.
let waiting: Begun | null = null;

/** Lets the follow-up box of that record begin with that kind: a call was dialled, the words come afterwards. */
export function beginComposing(record: string, kind: ComposedKind): void {
  waiting = { record, kind };
  begun.dispatchEvent(new Event('begin'));
}

/** Hears that the follow-up box of the record shall begin. */
export function useBegun(record: string, act: (kind: ComposedKind) => void): void {
  const current = useRef(act);
  useEffect(() => {
    current.current = act;
  });
  useEffect(() => {
    const hear = (): void => {
      if (waiting?.record !== record) return;
      const { kind } = waiting;
      waiting = null;
      current.current(kind);
    };
    hear();
    begun.addEventListener('begin', hear);
    return () => begun.removeEventListener('begin', hear);
  }, [record]);
}
