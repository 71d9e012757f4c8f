import { useSyncExternalStore } from 'react';
import { isRecord } from '#web/api/is-record.ts';
import { readText } from '#web/kinds/values.ts';

/** A record that this person opened on this device. */
export type Recent = { readonly object: string; readonly id: string; readonly title: string };

const place = 'rapport.recent';
const atMost = 12;
const readers = new Set<() => void>();
let kept: readonly Recent[] = readKept();

/** The records opened last on this device, the newest first. */
export function useRecent(): readonly Recent[] {
  return useSyncExternalStore(subscribe, () => kept);
}

/** Remembers a record as opened now. */
export function rememberRecent(recent: Recent): void {
  const [first] = kept;
  if (first?.id === recent.id && first.title === recent.title) return;
  keep([recent, ...kept.filter(({ id }) => id !== recent.id)].slice(0, atMost));
}

/** Forgets all of them: they are the signed-in person's, not the device's. */
export function forgetRecent(): void {
  keep([]);
}

function keep(next: readonly Recent[]): void {
  kept = next;
  localStorage.setItem(place, JSON.stringify(next));
  for (const changed of readers) changed();
}

function subscribe(changed: () => void): () => void {
  readers.add(changed);
  return () => readers.delete(changed);
}

function readKept(): Recent[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(value) ? value.flatMap(readRecent) : [];
  } catch {
    return [];
  }
}

function readRecent(value: unknown): Recent[] {
  if (!isRecord(value)) return [];
  const [object, id, title] = [
    readText(value['object']),
    readText(value['id']),
    readText(value['title']),
  ];
  return object && id && title ? [{ object, id, title }] : [];
}
