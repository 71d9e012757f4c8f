import { columnLetters } from './header.ts';
import type { WriteColumn } from './writing.ts';
import { escapeSheetText } from './xlsx-write-cells.ts';

export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The hidden sheet that holds the choices of cells; its name takes no other sheet's. */
export const listSheetName = '_choices';

/** Where the choices of a column stand in the hidden sheet. */
export function choiceRange(column: number, count: number): string {
  const letter = columnLetters(column);
  return `${listSheetName}!$${letter}$1:$${letter}$${count}`;
}

/** The hidden sheet of choices, those of a column below each other in the same column. */
export function listSheet(columns: readonly WriteColumn[]): string {
  const most = Math.max(...columns.map(({ choices }) => choices?.length ?? 0));
  const rows = Array.from({ length: most }, (_, index) => {
    const cells = columns.map(({ choices }, at) => {
      const choice = choices?.[index];
      if (choice === undefined) return '';
      const text = escapeSheetText(choice);
      return `<c r="${columnLetters(at)}${index + 1}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    });
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return `${declaration}<worksheet xmlns="${mainNamespace}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** The names of so many sheets, as sheets may be called: 31 characters, some signs not among them. */
export function sheetNames(name: string, count: number): string[] {
  const plain = name
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  const base = plain === '' || plain.toLowerCase() === listSheetName ? 'Sheet1' : plain;
  return Array.from({ length: count }, (_, index) => {
    const ending = index === 0 ? '' : ` (${index + 1})`;
    return `${base.slice(0, 31 - ending.length)}${ending}`;
  });
}

/** The parts of a workbook beside its sheets, by their names. */
export function bookParts(names: readonly string[], hidden: string | null): [string, string][] {
  const sheets = hidden === null ? names : [...names, hidden];
  const listed = sheets.map((name, index) => {
    const state = name === hidden ? ' state="hidden"' : '';
    return `<sheet name="${escapeSheetText(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const targets = sheets.map((_, index) =>
    relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  const styles = relation(sheets.length + 1, 'styles', 'styles.xml');
  return [
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${relations}"><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationsPart([...targets, styles])],
    ['xl/styles.xml', stylesPart],
    ['_rels/.rels', relationsPart([relation(1, 'officeDocument', 'xl/workbook.xml')])],
    ['[Content_Types].xml', contentTypes(sheets.length)],
  ];
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;
}

function relationsPart(lines: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${packaged}/relationships">${lines.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...Array.from({ length: sheets }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      'worksheet',
    ]),
  ];
  const overrides = parts.map(
    ([part, kind]) => `<Override PartName="${part}" ContentType="${type}.${kind}+xml"/>`,
  );
  return `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

// In the order of `styles`: plain, heading, text (so that leading zeros stay when typed), day, instant.
const stylesPart = `${declaration}<styleSheet xmlns="${mainNamespace}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF9AA5B8"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
