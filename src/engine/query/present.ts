import { isToMany, isToOne, type ObjectModel } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import { shown } from '../access/mask.ts';
import { isAllowed } from '../access/allowed.ts';
import { loadSurroundings, type Surroundings } from '../commit/surroundings.ts';
import type { Scope } from '../scope.ts';

/** Titles of the records that the asker may see, by id. */
export type Titles = ReadonlyMap<string, Title>;
type Title = { readonly object: string; readonly title: string };

/** The titles of every record that these values link to. */
export function titlesIn(
  scope: Scope,
  changes: readonly { object: ObjectModel; values: StoredRecord | null }[],
): Promise<Titles> {
  const ids = changes.flatMap(({ object, values }) => linkedIn(object, values));
  return titlesOf(scope, [...new Set(ids)]);
}

/** The records that these values link to; one may come twice. */
export function linkedIn(object: ObjectModel, values: StoredRecord | null): string[] {
  return Object.entries(values ?? {})
    .flatMap(([name, value]) => (isLink(object, name) ? [value].flat() : []))
    .filter((id) => typeof id === 'string');
}

/** The titles of records by id, as far as the asker may see them. */
export async function titlesOf(scope: Scope, ids: readonly string[]): Promise<Titles> {
  if (ids.length === 0) return new Map();
  // Judged here: what makes a record of any object visible is half a page of SQL, and few objects are asked for at a time.
  const around = await loadSurroundings(scope, ids);
  return titlesAmong(scope, around, ids);
}

/** The titles of these records that the asker may see, by what is known around them. */
export function titlesAmong(
  scope: Scope,
  around: Surroundings,
  ids: readonly string[],
): Map<string, Title> {
  return new Map(
    [...new Set(ids)].flatMap((id) => {
      const found = around.get(id);
      const isTold =
        found && scope.model.objects.has(found.object) && isAllowed(scope, 'read', id, around);
      return isTold ? [[id, { object: found.object, title: found.title }]] : [];
    }),
  );
}

/** Stored values as replies show them: hidden ones left out, masked ones masked, links with their titles. */
export function presentValues(
  scope: Scope,
  object: ObjectModel,
  values: StoredRecord | null,
  titles: Titles,
): Record<string, unknown> | null {
  if (values === null) return null;
  const shownValues: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const visible = shown(scope.rights, object, name, value);
    if (visible !== undefined)
      shownValues[name] = presentLink(object.fields.get(name)?.kind, visible, titles);
  }
  return shownValues;
}

function presentLink(kind: string | undefined, value: unknown, titles: Titles): unknown {
  if (Array.isArray(value) && (kind === 'links' || kind === 'files'))
    return value.map((id) => linkValue(String(id), titles));
  if (typeof value !== 'string') return value;
  if (kind === 'anyLink')
    return { ...linkValue(value, titles), object: titles.get(value)?.object ?? null };
  return kind === 'link' || kind === 'user' || kind === 'file' ? linkValue(value, titles) : value;
}

function linkValue(id: string, titles: Titles): { id: string; title: string | null } {
  return { id, title: titles.get(id)?.title ?? null };
}

function isLink(object: ObjectModel, name: string): boolean {
  const kind = object.fields.get(name)?.kind;
  return kind !== undefined && (isToOne(kind) || isToMany(kind));
}
