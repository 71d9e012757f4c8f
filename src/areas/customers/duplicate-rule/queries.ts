import { isAllVisible } from '#engine/access/visible.ts';
import { depthOf } from '#engine/access/reach.ts';
import { knownObject, loadRecords } from '#engine/commit/load.ts';
import { isSound, listRules } from '#engine/duplicate/rules.ts';
import { scoreOf } from '#engine/duplicate/score.ts';
import { loadSubjects } from '#engine/duplicate/subjects.ts';
import { findTwins, type Twin } from '#engine/duplicate/twins.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { Criterion } from '#model/match-rule.ts';
import type { ObjectModel } from '#model/model.ts';

/** What each criterion says of two records, in percent. */
export type Why = {
  readonly fields: string[];
  readonly comparator: Criterion['comparator'];
  readonly likeness: number | null;
}[];

export type TwinsReply = {
  readonly items: {
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

/** Records like these values, most alike first: those that the asker may see, and whether there is one that he may not. */
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
  return shown(scope, object, twins);
}

/** Refuses to go on where such a record is there already, whoever may see it. */
export async function refuseTwins(scope: Scope, name: string, asked: Asked): Promise<void> {
  const { items, hidden } = await askTwins(scope, name, asked);
  const [first] = items;
  if (!first && !hidden) return;
  const code = first ? 'duplicate.exists' : 'duplicate.exists-hidden';
  throw new Problem(code, { name: first?.title ?? '' }, { status: 409, extra: { items, hidden } });
}

/** How alike two records that the asker may see are by criteria that are being made; for those who make rules. */
export async function scorePair(
  scope: Scope,
  name: string,
  asked: { criteria: readonly Criterion[]; threshold: number; ids: readonly [string, string] },
): Promise<{ score: number; isMatch: boolean; why: Why }> {
  const object = knownObject(scope, name);
  const isReader = depthOf(scope.rights, 'duplicate-rule', 'edit') === 'none';
  refuseIf(isReader, 'duplicate.rules-not-yours', {}, { status: 403 });
  const { ids, ...rest } = asked;
  const rule = { ...rest, name: '', object: name };
  if (!isSound(object, rule)) throw new Problem('duplicate.no-field', {}, { field: 'criteria' });
  const fields = [...new Set(rule.criteria.flatMap((one) => one.fields))];
  // Whoever may not read a field learns nothing of it by comparing.
  for (const id of ids) await findRecord(scope, name, id, { fields });
  const found = await loadSubjects(scope, object, [rule], ids);
  const [a, b] = ids.map((id) => found.get(id)?.[0] ?? []);
  const score = scoreOf(rule, a ?? [], b ?? []);
  return {
    score: score.percent,
    isMatch: score.isMatch,
    why: whyOf(rule.criteria, score.criteria),
  };
}

/** The likeness of each criterion as people read it. */
function whyOf(criteria: readonly Criterion[], likes: readonly (number | null)[]): Why {
  return criteria.map(({ fields, comparator }, at) => {
    const like = likes[at] ?? null;
    return { fields, comparator, likeness: like === null ? null : Math.round(like * 100) };
  });
}

// A change says some fields only: the others are as they are.
async function whole(scope: Scope, name: string, { id, values }: Asked) {
  if (id === undefined) return values;
  await findRecord(scope, name, id, { fields: ['id'] });
  const stored = await loadRecords(scope, new Map([[name, [id]]]));
  return { ...stored.get(id), ...values };
}

async function shown(
  scope: Scope,
  object: ObjectModel,
  twins: readonly Twin[],
): Promise<TwinsReply> {
  if (twins.length === 0) return { items: [], hidden: false };
  const { title } = object.definition;
  const { items } = await listRecords(scope, object.name, {
    filter: { field: 'id', op: 'in', value: twins.map((twin) => twin.id) },
    fields: [title],
    limit: 200,
  });
  const titles = new Map(items.map((item) => [String(item['id']), item[title]]));
  const visible = twins.filter((twin) => titles.has(twin.id));
  return {
    items: visible.slice(0, mostShown).map((twin) => ({
      id: twin.id,
      title: textOf(titles.get(twin.id)),
      score: twin.percent,
      rule: twin.rule.name,
      why: whyOf(twin.rule.criteria, twin.criteria),
    })),
    // Of what is somebody's alone, not even that it exists.
    hidden:
      visible.length < twins.length && object.privacy === undefined && !isAllVisible(scope, object),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
