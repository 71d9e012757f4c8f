import { Problem } from '#kit/problem.ts';
import type { ImportSettings } from '#model/import-settings.ts';
import type { ImportChild } from '#model/importing.ts';
import {
  isToMany,
  isToOne,
  narrowerObjects,
  objectOf,
  type FieldModel,
  type ObjectModel,
} from '#model/model.ts';
import type { DecimalMark } from '#kit/tabular/read-numbers.ts';
import type { DateOrder } from '#kit/tabular/read-dates.ts';
import type { Scope } from '../scope.ts';
import { cellReader, type CellOptions, type CellReader } from './cells.ts';
import { isOrigin, targetsOf, type Target } from './targets.ts';

/** How each column writes its dates and decimals, found by looking over the whole of it. */
export type ColumnFacts = ReadonlyMap<
  string,
  { readonly dateOrder: DateOrder; readonly mark: DecimalMark }
>;

/** A value of a record and the columns that it comes from. */
export type Source = {
  readonly field: FieldModel;
  readonly part?: string;
  readonly columns: readonly number[];
  readonly read: CellReader;
};

/** A link whose cell names the record. */
export type Reference = {
  readonly field: FieldModel;
  readonly column: number;
  readonly isMany: boolean;
};

/** A linked record that a row describes by values. */
export type LinkedPlan = {
  readonly field: FieldModel;
  readonly target: ObjectModel;
  readonly sources: readonly Source[];
};

/** A part that a row brings along. */
export type ChildPlan = {
  readonly definition: ImportChild;
  readonly object: ObjectModel;
  readonly sources: readonly Source[];
};

/** What each column of the file is for. */
export type RowPlan = {
  readonly object: ObjectModel;
  readonly idColumn: number | null;
  readonly sources: readonly Source[];
  readonly references: readonly Reference[];
  readonly linked: readonly LinkedPlan[];
  readonly children: readonly ChildPlan[];
  /** By column, what a cell stands for. */
  readonly replaced: ReadonlyMap<number, ReadonlyMap<string, string | null>>;
  readonly hasOrigin: boolean;
};

type Mapped = { readonly target: Target; readonly columns: number[] };

/** Compiles a mapping against the columns of the file; refuses columns and targets that there are not. */
export function planRows(
  scope: Scope,
  object: ObjectModel,
  file: { columns: readonly string[]; facts: ColumnFacts },
  settings: ImportSettings,
): RowPlan {
  const mapped = mappedTargets(scope, object, file.columns, settings);
  const optionsOf = (column: number): CellOptions => {
    const facts = file.facts.get(file.columns[column] ?? '');
    return {
      dateOrder: settings.dateOrder ?? facts?.dateOrder ?? 'ymd',
      mark: facts?.mark ?? '.',
      zone: settings.zone ?? scope.zone,
      currency: settings.currency ?? scope.workspace.currency,
    };
  };
  const sourceOf = ({ target, columns }: Mapped): Source => ({
    field: target.field,
    columns,
    read: cellReader(target.field, optionsOf(columns[0] ?? 0), {
      part: target.part,
      ...(target.part === undefined ? { kind: target.kind } : {}),
    }),
    ...(target.part === undefined ? {} : { part: target.part }),
  });
  const own = mapped.filter(({ target }) => !target.link && !target.child && target.path !== 'id');
  const isLink = ({ target }: Mapped) => isToOne(target.field.kind) || isToMany(target.field.kind);
  return {
    object,
    idColumn: mapped.find(({ target }) => target.path === 'id')?.columns[0] ?? null,
    sources: own.filter((one) => !isLink(one)).map(sourceOf),
    references: own.filter(isLink).map(({ target, columns }) => ({
      field: target.field,
      column: columns[0] ?? 0,
      isMany: isToMany(target.field.kind),
    })),
    linked: grouped(mapped, ({ target }) => target.link?.field.name).flatMap((group) =>
      linkedPlan(scope, group, settings, sourceOf),
    ),
    children: grouped(
      mapped,
      ({ target }) => target.child && `${target.child.definition.name}[${target.child.index}]`,
    ).flatMap((group) => childPlan(group, sourceOf)),
    replaced: replacements(file.columns, settings),
    hasOrigin: own.some(({ target }) => isOrigin(target.field.name)),
  };
}

function mappedTargets(
  scope: Scope,
  object: ObjectModel,
  columns: readonly string[],
  settings: ImportSettings,
): Mapped[] {
  const targets = new Map(targetsOf(scope, object).map((target) => [target.path, target]));
  const mapped = new Map<string, Mapped>();
  for (const [column, path] of Object.entries(settings.mapping ?? {})) {
    const at = columns.indexOf(column);
    if (at < 0) throw new Problem('import.no-column', { column }, { field: 'mapping' });
    if (path === null) continue;
    const target = targets.get(path);
    if (!target) throw new Problem('import.no-target', { path, column }, { field: 'mapping' });
    mapped.set(path, { target, columns: [...(mapped.get(path)?.columns ?? []), at] });
  }
  if (mapped.size === 0) throw new Problem('import.nothing-mapped', {}, { field: 'mapping' });
  for (const { target } of mapped.values()) refuseBoth(target, mapped);
  return [...mapped.values()];
}

// A company named in one column and described in others would be two.
function refuseBoth({ link, field }: Target, mapped: ReadonlyMap<string, Mapped>): void {
  if (link && mapped.has(link.field.name))
    throw new Problem('import.mapped-twice', { field: link.field.label }, { field: 'mapping' });
  if (
    !link &&
    mapped.has(field.name) &&
    [...mapped.keys()].some(
      (path) => path.startsWith(`${field.name}.`) && !mapped.get(path)?.target.link,
    )
  )
    throw new Problem('import.mapped-twice', { field: field.label }, { field: 'mapping' });
}

function grouped(mapped: readonly Mapped[], by: (one: Mapped) => string | undefined): Mapped[][] {
  const groups = Map.groupBy(
    mapped.filter((one) => by(one) !== undefined),
    by,
  );
  return [...groups.values()];
}

function linkedPlan(
  scope: Scope,
  group: readonly Mapped[],
  { createLinks }: ImportSettings,
  sourceOf: (one: Mapped) => Source,
): LinkedPlan[] {
  const link = group[0]?.target.link;
  if (!link) return [];
  return [
    {
      field: link.field,
      target: linkObject(scope, link, createLinks),
      sources: group.map(sourceOf),
    },
  ];
}

/** The object that a linked record is looked for and made as: the link's own, or the chosen one of several over its table. */
function linkObject(
  scope: Scope,
  link: NonNullable<Target['link']>,
  createLinks: ImportSettings['createLinks'],
): ObjectModel {
  const narrower = narrowerObjects(scope.model, link.target);
  const chosen = typeof createLinks === 'object' ? createLinks[link.field.name] : createLinks;
  if (narrower.length === 0 || chosen === undefined || chosen === false) return link.target;
  if (chosen === true) return narrower[0] ?? link.target;
  const object = narrower.find((one) => one.name === chosen);
  if (!object)
    throw new Problem(
      'import.no-link-object',
      { object: chosen, field: link.field.label },
      { field: 'createLinks' },
    );
  return objectOf(scope.model, object.name);
}

function childPlan(group: readonly Mapped[], sourceOf: (one: Mapped) => Source): ChildPlan[] {
  const child = group[0]?.target.child;
  return child
    ? [{ definition: child.definition, object: child.object, sources: group.map(sourceOf) }]
    : [];
}

function replacements(columns: readonly string[], settings: ImportSettings): RowPlan['replaced'] {
  const replaced = new Map<number, ReadonlyMap<string, string | null>>();
  for (const [column, cells] of Object.entries(settings.values ?? {})) {
    const at = columns.indexOf(column);
    if (at < 0) throw new Problem('import.no-column', { column }, { field: 'values' });
    replaced.set(at, new Map(Object.entries(cells)));
  }
  return replaced;
}
