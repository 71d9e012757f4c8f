import { useCallback, useEffect, useReducer } from 'react';
import type { Line } from './line.ts';
import { linesAfter, type LinesAct } from './lines.ts';
import { resolveProducts } from './products.ts';

// What was typed and not saved outlives a look at another page.
const drafts = new Map<string, readonly Line[]>();

const newKey = () => crypto.randomUUID();

type Held = { readonly lines: readonly Line[]; readonly isChanged: boolean };
type Act = LinesAct | { readonly kind: 'take'; readonly lines: readonly Line[] };

function held(before: Held, act: Act): Held {
  if (act.kind === 'take') return fresh(act.lines);
  return { lines: linesAfter(before.lines, act, newKey), isChanged: true };
}

function fresh(lines: readonly Line[]): Held {
  return { lines: linesAfter([], { kind: 'load', lines }, newKey), isChanged: false };
}

type PasteAct = Extract<LinesAct, { kind: 'paste' }>;

/** The lines of a sheet while they are typed, kept under a name until they are saved or given up. */
export function useLines(name: string, saved: readonly Line[], isReadOnly: boolean) {
  const [{ lines, isChanged }, act] = useReducer(held, null, () => {
    const draft = isReadOnly ? undefined : drafts.get(name);
    return draft === undefined ? fresh(saved) : { lines: draft, isChanged: true };
  });
  useEffect(() => {
    if (isChanged) drafts.set(name, lines);
    else drafts.delete(name);
  }, [name, lines, isChanged]);
  // What others saved meanwhile, or this sheet itself, is taken over unless something is being typed.
  useEffect(() => {
    if (!isChanged) act({ kind: 'take', lines: saved });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only news from the server count here
  }, [saved]);
  const forget = useCallback(() => act({ kind: 'take', lines: saved }), [saved]);
  const paste = useCallback(async (pasted: PasteAct) => {
    act(pasted);
    if (pasted.column !== 'product') return;
    const known = await resolveProducts(pasted.rows.map(([first = '']) => first));
    act({ kind: 'name', known });
  }, []);
  return { lines, isChanged, act, forget, paste };
}
