import { Problem } from '../problem.ts';
import { readWholeXml } from './read-xml.ts';
import type { Sheet } from './table.ts';
import type { ZipParts } from './zip-parts.ts';

/** A sheet of rows and the part that holds it. */
export type BookSheet = Sheet & { readonly part: string };

/** What a workbook says of itself. */
export type Book = {
  readonly sheets: readonly BookSheet[];
  readonly stringsPart: string | null;
  readonly stylesPart: string | null;
  /** Whether days are counted from 1904, as old Macs did. */
  readonly isFrom1904: boolean;
};

type Relation = { readonly type: string; readonly part: string };

/** Reads what the workbook holds; refuses packages that are none. */
export async function readBook(parts: ZipParts): Promise<Book> {
  const root = await readRelations(parts, '');
  const bookPart = [...root.values()].find(({ type }) => type === 'officeDocument')?.part;
  requireBook(parts, bookPart);
  const part = bookPart ?? 'xl/workbook.xml';
  const relations = await readRelations(parts, part);
  const found: { name: string; id: string; isHidden: boolean }[] = [];
  let isFrom1904 = false;
  let isBook = false;
  await readWholeXml(
    parts.read(part),
    {
      open(tag, attribute) {
        if (tag === 'workbook') isBook = true;
        if (tag === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
        if (tag !== 'sheet') return;
        const isHidden = (attribute('state') ?? 'visible') !== 'visible';
        found.push({ name: attribute('name') ?? '', id: attribute('id') ?? '', isHidden });
      },
    },
    part,
  );
  // Documents and slides are packages of the same kind.
  if (!isBook) throw new Problem('table.not-text');
  const sheets = found.flatMap(({ name, id, isHidden }) => {
    const relation = relations.get(id);
    const isOfRows = relation?.type === 'worksheet' && parts.has(relation.part);
    return relation && isOfRows ? [{ name, isHidden, part: relation.part }] : [];
  });
  const partOf = (type: string) =>
    [...relations.values()].find((relation) => relation.type === type && parts.has(relation.part))
      ?.part ?? null;
  return {
    sheets,
    stringsPart: partOf('sharedStrings'),
    stylesPart: partOf('styles'),
    isFrom1904,
  };
}

function requireBook(parts: ZipParts, bookPart: string | undefined): void {
  if (bookPart?.endsWith('.bin')) throw new Problem('table.is-binary-workbook');
  if (parts.has(bookPart ?? 'xl/workbook.xml')) return;
  if (parts.has('content.xml') && parts.has('mimetype'))
    throw new Problem('table.is-open-document');
  throw new Problem('table.is-archive');
}

async function readRelations(parts: ZipParts, part: string): Promise<Map<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relationsPart = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  await readWholeXml(
    parts.read(relationsPart),
    {
      open(tag, attribute) {
        if (tag !== 'Relationship') return;
        const type = (attribute('Type') ?? '').replace(/^.*\//, '');
        const target = resolve(folder, attribute('Target') ?? '');
        relations.set(attribute('Id') ?? '', { type, part: target });
      },
    },
    relationsPart,
  );
  return relations;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = `${folder}${target}`.split('/').filter((step) => step !== '.');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else path.push(step);
  }
  return path.join('/');
}
