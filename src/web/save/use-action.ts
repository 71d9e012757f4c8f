import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ObjectMeta } from '#model/api.ts';
import { call, Refusal } from '#web/api/client.ts';
import { isRecord } from '#web/api/is-record.ts';
import { readText } from '#web/kinds/values.ts';
import { refreshObjects } from './caches.ts';

/** A declared action as the screens offer it. */
export type Action = ObjectMeta['actions'][number];

export type ActionRequest = {
  readonly ids: readonly string[];
  readonly input: Readonly<Record<string, unknown>>;
  readonly onProgress?: (done: number) => void;
};

/** What became of an action: how often it was done, and the records that refused it with their sentence. */
export type ActionOutcome = {
  readonly done: number;
  readonly refused: readonly { readonly id: string; readonly sentence: string }[];
  /** The changeset of the last one done, for undoing it. */
  readonly changeset: string | null;
};

/** Does an action to records, one after the other; what refuses its input refuses it for all, and nothing is done. */
export function useAction(object: ObjectMeta, action: Action) {
  const client = useQueryClient();
  return useMutation<ActionOutcome, Error, ActionRequest>({
    mutationFn: (request) => doToAll(object, action, request),
    onSettled: () => refreshObjects(client, [object.name]),
  });
}

async function doToAll(
  object: ObjectMeta,
  action: Action,
  { ids, input, onProgress }: ActionRequest,
): Promise<ActionOutcome> {
  const refused: { id: string; sentence: string }[] = [];
  let done = 0;
  let changeset: string | null = null;
  for (const id of ids) {
    try {
      const path = `/records/${object.name}/${id}/actions/${action.name}`;
      const reply = await call<unknown>('POST', path, {
        body: input,
        idempotencyKey: crypto.randomUUID(),
      });
      done += 1;
      changeset = changesetOf(reply) ?? changeset;
    } catch (error) {
      const isOfInput = done === 0 && concernsInput(error, action);
      if (!(error instanceof Refusal) || ids.length === 1 || isOfInput) throw error;
      refused.push({ id, sentence: error.message });
    }
    onProgress?.(done + refused.length);
  }
  return { done, refused, changeset };
}

function concernsInput(error: unknown, { fields = [] }: Action): boolean {
  if (!(error instanceof Refusal)) return false;
  const named = [error.reply, ...(error.reply.problems ?? [])].map(({ field }) => field);
  return fields.some(({ name }) => named.includes(name));
}

// Most actions answer with the changeset that they made.
function changesetOf(reply: unknown): string | null {
  return isRecord(reply) && isRecord(reply['counts']) ? readText(reply['id']) : null;
}
