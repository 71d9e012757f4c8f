import { Problem } from '#kit/problem.ts';
import { objectOf } from '#model/model.ts';
import { isAllowed } from '../access/allowed.ts';
import { loadSurroundings } from '../commit/surroundings.ts';
import type { Scope } from '../scope.ts';

/** Refuses who may not do the verb to all of these records, or not edit one (404 for what he may not see, walls included); says which of them he may assign. */
export async function requireMergeRights(
  scope: Scope,
  ids: readonly string[],
  verb: 'merge' | 'un-merge',
): Promise<{ mayAssign: (id: string) => boolean }> {
  const around = await loadSurroundings(scope, ids);
  const may = (privilege: string, id: string) => isAllowed(scope, privilege, id, around);
  for (const id of ids) {
    const record = around.get(id);
    if (!record || !may('read', id))
      throw new Problem('record.missing', {}, { status: 404, extra: { id } });
    const object = objectOf(scope.model, record.object).definition.label.one;
    const details = { status: 403, extra: { id } };
    if (!may('edit', id)) throw new Problem('record.may-not-edit', { object }, details);
    if (!may(verb, id)) throw new Problem('action.not-allowed', {}, details);
  }
  return { mayAssign: (id) => may('assign', id) };
}

/** The scope in which what hangs on the merged moves, beyond the rights of whoever merges; he stays the one who did it. */
export function beyondRights(scope: Scope): Scope {
  return { ...scope, rights: { ...scope.rights, system: true } };
}
