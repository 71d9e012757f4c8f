import { useCallback, useMemo, useState } from 'react';
import { waitingIn, type Line, type Part } from './lines.ts';

/** What was read of which group, and which groups are to be read. */
export type Parts = {
  readonly parts: ReadonlyMap<string, Part>;
  readonly wanted: ReadonlySet<string>;
  readonly onPart: (id: string, part: Part | null) => void;
  /** Reads what is missing among the lines between the two that are on the screen. */
  readonly want: (lines: readonly Line[], first: number, last: number) => void;
};

/** Keeps the rows of groups as they come, and asks for those that came into sight. */
export function useParts(): Parts {
  const [parts, setParts] = useState<ReadonlyMap<string, Part>>(new Map());
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set());
  const onPart = useCallback((id: string, part: Part | null) => {
    setParts((before) => {
      const rest = [...before].filter(([other]) => other !== id);
      return new Map(part ? [...rest, [id, part]] : rest);
    });
  }, []);
  const want = useCallback(
    (lines: readonly Line[], first: number, last: number) => {
      const ids = waitingIn(lines, first, last);
      ids.forEach((id) => parts.get(id)?.more());
      const added = ids.filter((id) => !wanted.has(id));
      if (added.length > 0) setWanted(new Set([...wanted, ...added]));
    },
    [parts, wanted],
  );
  return useMemo(() => ({ parts, wanted, onPart, want }), [parts, wanted, onPart, want]);
}
