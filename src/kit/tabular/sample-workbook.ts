import { archive } from './sample-files.ts';

/** The namespace of sheets. */
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The namespace of references between parts. */
export const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The part that says which parts belong to one. */
export function relations(targets: Readonly<Record<string, readonly [string, string]>>): string {
  const lines = Object.entries(targets).map(
    ([id, [type, target]]) =>
      `<Relationship Id="${id}" Type="${related}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}">${lines.join('')}</Relationships>`;
}

type Contents = {
  rows: string;
  strings?: string;
  styles?: string;
  sheets?: string;
  book?: string;
  more?: Record<string, string>;
};

/** The bytes of a workbook with the rows in its first sheet. */
export async function workbookOf({
  rows,
  strings = '',
  styles = '',
  book = '',
  sheets,
  more = {},
}: Contents) {
  return archive({
    '_rels/.rels': relations({ r1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${related}">${book}<sheets>${sheets ?? '<sheet name="One" sheetId="1" r:id="r1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({
      r1: ['worksheet', 'worksheets/sheet1.xml'],
      r2: ['worksheet', '/xl/worksheets/sheet2.xml'],
      r3: ['sharedStrings', 'sharedStrings.xml'],
      r4: ['styles', 'styles.xml'],
    }),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    ...more,
  });
}

/** A row of texts. */
export const textRow = (words: readonly string[], line = 1) =>
  `<row r="${line}">${words.map((word) => `<c t="inlineStr"><is><t>${word}</t></is></c>`).join('')}</row>`;
