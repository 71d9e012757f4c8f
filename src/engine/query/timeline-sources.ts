import { Problem } from '#kit/problem.ts';
import type { Condition } from '#model/condition.ts';
import { objectOf } from '#model/model.ts';
import { fieldRightOf } from '../access/reach.ts';
import { visibleBranches } from '../access/visible.ts';
import type { Scope } from '../scope.ts';

/** The kind of an entry that is a change of the record itself; it stands after every source: at the same instant, what was written comes before the change that wrote it. */
export const changeKind = 'change';

/** Records of one object that belong into the timelines of others. */
export type TimelineSource = {
  /** What screens call it: `activity`, `promise`. Two sources may share a kind. */
  readonly kind: string;
  readonly object: string;
  /** The day or instant at which it stands. */
  readonly at: string;
  /** The links by which it is about a record, by that record's object; `any` for whatever has no own ones. */
  readonly by: Readonly<Record<string, readonly string[]>>;
  readonly fields: readonly string[];
  readonly where?: Condition;
  /** The choice that divides the kind further: `activity:call`. */
  readonly divided?: string;
};

/** A source that the asker may read, with what its rows must meet. */
export type AskedSource = {
  readonly source: TimelineSource;
  /** The links of the source that lead to the record. */
  readonly links: readonly string[];
  readonly filter: Condition;
  readonly fields: readonly string[];
};

type Asked = {
  readonly object: string;
  readonly id: string;
  readonly kinds: readonly string[] | undefined;
};

/** The sources that tell of the record, as far as they were asked for and the asker may read them; refuses kinds that none has. */
export function askedSources(
  scope: Scope,
  sources: readonly TimelineSource[],
  { object, id, kinds }: Asked,
): AskedSource[] {
  const known = new Set([changeKind, ...sources.map((source) => source.kind)]);
  const unknown = kinds?.find((kind) => !known.has(kind.split(':')[0] ?? ''));
  if (unknown !== undefined)
    throw new Problem('timeline.kind', { kind: unknown }, { status: 400, field: 'kinds' });
  return sources.flatMap((source) => {
    const links = source.by[object] ?? source.by['any'] ?? [];
    const parts = partsOf(source, kinds);
    if (links.length === 0 || parts === null || !isReadable(scope, source, links)) return [];
    const about = links.map((field): Condition => ({ field, op: 'is', value: id }));
    const filter: Condition = {
      all: [
        ...(about.length > 1 ? [{ any: about }] : about),
        ...(source.where ? [source.where] : []),
        ...parts,
      ],
    };
    return [
      {
        source,
        links,
        filter,
        fields: source.fields.filter((name) => isShown(scope, source, name)),
      },
    ];
  });
}

/** What of the kind is asked for; null for nothing. */
function partsOf(source: TimelineSource, kinds: Asked['kinds']): Condition[] | null {
  if (kinds === undefined || kinds.includes(source.kind)) return [];
  const values = kinds
    .filter((kind) => kind.startsWith(`${source.kind}:`))
    .map((kind) => kind.slice(source.kind.length + 1));
  if (values.length === 0 || source.divided === undefined) return null;
  return [{ field: source.divided, op: 'in', value: values }];
}

function isReadable(scope: Scope, source: TimelineSource, links: readonly string[]): boolean {
  const object = objectOf(scope.model, source.object);
  const compared = [source.at, ...links, ...(source.where ? fieldsOf(source.where) : [])];
  return (
    visibleBranches(scope, object, 't').length > 0 &&
    compared.every((name) => {
      const right = fieldRightOf(scope.rights, source.object, name);
      return right === 'full' || right === 'read';
    })
  );
}

function isShown(scope: Scope, source: TimelineSource, name: string): boolean {
  return fieldRightOf(scope.rights, source.object, name) !== 'hidden';
}

function fieldsOf(condition: Condition): string[] {
  if ('field' in condition) return [condition.field];
  const inner = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return inner.flatMap(fieldsOf);
}
