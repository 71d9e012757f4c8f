import { checkFormula } from '#model/expression/check.ts';
import { compileFormula } from '#model/expression/compile.ts';
import type { FormulaProblem } from '#model/expression/expression.ts';
import { resolvePath, shapeOf, type FormulaShape } from '#model/expression/shape.ts';
import type { ResultKind } from '#model/expression/result-kinds.ts';
import { readingOf } from '../commit/formulas.ts';
import { knownObject } from '../commit/load.ts';
import { findRecord, listRecords } from '../query/index.ts';
import type { Scope } from '../scope.ts';

const samplesShown = 5;

/** A formula that somebody is writing. */
export type FormulaDraft = {
  readonly object: string;
  readonly text: string;
  /** The kind that its field has, and the field's name where there is one already. */
  readonly wanted?: ResultKind | undefined;
  readonly self?: string | undefined;
  /** The record to try it on; the latest ones unless said. */
  readonly record?: string | undefined;
};

/** What a draft would give. */
export type FormulaPreview = {
  readonly result: ResultKind | null;
  readonly results: readonly ResultKind[];
  readonly problems: readonly FormulaProblem[];
  readonly samples: readonly {
    readonly id: string;
    readonly title: string;
    readonly value: unknown;
  }[];
};

/** What is wrong with a draft of a formula, or what it gives on records that the asker may see, as he may see them. */
export async function previewFormula(scope: Scope, draft: FormulaDraft): Promise<FormulaPreview> {
  const { name, definition } = knownObject(scope, draft.object);
  const shape = shapeOf(scope.model);
  const checked = checkFormula(draft.text, shape, name, {
    ...(draft.wanted ? { wanted: draft.wanted } : {}),
    ...(draft.self === undefined ? {} : { self: draft.self }),
  });
  const { result, results, problems, typed } = checked;
  if (!typed) return { result, results, problems, samples: [] };
  const run = compileFormula(checked, { shape, object: name });
  const around = readingOf(scope, {});
  const items = await sampleRecords(scope, draft, [
    definition.title,
    ...checked.from.map((path) => wholePath(shape, name, path)),
  ]);
  const samples = items.map((item) => ({
    id: String(item['id']),
    title: titleOf(item[definition.title]),
    value: run((path) => item[path] ?? null, around) ?? null,
  }));
  return { result, results, problems, samples };
}

function titleOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

async function sampleRecords(
  scope: Scope,
  { object, record }: FormulaDraft,
  wanted: readonly string[],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const fields = [...new Set(wanted)];
  if (record !== undefined) return [await findRecord(scope, object, record, { fields })];
  const { items } = await listRecords(scope, object, {
    fields,
    sort: ['-createdAt'],
    limit: samplesShown,
  });
  return items;
}

/** The path without the part of a value that it may end in: lists give values whole. */
function wholePath(shape: FormulaShape, object: string, path: string): string {
  const start = shape.get(object);
  const found = start && resolvePath(shape, start, path);
  return found && 'field' in found && found.part !== null
    ? path.slice(0, path.lastIndexOf('.'))
    : path;
}
