import { useLocation } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';

/** Which rows of a list are chosen. */
export type Selection = {
  readonly ids: ReadonlySet<string>;
  /** Chooses or drops a row; with `extend`, all rows from the last one chosen to it. */
  readonly toggle: (index: number, extend: boolean) => void;
  readonly set: (ids: Iterable<string>) => void;
};

/** The chosen rows of a list whose loaded ids are given in their order. */
export function useSelection(loaded: readonly string[]): Selection {
  const key = useLocation({ select: ({ state }) => state.__TSR_key ?? '' });
  const [ids, setIds] = useState<ReadonlySet<string>>(() => remembered.get(key) ?? new Set());
  useEffect(() => remember(key, ids), [key, ids]);
  const [anchor, setAnchor] = useState(0);

  const toggle = useCallback(
    (index: number, extend: boolean) => {
      setIds((before) =>
        extend ? withRange(before, loaded, anchor, index) : withToggled(before, loaded[index]),
      );
      setAnchor(index);
    },
    [loaded, anchor],
  );
  const set = useCallback((next: Iterable<string>) => setIds(new Set(next)), []);
  return useMemo(() => ({ ids, toggle, set }), [ids, toggle, set]);
}

// What was chosen at each step of the window's history, so that Back finds it again.
const remembered = new Map<string, ReadonlySet<string>>();

function remember(key: string, ids: ReadonlySet<string>): void {
  remembered.delete(key);
  if (ids.size > 0) remembered.set(key, ids);
  const [oldest] = remembered.keys();
  if (remembered.size > 50 && oldest !== undefined) remembered.delete(oldest);
}

/** The set with the id dropped where it was in, added where it was not. */
export function withToggled(ids: ReadonlySet<string>, id: string | undefined): ReadonlySet<string> {
  if (id === undefined) return ids;
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The set with all ids between two places of the list, both included. */
export function withRange(
  ids: ReadonlySet<string>,
  loaded: readonly string[],
  from: number,
  to: number,
): ReadonlySet<string> {
  const range = loaded.slice(Math.min(from, to), Math.max(from, to) + 1);
  return new Set([...ids, ...range]);
}
