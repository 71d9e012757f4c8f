import { commit } from '#engine/commit/index.ts';
import { sendJob } from '#engine/jobs/index.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { checkCondition } from '#model/condition-check.ts';
import type { Condition } from '#model/condition.ts';
import { newId } from '#kit/id.ts';
import { dayIn } from '#kit/instant.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import { conditionObject } from '../party/index.ts';
import { classJob } from './classing.ts';
import { designInput, type Design, type DesignReply } from './fields.ts';
import { classSlots } from './object.ts';
import { matrixOf } from './queries/classing.ts';
import type { Scheme } from './scheme.ts';

/** Keeps a scheme as it was drawn and gives customers their classes by it; of a dry run, says who would come from which class into which. */
export async function designAction(
  scope: Scope,
  call: { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean },
): Promise<DesignReply> {
  const design = designInput.parse(call.input);
  refuseUnfit(scope, design);
  const id = design.id ?? newId();
  const today = dayIn(scope.zone, scope.now.toISOString());
  const system: Scope = { ...scope, rights: { ...scope.rights, system: true } };
  const scheme = schemeOf(id, design);
  const cells = scheme === null ? [] : await matrixOf(system, scheme, today);
  const matrix = cells.map(({ before, after, held, count }) => {
    const place = design.values.findIndex(
      (value, index) => keyOf(value.id, index) === (held ? before : after),
    );
    return { before, after: place === -1 ? null : place, held, count };
  });
  const changing = matrix
    .filter(
      ({ before, after }) =>
        before !== (after === null ? null : (design.values[after]?.id ?? 'new')),
    )
    .reduce((sum, { count }) => sum + count, 0);
  const held = matrix.filter((cell) => cell.held).reduce((sum, { count }) => sum + count, 0);
  const reply = { matrix: summed(matrix), changing, held };
  const changes = await changesOf(scope, id, design);
  const done = await commit(scope, { changes, dryRun: call.dryRun, byAction: true });
  if (call.dryRun) return { ...reply, id: design.id ?? null, changeset: null, job: null };
  const job = await sendJob(system, classJob, { classification: id });
  return { ...reply, id, changeset: done.id, job };
}

function summed(cells: DesignReply['matrix']): DesignReply['matrix'] {
  const groups = Map.groupBy(cells, ({ before, after }) => `${before} ${after}`);
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first
      ? [
          {
            before: first.before,
            after: first.after,
            count: rest.reduce((sum, one) => sum + one.count, first.count),
          },
        ]
      : [],
  );
}

function keyOf(id: string | undefined, index: number): string {
  return id ?? `new-${index}`;
}

function schemeOf(id: string, design: Design): Scheme | null {
  const { method, appliesTo, figure, months, cut, values, name } = design;
  if (method === 'by-hand' || !design.active) return null;
  const classes = values.map(({ rule, upTo, id: known }, index) => ({
    key: keyOf(known, index),
    rule,
    upTo,
  }));
  return {
    id,
    name,
    kinds: appliesTo,
    method,
    figure: figure ?? 'purchases',
    months,
    cut: cut ?? 'share',
    classes,
  };
}

function refuseUnfit(scope: Scope, { method, appliesTo, values }: Design): void {
  const names = values.map(({ name }) => name.toLowerCase());
  refuseIf(new Set(names).size < names.length, 'class.same-name', {}, { field: 'values' });
  for (const { rule } of values) {
    if (rule === null) continue;
    checkCondition(scope.model, conditionObject(appliesTo), rule, { readable: () => true });
    // Two schemes that follow each other would never come to rest.
    refuseIf(
      fieldsOf(rule).some((field) => /^class[1-6](\.|$)/.test(field)),
      'class.rule-by-class',
      {},
      { field: 'values' },
    );
  }
  if (method !== 'by-ranking') return;
  const bounds = values.flatMap(({ upTo }) => (upTo === null ? [] : [Number(upTo)]));
  refuseIf(bounds.length === 0, 'class.needs-bound', {}, { field: 'values' });
  const ascend = bounds.every((bound, index) => index === 0 || bound > (bounds[index - 1] ?? 0));
  refuseIf(!ascend, 'class.bounds-ascend', {}, { field: 'values' });
}

function fieldsOf(condition: Condition): string[] {
  if ('field' in condition) return [condition.field];
  if ('link' in condition) return fieldsOf(condition.where);
  const parts =
    'all' in condition ? condition.all : 'any' in condition ? condition.any : condition.none;
  return parts.flatMap(fieldsOf);
}

async function changesOf(scope: Scope, id: string, design: Design): Promise<ChangeInput[]> {
  const { values, asField, id: known, ...own } = design;
  const slot = asField ? await slotFor(scope, known) : null;
  const scheme = { ...own, slot };
  const there = known === undefined ? [] : await valuesOf(scope, known);
  const kept = new Set(values.flatMap((value) => value.id ?? []));
  const unknown = [...kept].find((one) => !there.includes(one));
  if (unknown !== undefined) throw new Problem('record.missing', {}, { status: 404 });
  const gone = there.filter((one) => !kept.has(one));
  await refuseInUse(scope, gone);
  return [
    known === undefined
      ? { op: 'create', object: 'classification', id, values: scheme }
      : { op: 'update', object: 'classification', id, values: scheme },
    ...gone.map((one) => ({ op: 'delete', object: 'class-value', id: one }) as const),
    ...values.map(({ id: value, ...given }, position): ChangeInput => {
      const all = { ...given, position };
      return value === undefined
        ? { op: 'create', object: 'class-value', values: { ...all, classification: id } }
        : { op: 'update', object: 'class-value', id: value, values: all };
    }),
  ];
}

async function slotFor(scope: Scope, id: string | undefined): Promise<number> {
  const { items } = await listRecords(scope, 'classification', {
    fields: ['slot'],
    filter: { field: 'slot', op: 'isNotEmpty' },
    limit: 50,
  });
  const own = items.find((item) => item['id'] === id);
  if (own) return Number(own['slot']);
  const taken = new Set(items.map((item) => Number(item['slot'])));
  const free = Array.from({ length: classSlots }, (_, index) => index + 1).find(
    (one) => !taken.has(one),
  );
  if (free === undefined)
    throw new Problem('class.no-free-field', { most: classSlots }, { field: 'asField' });
  return free;
}

async function valuesOf(scope: Scope, classification: string): Promise<string[]> {
  const filter = { field: 'classification', op: 'is', value: classification } as const;
  const { items } = await listRecords(scope, 'class-value', { filter, fields: ['id'], limit: 200 });
  return items.map((item) => String(item['id']));
}

// The history of customers names it.
async function refuseInUse(scope: Scope, gone: readonly string[]): Promise<void> {
  if (gone.length === 0) return;
  const { items } = await listRecords(
    { ...scope, rights: { ...scope.rights, system: true } },
    'party-class',
    { filter: { field: 'value', op: 'in', value: [...gone] }, fields: ['value'], limit: 1 },
  );
  const [used] = items;
  if (used) throw new Problem('class.in-use', {}, { field: 'values', status: 409 });
}
