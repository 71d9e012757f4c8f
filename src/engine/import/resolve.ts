import { Problem } from '#kit/problem.ts';
import { isEmptyValue } from '#model/stored.ts';
import type { Scope } from '../scope.ts';
import type { Asked, Read } from './asked.ts';
import { actOf, type Act, type Finding, type Likely } from './choose.ts';
import {
  nothing,
  refusedRow,
  type Context,
  type Decided,
  type Memory,
  type Task,
  type Told,
} from './decided.ts';
import type { Draft } from './drafts.ts';
import type { LinkWant, Made } from './links.ts';
import { findMatch, requireOwnId, type Match } from './match.ts';
import { decideCreate, decideUpdate, resolveLinks } from './row-changes.ts';
import { labelOfKey } from './row-keys.ts';

/** Decides what becomes of each row by what was read for all of them at once. */
export function decideRows(
  scope: Scope,
  task: Task,
  { asked, read, memory }: { asked: Asked; read: Read; memory: Memory },
): Decided[] {
  const context: Context = {
    ...task,
    ...read,
    scope,
    keys: asked.keys,
    memory,
    said: new Map(),
  };
  return asked.drafts.map((draft) => decide(context, draft, asked.wants.get(draft) ?? []));
}

function decide(context: Context, draft: Draft, wants: readonly LinkWant[]): Decided {
  if (draft.problems.length > 0) return refusedRow(draft, draft.problems);
  const { finding, made } = findMatch(context, draft, wants);
  const likely = finding.how === 'none' ? (context.likely.get(draft) ?? null) : null;
  const act = actOf(finding, likely, context.settings);
  const found = toldOf(finding, likely, act);
  try {
    if (finding.how === 'none') requireOwnId(context, draft);
    return { ...decideAct({ context, draft, wants, found, made }, act), found };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return { ...refusedRow(draft, [problem]), found };
  }
}

type Row = {
  readonly context: Context;
  readonly draft: Draft;
  readonly wants: readonly LinkWant[];
  readonly found: Told;
  /** The record that an earlier row makes and this one means. */
  readonly made: Made | null;
};

function decideAct({ context, draft, wants, found, made }: Row, act: Act): Decided {
  switch (act.act) {
    case 'create':
      return decideCreate(context, draft, resolveLinks(context, wants));
    case 'skip':
      return { ...nothing(draft), id: act.id };
    case 'decide':
      // What an earlier row is to make cannot be opened yet.
      return { ...refusedRow(draft, [toDecide()]), id: made ? null : act.id };
    case 'several':
      throw ambiguous(context, draft, found);
    case 'alike':
      throw new Problem('import.duplicate', {}, { status: 409 });
    case 'update':
    case 'fill': {
      const id = act.id ?? '';
      const match = { id, before: made ? null : (context.loaded.get(id) ?? null), made };
      const open = act.act === 'fill' ? emptyOf(context, match) : () => true;
      const links = resolveLinks(
        context,
        wants.filter(({ field }) => open(field.name)),
      );
      return decideUpdate(context, draft, links, { ...match, open, fills: act.act === 'fill' });
    }
  }
}

function toldOf(finding: Finding, likely: Likely | null, act: Act): Told {
  const candidates = 'ids' in act ? act.ids : [];
  if (finding.how !== 'none') return { how: finding.how, by: finding.by, candidates };
  const isRule = likely !== null;
  return { how: isRule ? 'rule' : 'none', by: isRule ? likely.rule : null, candidates };
}

function toDecide(): Problem {
  return new Problem('import.to-decide', {}, { status: 409 });
}

function ambiguous({ plan }: Context, draft: Draft, { how, by }: Told): Problem {
  if (how === 'rule') return new Problem('import.several-alike', {}, { status: 409 });
  const paths = (by ?? '').split('+');
  const field = paths[0]?.split('.')[0] ?? '';
  return new Problem(
    'import.ambiguous',
    {
      field: labelOfKey(plan.object, by ?? ''),
      text: paths.map((path) => cellOf(draft, path)).join(' + '),
    },
    { field, status: 409 },
  );
}

function cellOf({ values, references, linked, id }: Draft, path: string): string {
  const [name = '', part = ''] = path.split('.');
  const whole = path === 'id' ? id : values[name];
  const described = linked.find(({ plan }) => plan.field.name === name)?.values[part];
  const value =
    typeof whole === 'object' && whole !== null
      ? new Map<string, unknown>(Object.entries(whole)).get(part)
      : (whole ?? described ?? references.find((one) => one.name === name)?.texts.join(', '));
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

/** Whether a field of the record is empty and stays so by the rows before. */
function emptyOf({ said }: Context, { id, before, made }: Match): (name: string) => boolean {
  return (name) =>
    said.get(id)?.has(name) !== true && isEmptyValue((before ?? made?.values)?.[name] ?? null);
}
