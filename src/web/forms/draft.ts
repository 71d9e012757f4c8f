import { isRecord } from '#web/api/is-record.ts';
import { readText } from '#web/kinds/values.ts';

/** What was typed into a form that was not sent yet, and when. */
export type Draft = { readonly values: Readonly<Record<string, unknown>>; readonly at: string };

/** The draft kept under a name on this device; null where there is none. */
export function readDraft(name: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(name)) ?? 'null');
    if (!isRecord(kept) || !isRecord(kept['values'])) return null;
    return { values: kept['values'], at: readText(kept['at']) ?? '' };
  } catch {
    return null;
  }
}

/** Keeps what was typed until it is sent; survives reload and sign-out. */
export function writeDraft(
  name: string,
  values: Readonly<Record<string, unknown>>,
  now: Date,
): void {
  localStorage.setItem(placeOf(name), JSON.stringify({ values, at: now.toISOString() }));
}

/** Forgets the draft: it was sent, or is not wanted. */
export function dropDraft(name: string): void {
  localStorage.removeItem(placeOf(name));
}

function placeOf(name: string): string {
  return `rapport.draft.${name}`;
}
