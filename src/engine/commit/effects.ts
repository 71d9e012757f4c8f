import type { ChangeInput } from '#model/api.ts';
import type { EffectChange } from '#model/effect.ts';
import { sameValue } from '#model/stored.ts';
import type { Scope } from '../scope.ts';
import { contextsOf } from './effect-context.ts';
import { loadRecords, type Loaded } from './load.ts';
import { plan } from './plan.ts';
import type { CommitRequest, Planned } from './planned.ts';

// What is set off by a new record takes a few steps: where it stands, what is written of that, and the tasks that follow.
const deepest = 8;

/** The changes with all that they entail, by the model's effects; what follows is beyond the rights of the asker. */
export async function withEffects(
  scope: Scope,
  own: readonly Planned[],
  request: CommitRequest,
): Promise<Planned[]> {
  const all = new Map(own.map((change) => [change.id, change]));
  // An undo puts back what the effects wrote too; they must not answer it with new changes.
  if (request.undoes !== undefined) return [...all.values()];
  const isMoved = ({ id }: Planned) => request.merge?.moved.has(id) === true;
  const moved = new Map(own.filter(isMoved).map(({ id, changed }) => [id, changed]));
  let wave: readonly Planned[] = own.filter((change) => !isMoved(change));
  for (let depth = 0; wave.length > 0; depth++) {
    if (depth === deepest) throw new Error('effects call each other without end');
    const inputs = await derivedInputs(scope, { wave, moved, all });
    wave = await planDerived(scope, inputs, all, request);
    for (const change of wave) all.set(change.id, change);
  }
  return [...all.values()];
}

type Wave = {
  readonly wave: readonly Planned[];
  /** What a merge itself changed of the records that it moves: nobody asks whether that may be. */
  readonly moved: ReadonlyMap<string, ReadonlySet<string>>;
  readonly all: ReadonlyMap<string, Planned>;
};

async function derivedInputs(scope: Scope, { wave, moved, all }: Wave): Promise<ChangeInput[]> {
  const inputs: ChangeInput[] = [];
  for (const [name, changes] of Map.groupBy(wave, (change) => change.object.name)) {
    for (const effect of scope.model.effects.get(name) ?? []) {
      const called = changes.filter(
        ({ id, op, changed }) =>
          op !== 'update' ||
          effect.on.some((field) => changed.has(field) && moved.get(id)?.has(field) !== true),
      );
      const contextOf = await contextsOf(scope, effect, called, all);
      for (const change of called)
        inputs.push(...effect.derive(asEffectChange(change), contextOf(change)));
    }
  }
  return inputs;
}

async function planDerived(
  scope: Scope,
  inputs: readonly ChangeInput[],
  all: ReadonlyMap<string, Planned>,
  request: CommitRequest,
): Promise<Planned[]> {
  const changed = inputs.filter((input) => input.op !== 'create').filter(({ id }) => !all.has(id));
  const asked = Map.groupBy(changed, ({ object }) => object);
  const ids = new Map([...asked].map(([name, some]) => [name, some.map(({ id }) => id)] as const));
  const loaded = await loadRecords(scope, ids);
  const free: Scope = { ...scope, rights: { ...scope.rights, system: true } };
  const wave = new Map<string, Planned>();
  for (const input of inputs) {
    const under = input.id === undefined ? undefined : (wave.get(input.id) ?? all.get(input.id));
    const change =
      under && input.op === 'update'
        ? merged(free, input, under, request)
        : plan(free, input, under ? stored(under) : loaded, { ...request, byAction: true });
    if (change.op !== 'update' || change.changed.size > 0) wave.set(change.id, change);
  }
  // A second thought on a record that the wave before already changed calls no effect again if it adds nothing.
  return [...wave.values()].filter((change) => !sameAfter(all.get(change.id), change));
}

// What was to be changed and goes instead, goes as it stands in the table.
function stored({ id, before }: Planned): Loaded {
  return new Map(before ? [[id, before]] : []);
}

/** One record, one change: what follows is folded into the change that is there already. */
function merged(
  scope: Scope,
  input: Extract<ChangeInput, { op: 'update' }>,
  under: Planned,
  request: CommitRequest,
): Planned {
  const base: Loaded = new Map([
    [
      under.id,
      {
        ...under.after,
        deletedAt: under.op === 'delete' ? null : (under.after['deletedAt'] ?? null),
      },
    ],
  ]);
  const next = plan(scope, { ...input, version: undefined }, base, { ...request, byAction: true });
  return {
    ...under,
    after: {
      ...next.after,
      version: under.after['version'],
      updatedAt: under.after['updatedAt'],
      updatedBy: under.after['updatedBy'],
      deletedAt: under.after['deletedAt'],
    },
    changed: new Set([...under.changed, ...next.changed]),
    derived: under.derived,
  };
}

function sameAfter(known: Planned | undefined, change: Planned): boolean {
  if (known === undefined || known.op !== change.op) return false;
  const touched = [...known.changed, ...change.changed];
  return touched.every((name) => sameValue(known.after[name], change.after[name]));
}

function asEffectChange(change: Planned): EffectChange {
  return {
    op: change.op,
    object: change.object.name,
    id: change.id,
    before: change.before,
    after: change.after,
    changed: change.changed,
  };
}
