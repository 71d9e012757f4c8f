import type { FastifyReply, FastifyRequest } from 'fastify';
import { survivorsOf } from '#engine/merge/found.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { isId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';

type Named = { readonly object: string; readonly id: string };
type Asked = {
  readonly scope: Scope;
  readonly params: Named;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** Reads a record; where it was merged into another one that the asker may see, sends there for good (308). */
export async function orSurvivor(
  { scope, params, request, reply }: Asked,
  read: () => Promise<unknown>,
): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    const survivor = isMissing(error) ? await seenSurvivor(scope, params) : null;
    if (survivor === null) throw error;
    return reply.redirect(request.url.replace(params.id, survivor), 308);
  }
}

/** Writes a record; a former id is refused by naming the present one, since nobody should change or delete by mistake what another became. */
export async function refusingMerged<Done>(
  scope: Scope,
  params: Named,
  write: () => Promise<Done>,
): Promise<Done> {
  try {
    return await write();
  } catch (error) {
    const survivor = isMissing(error) ? await seenSurvivor(scope, params) : null;
    if (survivor === null) throw error;
    throw new Problem('record.merged', {}, { status: 409, extra: { survivor } });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Problem && error.code === 'record.missing';
}

async function seenSurvivor(scope: Scope, { object, id }: Named): Promise<string | null> {
  if (!isId(id)) return null;
  const survivor = (await survivorsOf(scope, [id])).get(id);
  if (!survivor) return null;
  try {
    await findRecord(scope, object, survivor.id, { fields: ['id'] });
    return survivor.id;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
