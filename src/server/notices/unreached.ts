import { z } from 'zod';
import { isAllowed } from '#engine/access/allowed.ts';
import { commit } from '#engine/commit/index.ts';
import { loadSurroundings } from '#engine/commit/surroundings.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import type { Scopes } from '../scope.ts';

/** A follow-up that is being written. */
export type WrittenFollowUp = {
  readonly regarding: string;
  readonly isPrivate: boolean;
  /** Who is mentioned. */
  readonly users: readonly string[];
};

/**
 * Those of the mentioned who would not see the follow-up once it is written, decided as the doors decide it; refuses where
 * the writer himself may not write it.
 */
export async function unreached(
  scope: Scope,
  scopes: Scopes,
  { regarding, isPrivate, users }: WrittenFollowUp,
): Promise<string[]> {
  const id = newId();
  const values = { kind: 'note', subject: '–', regarding, private: isPrivate };
  const { changes } = await commit(scope, {
    changes: [{ op: 'create', object: 'activity', id, values }],
    dryRun: true,
  });
  const customer = customerIn(changes.find((change) => change.id === id)?.after);
  const missed: string[] = [];
  for (const userId of users) {
    const reader = await scopes.of({ workspaceId: scope.workspaceId, userId }, occasionOf(scope));
    if (!reader || !(await seesIt(scope, reader, { id, customer, isPrivate }))) missed.push(userId);
  }
  return missed;
}

async function seesIt(
  writer: Scope,
  reader: Scope,
  { id, customer, isPrivate }: { id: string; customer: string | null; isPrivate: boolean },
): Promise<boolean> {
  const around = await loadSurroundings(reader, customer === null ? [] : [customer]);
  const written = {
    id,
    object: 'activity',
    title: '',
    ownerId: writer.rights.userId,
    unitId: writer.rights.mainUnitId,
    isPrivate,
    deleted: false,
    shared: 'none',
    openId: null,
    parentId: customer,
    heldBy: null,
    lock: null,
  } as const;
  return isAllowed(reader, 'read', id, new Map([...around, [id, written]]));
}

function occasionOf({ requestId, language }: Scope) {
  return { requestId, source: 'system', language } as const;
}

const linked = z.object({ customer: z.object({ id: z.string() }).nullish() });

function customerIn(values: unknown): string | null {
  return linked.safeParse(values).data?.customer?.id ?? null;
}
