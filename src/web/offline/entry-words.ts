import { withoutIds } from '#kit/mentions.ts';
import { readText } from '#web/kinds/values.ts';
import type { Entry } from './entry.ts';

const telling = ['subject', 'text', 'promise', 'name'];

/** What was typed, as far as it has words. */
export function wordsOf({ changes }: Pick<Entry, 'changes'>): string {
  const words = changes.flatMap((change) => {
    if (change.op !== 'create' && change.op !== 'update') return [];
    const named = telling.flatMap((name) => readText(change.values[name]) ?? []);
    const other = Object.values(change.values).flatMap((value) => readText(value) ?? []);
    return named.length > 0 ? named : change.op === 'update' ? other : [];
  });
  return withoutIds(words.join(' · ')).slice(0, 300);
}
