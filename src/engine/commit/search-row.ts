import { withoutIds } from '#kit/mentions.ts';
import { phoneSpellings } from '#kit/phone.ts';
import { digitTokens } from '#kit/search-digits.ts';
import { searchTokens } from '#kit/search-tokens.ts';
import { sortKey } from '#kit/sort-key.ts';
import { valueKind, type FieldModel, type ObjectModel } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import { makerOfUnbound } from '../access/held-parts.ts';
import { parentLink } from '../access/reach.ts';
import type { Scope } from '../scope.ts';
import { wordsOfRichText } from './clean-rich-text.ts';
import { linkOf, type Planned } from './planned.ts';

// Longer titles are cut in the search row only; the record keeps them whole.
const longestTitle = 400;

/** The record's row in the search table: title, sort key, whose it is, and the tokens under which it is found. */
export function searchRow(
  scope: Pick<Scope, 'workspaceId'>,
  change: Pick<Planned, 'object' | 'id' | 'after'>,
) {
  const { object, id, after } = change;
  const title = titleOf(object, after);
  return {
    id,
    object: object.name,
    title,
    sort_key: sortKey(title, nameKind(object)),
    ...standingOf(object, after),
    tokens: object.definition.internal ? [] : tokensOf(scope.workspaceId, object, title, after),
  };
}

/** What the record's row in the search table says beside words: whose it is, whom it is open to, what it hangs on, and whether it lives. */
export function standingOf(object: ObjectModel, record: StoredRecord) {
  const maker = makerOfUnbound(object, record);
  return {
    owner_id: record['owner'] ?? maker,
    unit_id: record['unit'] ?? null,
    private: isPrivate(object, record) || maker !== null,
    open_id: openIdOf(object, record),
    ...hangingOf(object, record),
    deleted_at: record['deletedAt'] ?? null,
  };
}

/** What the record hangs on, and by which field that holds it. */
export function hangingOf(object: ObjectModel, record: StoredRecord) {
  const { access } = object.definition;
  const link = parentLink(object);
  const heldBy = access.kind === 'part' ? access.heldBy : undefined;
  return {
    parent_id: link === undefined ? null : linkOf(record, link.field),
    held_by: heldBy === undefined ? null : linkOf(record, heldBy),
  };
}

/** Whether the record is its owner's alone. */
export function isPrivate(object: ObjectModel, record: StoredRecord): boolean {
  return object.privacy !== undefined && record[object.privacy.name] === true;
}

/** Where the record stands open to others than its owner. */
export function openIdOf(object: ObjectModel, record: StoredRecord): string | null {
  const id = object.opening === undefined ? null : record[object.opening.name];
  return typeof id === 'string' ? id : null;
}

/** What names the record to people. */
export function titleOf(object: ObjectModel, record: StoredRecord): string {
  const title = record[object.definition.title];
  return typeof title === 'string' ? title.slice(0, longestTitle) : '';
}

/** The app-made key of a title field, null for other fields. */
export function sortOf(object: ObjectModel, field: string, value: unknown): string | null {
  return field === object.definition.title && typeof value === 'string'
    ? sortKey(value.slice(0, longestTitle), nameKind(object))
    : null;
}

/** The prefix of tokens: the workspace, since the index cannot lead with it, and the field where it can be hidden. */
export function tokenPrefix(workspaceId: number, field?: string): string {
  return field === undefined ? `${workspaceId}|` : `${workspaceId}|${field}|`;
}

/** How the characters of the object's titles are read: as names of people, or as words. */
export function nameKind(object: ObjectModel): 'person' | 'text' {
  return object.definition.names === 'person' ? 'person' : 'text';
}

function tokensOf(
  workspaceId: number,
  object: ObjectModel,
  title: string,
  record: StoredRecord,
): string[] {
  const tokens = new Set(
    searchTokens(title, nameKind(object)).map((token) => tokenPrefix(workspaceId) + token),
  );
  for (const name of object.definition.search ?? []) {
    const field = object.fields.get(name);
    const value = record[name];
    if (!field || typeof value !== 'string') continue;
    for (const token of fieldTokens(field, value))
      tokens.add(tokenPrefix(workspaceId, name) + token);
  }
  return [...tokens];
}

function fieldTokens(field: FieldModel, value: string): string[] {
  return valueKind(field.field) === 'phone'
    ? digitTokens(phoneSpellings(value))
    : searchTokens(wordsIn(field, value).slice(0, longestTitle), 'text');
}

// Nobody looks for the marks of formatted text, nor for the ids of people.
function wordsIn(field: FieldModel, value: string): string {
  return field.kind === 'richText' ? wordsOfRichText(value) : withoutIds(value);
}
