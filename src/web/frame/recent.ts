import { useMemo, useSyncExternalStore } from 'react';
import { isRecord } from '#web/api/is-record.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { readText } from '#web/kinds/values.ts';

/** A record that a person opened on this device. */
export type Recent = { readonly object: string; readonly id: string; readonly title: string };

// Several people may sign in on one device, and one person into several workspaces: none sees what another opened.
type Kept = Recent & { readonly person: string };

const place = 'rapport.recent';
const atMost = 12;
const atMostOfAll = 60;
const readers = new Set<() => void>();
let kept: readonly Kept[] = readKept();

/** The records that this person opened last on this device, the newest first. */
export function useRecent(): readonly Recent[] {
  const { user } = useMeta();
  const all = useSyncExternalStore(subscribe, () => kept);
  return useMemo(
    () => all.filter(({ person }) => person === user.id).slice(0, atMost),
    [all, user.id],
  );
}

/** Remembers a record as opened now by a person. */
export function rememberRecent(person: string, recent: Recent): void {
  const [first] = kept;
  if (first?.id === recent.id && first.title === recent.title && first.person === person) return;
  const others = kept.filter((one) => one.id !== recent.id || one.person !== person);
  keep([{ person, ...recent }, ...others].slice(0, atMostOfAll));
}

/** Forgets all of them: they are the signed-in person's, not the device's. */
export function forgetRecent(): void {
  keep([]);
}

function keep(next: readonly Kept[]): void {
  kept = next;
  localStorage.setItem(place, JSON.stringify(next));
  for (const changed of readers) changed();
}

function subscribe(changed: () => void): () => void {
  readers.add(changed);
  return () => readers.delete(changed);
}

function readKept(): Kept[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(value) ? value.flatMap(readRecent) : [];
  } catch {
    return [];
  }
}

function readRecent(value: unknown): Kept[] {
  if (!isRecord(value)) return [];
  const [person, object, id, title] = [
    readText(value['person']),
    readText(value['object']),
    readText(value['id']),
    readText(value['title']),
  ];
  return person && object && id && title ? [{ person, object, id, title }] : [];
}
