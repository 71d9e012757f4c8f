import { isAllVisible } from '#engine/access/visible.ts';
import { depthOf } from '#engine/access/reach.ts';
import { knownObject, loadRecords } from '#engine/commit/load.ts';
import { refuseUnsound } from '#engine/duplicate/guard.ts';
import { listRules } from '#engine/duplicate/rules.ts';
import { loadAny } from '#engine/duplicate/subjects.ts';
import { fieldsOf, likenessBy, type Likeness } from '#engine/duplicate/taken.ts';
import { findTwins, type Twin } from '#engine/duplicate/twins.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import { fieldsOn, oppositeOf, type Criterion, type MatchRule } from '#model/match-rule.ts';

/** What each criterion says of two records, in percent; `otherFields` where the other record is read by other ones. */
export type Why = {
  readonly fields: string[];
  readonly otherFields?: string[];
  readonly comparator: Criterion['comparator'];
  readonly likeness: number | null;
}[];

export type TwinsReply = {
  readonly items: {
    readonly object: string;
    readonly id: string;
    readonly title: string | null;
    readonly score: number;
    readonly rule: string;
    readonly why: Why;
  }[];
  readonly hidden: boolean;
};

type Asked = {
  readonly id?: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
};

const mostShown = 10;

/** Records like these values, of whichever object a rule compares them with, most alike first: those that the asker may see, and whether there is one that he may not. */
export async function askTwins(scope: Scope, name: string, asked: Asked): Promise<TwinsReply> {
  const object = knownObject(scope, name);
  const mayWrite = ['create', 'edit'].some((one) => depthOf(scope.rights, name, one) !== 'none');
  refuseIf(
    !mayWrite,
    'duplicate.not-yours',
    { object: object.definition.label.many },
    { status: 403 },
  );
  const rules = (await listRules(scope)).get(name) ?? [];
  const [twins = []] = await findTwins(scope, object, {
    rules,
    asked: [{ id: asked.id ?? null, values: await whole(scope, name, asked) }],
  });
  return shown(scope, twins);
}

/** Refuses to go on where such a record is there already, whoever may see it. */
export async function refuseTwins(scope: Scope, name: string, asked: Asked): Promise<void> {
  const { items, hidden } = await askTwins(scope, name, asked);
  const [first] = items;
  if (!first && !hidden) return;
  const code = first ? 'duplicate.exists' : 'duplicate.exists-hidden';
  throw new Problem(code, { name: first?.title ?? '' }, { status: 409, extra: { items, hidden } });
}

type Made = Pick<MatchRule, 'criteria' | 'threshold' | 'other'>;

/** How alike two records that the asker may see are by criteria that are being made; for those who make rules. */
export async function scorePair(
  scope: Scope,
  name: string,
  { ids, ...made }: Made & { readonly ids: readonly [string, string] },
): Promise<{ score: number; isMatch: boolean; why: Why }> {
  const rule = draftRule(scope, name, made);
  const [one, other] = ids;
  // Whoever may not read a field learns nothing of it by comparing.
  await findRecord(scope, name, one, { fields: fieldsRead(rule, name) });
  const otherName = rule.other ?? name;
  await findRecord(scope, otherName, other, { fields: fieldsRead(rule, otherName) });
  const found = await loadAny(scope, [rule], ids);
  const like = likenessBy(rule, found.get(one), found.get(other));
  const nothing = { percent: 0, isMatch: false, criteria: [], side: 'one' as const, rule };
  const { percent: score, isMatch, ...rest } = like ?? nothing;
  return { score, isMatch, why: whyOf(rest) };
}

/** A rule that is being made by somebody who may make rules, of fields that are there. */
export function draftRule(scope: Scope, name: string, made: Made): MatchRule {
  knownObject(scope, name);
  const isReader = depthOf(scope.rights, 'duplicate-rule', 'edit') === 'none';
  refuseIf(isReader, 'duplicate.rules-not-yours', {}, { status: 403 });
  const rule = { ...made, name: '', object: name };
  refuseUnsound(scope.model, rule);
  return rule;
}

/** The fields that a rule reads of an object's records. */
export function fieldsRead(rule: MatchRule, object: string): string[] {
  return [...fieldsOf([rule], object)];
}

/** The likeness of each criterion as people read it, from the first record's side. */
export function whyOf({ rule, side, criteria }: Pick<Likeness, 'rule' | 'side' | 'criteria'>): Why {
  return rule.criteria.map((criterion, at) => {
    const like = criteria[at] ?? null;
    const fields = fieldsOn(criterion, side);
    const otherFields = fieldsOn(criterion, oppositeOf(side));
    const differs = fields.join('+') !== otherFields.join('+');
    return {
      fields,
      ...(differs ? { otherFields } : {}),
      comparator: criterion.comparator,
      likeness: like === null ? null : Math.round(like * 100),
    };
  });
}

// A change says some fields only: the others are as they are.
async function whole(scope: Scope, name: string, { id, values }: Asked) {
  if (id === undefined) return values;
  await findRecord(scope, name, id, { fields: ['id'] });
  const stored = await loadRecords(scope, new Map([[name, [id]]]));
  return { ...stored.get(id), ...values };
}

async function shown(scope: Scope, twins: readonly Twin[]): Promise<TwinsReply> {
  const titles = await titlesOf(scope, twins);
  const visible = twins.filter((twin) => titles.has(twin.id));
  return {
    items: visible.slice(0, mostShown).map((twin) => ({
      object: twin.object,
      id: twin.id,
      title: titles.get(twin.id) ?? null,
      score: twin.percent,
      rule: twin.rule.name,
      why: whyOf(twin),
    })),
    hidden: twins.some((twin) => !titles.has(twin.id) && isTold(scope, twin.object)),
  };
}

// Of what is somebody's alone, not even that it exists.
function isTold(scope: Scope, name: string): boolean {
  const object = knownObject(scope, name);
  return object.privacy === undefined && !isAllVisible(scope, object);
}

/** The titles of those of these records that the asker may see. */
export async function titlesOf(
  scope: Scope,
  records: readonly { readonly object: string; readonly id: string }[],
): Promise<Map<string, string | null>> {
  const titles = new Map<string, string | null>();
  // A list an object, of which rules know a handful.
  for (const [name, some] of Map.groupBy(records, (record) => record.object)) {
    if (depthOf(scope.rights, name, 'read') === 'none') continue;
    const { title } = knownObject(scope, name).definition;
    const { items } = await listRecords(scope, name, {
      filter: { field: 'id', op: 'in', value: [...new Set(some.map(({ id }) => id))] },
      fields: [title],
      limit: 200,
    });
    for (const item of items) titles.set(String(item['id']), textOf(item[title]));
  }
  return titles;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
