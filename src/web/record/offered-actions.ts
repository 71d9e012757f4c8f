import { isRecord } from '#web/api/is-record.ts';
import type { Action } from '#web/save/use-action.ts';

// Those have pages and dialogues of their own.
const elsewhere: ReadonlySet<string> = new Set(['merge', 'un-merge']);

/** Whether screens can do the action to a record: it asks for nothing, or has a form. */
export function isOffered(action: Action): boolean {
  if (action.on !== 'record' || elsewhere.has(action.name)) return false;
  return action.fields !== undefined || needsNothing(action.input);
}

/** Whether the action asks something first. */
export function needsForm(action: Action): boolean {
  return (action.fields ?? []).length > 0;
}

function needsNothing(schema: unknown): boolean {
  if (!isRecord(schema)) return true;
  const required = schema['required'];
  return !Array.isArray(required) || required.length === 0;
}
