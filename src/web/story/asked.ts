import { useEffect } from 'react';
import type { ComposedKind } from './composed.ts';

type Asked = { readonly record: string; readonly kind: ComposedKind };

let waiting: Asked | null = null;
const readers = new Set<() => void>();

/** Asks the follow-up box of that record, now or when its page stands, to open for that kind. */
export function askToLog(record: string, kind: ComposedKind): void {
  waiting = { record, kind };
  for (const look of readers) look();
}

/** Hears what the box of the record is asked to open for; each asking once. */
export function useAskedToLog(record: string, open: (kind: ComposedKind) => void): void {
  useEffect(() => {
    const look = () => {
      if (waiting?.record !== record) return;
      const { kind } = waiting;
      waiting = null;
      open(kind);
    };
    readers.add(look);
    look();
    return () => {
      readers.delete(look);
    };
  });
}
