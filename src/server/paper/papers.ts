import { addresseeOf, type Addressee } from '#areas/customers/address/addressee.ts';
import { checkContacts, keepRefusals } from '#areas/customers/contact-policy/gate.ts';
import type { Purpose } from '#areas/customers/party/rules/contact-choices.ts';
import { depthOf } from '#engine/access/reach.ts';
import { knownObject } from '#engine/commit/load.ts';
import type { Pool } from '#engine/database/pool.ts';
import { requireExport } from '#engine/export/index.ts';
import { logExport } from '#engine/export/log.ts';
import { readablePath } from '#engine/query/source.ts';
import { readableFields } from '#engine/query/columns.ts';
import { findRecord, listRecords, streamRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import { inLanguage, type Text } from '#kit/text.ts';
import type { QueryInput } from '#model/api.ts';
import type { ObjectModel } from '#model/model.ts';
import { listSheet, recordSheet, type Table } from './record-sheet.ts';
import type { Sheet } from './sheet.ts';
import { formatOf, readAddress, readId, readTitle, wordsFor } from './value-words.ts';

const mostOnPaper = 2000;
const mostRelated = 20;

type Listed = Pick<QueryInput, 'filter' | 'search' | 'sort' | 'fields'>;

/** A record's pages: its fields in words and the first of what hangs on it, within the asker's rights. */
export async function recordPaper(scope: Scope, name: string, id: string): Promise<Sheet> {
  const object = knownObject(scope, name);
  const readable = new Set(readableFields(scope, object));
  const { title, form } = object.definition;
  const sections = form.map(({ label, fields }) => ({
    name: inLanguage(label, scope.language),
    fields: fields.filter((field) => readable.has(field)),
  }));
  const asked = [...new Set([title, ...sections.flatMap(({ fields }) => fields)])];
  const record = await findRecord(scope, name, id, { fields: asked });
  const words = wordsFor(scope);
  const lineOf = (path: string) => {
    const { field } = readablePath(scope, object, path);
    return { label: inLanguage(field.label, scope.language), value: words(field, record[path]) };
  };
  const tables: Table[] = [];
  for (const related of object.definition.related ?? [])
    tables.push(...(await relatedTable(scope, related, id)));
  return recordSheet({
    title: readTitle(record[title]),
    kind: inLanguage(object.definition.label.one, scope.language),
    sections: sections.map(({ name: section, fields }) => ({
      name: section,
      lines: fields.map(lineOf).filter(({ value }) => value !== ''),
    })),
    tables,
    foot: footOf(scope),
  });
}

type Related = { readonly object: string; readonly link: string; readonly label?: Text };

async function relatedTable(scope: Scope, related: Related, id: string): Promise<Table[]> {
  if (depthOf(scope.rights, related.object, 'read') === 'none') return [];
  const object = knownObject(scope, related.object);
  const readable = new Set(readableFields(scope, object));
  if (!readable.has(related.link)) return [];
  const paths = object.definition.list.columns
    .filter((path) => path !== related.link && readable.has(path))
    .slice(0, 6);
  const { items, count = items.length } = await listRecords(scope, related.object, {
    fields: paths,
    filter: { field: related.link, op: 'is', value: id },
    sort: [object.definition.list.sort],
    limit: mostRelated,
    count: true,
  });
  const rest = count - items.length;
  const more =
    rest > 0 ? inLanguage({ en: `${rest} more`, zh: `另有 ${rest} 条` }, scope.language) : null;
  const name = inLanguage(related.label ?? object.definition.label.many, scope.language);
  return [tableOf(scope, object, { name, paths, items, more })];
}

/** A list's pages with its columns; refuses more than 2,000 records, and whoever may not export them. */
export async function listPaper(
  pool: Pool,
  scope: Scope,
  name: string,
  query: Listed,
): Promise<Sheet> {
  const object = knownObject(scope, name);
  const paths = [...(query.fields ?? object.definition.list.columns)];
  const items = await takenOut(pool, scope, name, { ...query, fields: paths });
  const title = inLanguage(object.definition.label.many, scope.language);
  return listSheet(
    tableOf(scope, object, { name: title, paths, items, more: null }),
    footOf(scope),
  );
}

/**
 * Whom a list's records are written to for that purpose: those whom the gate lets through; the others are left out and kept as
 * suppressions. Refuses as a list's pages do, and where nobody is left.
 */
export async function addressees(
  pool: Pool,
  scope: Scope,
  name: string,
  { purpose, ...query }: Omit<Listed, 'fields'> & { readonly purpose: Purpose },
): Promise<Addressee[]> {
  const object = knownObject(scope, name);
  const { title, label } = object.definition;
  if (object.fields.get('address')?.kind !== 'address')
    throw new Problem('paper.no-address', { object: label.many });
  // Whoever has no address of his own is written to at his company.
  const company =
    object.fields.get('account')?.target === undefined ? [] : ['account', 'account.address'];
  const party = object.fields.has('party') ? ['party'] : [];
  const fields = [title, 'address', ...company, ...party];
  const items = await takenOut(pool, scope, name, { ...query, fields });
  const format = formatOf(scope);
  const written = items.flatMap((item) => {
    const one = {
      name: readTitle(item[title]),
      company: company.length === 0 ? null : readTitle(item['account']) || null,
    };
    const at = (path: string) =>
      addresseeOf(
        { ...one, address: readAddress(item[path]) },
        scope.workspace.country,
        format.country,
      );
    const addressee = at('address') ?? at('account.address');
    return addressee ? [{ addressee, party: readId(item['party']) ?? readId(item['id']) }] : [];
  });
  if (written.length === 0) throw new Problem('paper.nobody', {});
  const contacts = written.map(({ addressee, party }) => ({
    party,
    channel: 'letter' as const,
    purpose,
    address: null,
    about: addressee.name,
  }));
  const checked = await checkContacts(scope, contacts);
  const refused = checked.filter(({ verdict }) => !verdict.allowed);
  await keepRefusals(scope, refused);
  const away = new Set(refused.map(({ party }) => party));
  const found = written.filter(({ party }) => !away.has(party));
  if (found.length === 0) throw new Problem('paper.nobody-allowed', {});
  return found.map(({ addressee }) => addressee);
}

// Paper takes records out of the house as a file does: the same right, and the same log.
async function takenOut(
  pool: Pool,
  scope: Scope,
  name: string,
  query: Listed,
): Promise<Record<string, unknown>[]> {
  const object = knownObject(scope, name);
  requireExport(scope, object);
  const items: Record<string, unknown>[] = [];
  for await (const batch of streamRecords(pool, scope, name, query)) {
    items.push(...batch);
    if (items.length > mostOnPaper) throw new Problem('paper.too-many', { most: mostOnPaper });
  }
  const end = await logExport(scope, name, { format: 'pdf', query, fields: query.fields });
  await end({ rows: items.length, complete: true });
  return items;
}

function tableOf(
  scope: Scope,
  object: ObjectModel,
  asked: {
    readonly name: string;
    readonly paths: readonly string[];
    readonly items: readonly Readonly<Record<string, unknown>>[];
    readonly more: string | null;
  },
): Table {
  const words = wordsFor(scope);
  const columns = asked.paths.map((path) => ({ path, ...readablePath(scope, object, path) }));
  return {
    name: asked.name,
    columns: columns.map(({ field }) => inLanguage(field.label, scope.language)),
    rows: asked.items.map((item) => columns.map(({ path, field }) => words(field, item[path]))),
    more: asked.more,
  };
}

function footOf(scope: Scope): string {
  return formatOf(scope).minute(scope.now.toISOString());
}
