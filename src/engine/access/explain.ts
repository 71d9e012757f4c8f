import type { Text } from '#kit/text.ts';
import { Problem } from '#kit/problem.ts';
import { privileges, type Depth, type FieldRight, type Privilege } from '#model/api.ts';
import { objectOf, type ObjectModel } from '#model/model.ts';
import { knownObject } from '../commit/load.ts';
import { loadSurroundings, type Surrounding, type Surroundings } from '../commit/surroundings.ts';
import type { Scope } from '../scope.ts';
import { isAllowed, isOpenFor } from './allowed.ts';
import { notOpen } from './open.ts';
import { isHeldHidden } from './held-parts.ts';
import { depthOf, isKeptPrivate, isWalledOff, ownersWithin, unitsWithin } from './reach.ts';

/** One reason, with whether it opens or closes the record. */
export type Reason = {
  readonly opens: boolean;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
};
export type Explanation = {
  readonly object: { readonly name: string; readonly label: Text };
  readonly privileges: readonly {
    readonly privilege: Privilege;
    readonly allowed: boolean;
    readonly depth: Depth;
    readonly reasons: readonly Reason[];
  }[];
  /** Fields that are not open as a whole. */
  readonly fields: readonly { readonly field: string; readonly right: FieldRight }[];
};

/** Why the user of `subject` may or may not do what with the record, rule by rule, as the doors themselves decide it; the asker must be able to see the record. */
export async function explain(
  asker: Scope,
  subject: Scope,
  name: string,
  id: string,
): Promise<Explanation> {
  const object = knownObject(asker, name);
  const own = await loadSurroundings(asker, [id]);
  if (!own.has(id) || !isAllowed(asker, 'read', id, own))
    throw new Problem('record.missing', {}, { status: 404 });
  const around = await loadSurroundings(subject, [id]);
  return {
    object: { name, label: object.definition.label.one },
    privileges: privileges
      .filter((privilege) => privilege !== 'create' && privilege !== 'import')
      .map((privilege) => ({
        privilege,
        depth: depthOf(subject.rights, name, privilege),
        allowed: isAllowed(subject, privilege, id, around),
        reasons: [
          ...reasonsFor(subject, object, privilege, { id, around }),
          ...selfReasons(subject, object, privilege, id),
        ],
      })),
    fields: [
      ...(subject.rights.administrator || subject.rights.system
        ? []
        : (subject.rights.fields.get(name) ?? [])),
    ].map(([field, right]) => ({ field, right })),
  };
}

function selfReasons(
  { rights }: Scope,
  object: ObjectModel,
  privilege: Privilege,
  id: string,
): Reason[] {
  const names = object.definition.selfFields ?? [];
  if (names.length === 0 || privilege !== 'edit' || id !== rights.userId) return [];
  return [{ opens: true, code: 'access.oneself', params: {} }];
}

function reasonsFor(
  scope: Scope,
  object: ObjectModel,
  privilege: Privilege,
  at: { id: string; around: Surroundings },
): Reason[] {
  const record = at.around.get(at.id);
  if (!record) return [];
  const { rights } = scope;
  const depth = depthOf(rights, object.name, privilege);
  const { access } = object.definition;
  if (rights.administrator)
    return [{ opens: true, code: 'access.administrator', params: {} }, ...wall(scope, record)];
  if (depth === 'none')
    return [{ opens: false, code: 'access.no-privilege', params: { privilege } }];
  if (access.kind === 'common')
    return [{ opens: true, code: 'access.common', params: { privilege } }];
  if (access.kind === 'part')
    return partReasons(
      scope,
      record,
      privilege === 'read' ? 'read' : (access.by ?? 'edit'),
      at.around,
    );
  return [
    ...depthReasons(scope, record, depth),
    ...wall(scope, record),
    ...shareReasons(record, privilege),
    ...openReasons(scope, record, privilege),
    ...parentReasons(scope, { privilege, record, around: at.around }),
  ];
}

function depthReasons(scope: Scope, record: Surrounding, depth: Depth): Reason[] {
  const { rights } = scope;
  if (depth === 'all') return [{ opens: true, code: 'access.all', params: {} }];
  const mine = record.ownerId !== null && ownersWithin(rights, depth).includes(record.ownerId);
  const ours = record.unitId !== null && unitsWithin(rights, depth).includes(record.unitId);
  return [
    ...(mine ? [{ opens: true, code: ownerCode(scope, record, depth), params: { depth } }] : []),
    ...(ours ? [{ opens: true, code: 'access.unit', params: { depth } }] : []),
    ...(mine || ours ? [] : [{ opens: false, code: 'access.out-of-reach', params: { depth } }]),
  ];
}

function ownerCode(scope: Scope, record: Surrounding, depth: Depth): string {
  if (record.ownerId === scope.rights.userId) return 'access.owner';
  if (record.ownerId !== null && scope.rights.ownerIds.includes(record.ownerId))
    return 'access.delegated';
  return depth === 'team' ? 'access.team' : 'access.line';
}

function wall(scope: Scope, record: Surrounding): Reason[] {
  if (isKeptPrivate(scope.rights, record))
    return [{ opens: false, code: 'access.private', params: {} }];
  return isWalledOff(scope.rights, record)
    ? [{ opens: false, code: 'access.walled', params: {} }]
    : [];
}

function shareReasons(record: Surrounding, privilege: Privilege): Reason[] {
  if (record.shared === 'none') return [];
  const opens = privilege === 'read' || (privilege === 'edit' && record.shared === 'edit');
  return [{ opens, code: 'access.shared', params: { level: record.shared } }];
}

function openReasons({ rights }: Scope, { openId }: Surrounding, privilege: Privilege): Reason[] {
  if (openId === null || !isOpenFor(rights, privilege, openId)) return [];
  const code = rights.open.kept.includes(openId) ? 'access.kept-open' : 'access.open';
  return [{ opens: true, code, params: {} }];
}

function parentReasons(
  scope: Scope,
  {
    privilege,
    record,
    around,
  }: { privilege: Privilege; record: Surrounding; around: Surroundings },
): Reason[] {
  if (privilege !== 'read' || record.parentId === null || isWalledOff(scope.rights, record))
    return [];
  const parent = around.get(record.parentId);
  if (!parent || parent.deleted || !isAllowed(notOpen(scope), 'read', record.parentId, around))
    return [];
  return [
    {
      opens: true,
      code: 'access.with-parent',
      params: { object: objectOf(scope.model, parent.object).definition.label.one },
    },
  ];
}

function partReasons(
  scope: Scope,
  record: Surrounding,
  privilege: Privilege,
  around: Surroundings,
): Reason[] {
  if (record.parentId === null && record.ownerId !== null) {
    const isMine = record.ownerId === scope.rights.userId;
    return [{ opens: isMine, code: isMine ? 'access.owner' : 'access.private', params: {} }];
  }
  const parent = record.parentId === null ? undefined : around.get(record.parentId);
  if (isHeldHidden(scope.rights, record.heldBy))
    return [{ opens: false, code: 'access.held-hidden', params: {} }];
  if (!parent || parent.deleted) return [{ opens: false, code: 'access.no-parent', params: {} }];
  const opens = isAllowed(notOpen(scope), privilege, parent.id, around);
  return [
    {
      opens,
      code: 'access.part',
      params: { object: objectOf(scope.model, parent.object).definition.label.one, privilege },
    },
  ];
}
