import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback } from 'react';
import type { FieldMeta } from '#model/api.ts';
import { Refusal } from '#web/api/client.ts';
import { findRow } from '#web/api/queries.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { sendOrKeep } from '#web/offline/outbox.ts';
import { useWriter } from '#web/offline/use-outbox.ts';
import { apiTexts } from '#web/texts/api.ts';
import { offlineTexts } from '#web/texts/offline.ts';
import { heldRow, patchRow, refreshRow } from './caches.ts';
import { isSameValue } from './same-value.ts';
import { useToast } from './toasts.tsx';
import { useUndo } from './use-undo.ts';

/** One field of one record set anew, in the place where it is shown. */
export type Edit = {
  readonly object: string;
  readonly id: string;
  readonly field: FieldMeta;
  /** The value that the user saw when he began. */
  readonly was: unknown;
  /** The new value as replies show it; writes take the same. */
  readonly value: unknown;
};

/** An edit that met another one of the same field. */
export type EditConflict = {
  readonly edit: Edit;
  readonly theirs: unknown;
  readonly keepMine: () => void;
};

export const EditConflictContext = createContext<(conflict: EditConflict) => void>(() => {});

/** Saves one field where it stands: shown at once, taken back when refused, merged when another field changed meanwhile. */
export function useEdit(): (edit: Edit) => void {
  const client = useQueryClient();
  const toast = useToast();
  const undo = useUndo();
  const askAbout = use(EditConflictContext);
  const label = useLabel();
  const t = useText(apiTexts);
  const offline = useText(offlineTexts);
  const person = useWriter();

  return useCallback(
    (edit) => {
      if (isSameValue(edit.was, edit.value)) return;
      const show = (value: unknown) =>
        patchRow(client, edit.object, edit.id, (row) => withValue(row, edit, value));
      const run = () => {
        show(edit.value);
        inTurn(client, edit, () => send().catch(takeBack));
      };
      const send = async () => {
        const outcome = await sendEdit(client, { edit, person, said: label(edit.field.label) });
        if (outcome.kind === 'conflict') {
          show(outcome.theirs);
          return askAbout({ edit, theirs: outcome.theirs, keepMine: run });
        }
        if (outcome.kind === 'kept') return toast({ text: offline('kept') });
        await refreshRow(client, edit.object, edit.id);
        const { changeset } = outcome;
        const act = changeset ? { act: { label: t('undo'), run: () => void undo(changeset) } } : {};
        return toast({ text: t('saved', { field: label(edit.field.label) }), ...act });
      };
      const takeBack = (error: unknown) => {
        show(edit.was);
        if (!(error instanceof Refusal)) throw error;
        // Nobody answered: what was typed can be sent again.
        const retry = error.status === 0 ? { act: { label: t('retry'), run } } : {};
        toast({ text: error.message, tone: 'wrong', ...retry });
      };
      run();
    },
    [client, toast, undo, askAbout, label, t, offline, person],
  );
}

type Outcome =
  | { readonly kind: 'kept' }
  | { readonly kind: 'saved'; readonly changeset: string | null }
  | { readonly kind: 'conflict'; readonly theirs: unknown };

type Written = { readonly edit: Edit; readonly person: string; readonly said: string };

async function sendEdit(client: QueryClient, written: Written, known?: number): Promise<Outcome> {
  const { edit, person, said } = written;
  const { object, id, field, value } = edit;
  const version = known ?? heldRow(client, object, id)?.version;
  const values = { [field.name]: value ?? null };
  try {
    const saved = await sendOrKeep({
      person,
      said,
      changes: [{ op: 'update', object, id, ...(version ? { version } : {}), values }],
      was: { [field.name]: edit.was ?? null },
      origin: { to: `/records/${object}/${id}` },
    });
    return saved ? { kind: 'saved', changeset: saved.id } : { kind: 'kept' };
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 409 || known !== undefined) throw error;
    const fresh = await findRow(object, id, [field.name]);
    const theirs = fresh[field.name] ?? null;
    if (isSameValue(theirs, edit.was)) return sendEdit(client, written, fresh.version);
    patchRow(client, object, id, (row) => ({ ...row, version: fresh.version }));
    return { kind: 'conflict', theirs };
  }
}

const turns = new WeakMap<QueryClient, Map<string, Promise<void>>>();

// Edits of one record go one after the other, so that each knows the version that the one before it made.
function inTurn(client: QueryClient, { object, id }: Edit, act: () => Promise<void>): void {
  const waiting = turns.get(client) ?? new Map<string, Promise<void>>();
  turns.set(client, waiting);
  const key = `${object}/${id}`;
  const before = waiting.get(key) ?? Promise.resolve();
  waiting.set(key, before.then(act, act));
}

function withValue<R extends object>(row: R, { field }: Edit, value: unknown): R {
  return field.name in row ? { ...row, [field.name]: value } : row;
}
