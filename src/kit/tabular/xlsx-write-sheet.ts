import { columnLetters } from './header.ts';
import type { WriteColumn } from './writing.ts';
import { choiceRange, mainNamespace } from './xlsx-parts.ts';
import { styles } from './xlsx-write-cells.ts';

/** The beginning of a sheet: headings stay in view, columns have their width and style. */
export function sheetStart(columns: readonly WriteColumn[], isFirst: boolean): string {
  const cols = columns.map((column, at) => {
    const width = Math.min(Math.max(column.width ?? usualWidth(column), 4), 120);
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${styleOf(column)}" customWidth="1"/>`;
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${mainNamespace}">` +
    `<sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>`
  );
}

/** The end of a sheet: a filter over its range, and the lists that cells are chosen from. */
export function sheetEnd(columns: readonly WriteColumn[], range: string): string {
  const lists = columns.flatMap(({ choices }, at) => {
    if (!choices || choices.length === 0) return [];
    const letter = columnLetters(at);
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letter}2:${letter}1048576"><formula1>${choiceRange(at, choices.length)}</formula1></dataValidation>`,
    ];
  });
  const filter = columns.length > 0 ? `<autoFilter ref="${range}"/>` : '';
  const validations =
    lists.length > 0
      ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
      : '';
  return `</sheetData>${filter}${validations}</worksheet>`;
}

function styleOf({ kind }: WriteColumn): number {
  if (kind === 'day') return styles.day;
  if (kind === 'instant') return styles.instant;
  return kind === 'number' || kind === 'yes-no' ? styles.plain : styles.text;
}

// A Han character is as wide as two others; the arrow of the filter takes room too.
function usualWidth({ name, kind }: WriteColumn): number {
  const heading = [...name].reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 4);
  const value = { 'day': 12, 'instant': 18, 'number': 12, 'yes-no': 8, 'text': 18 }[kind ?? 'text'];
  return Math.min(Math.max(heading, value), 60);
}
