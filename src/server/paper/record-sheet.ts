import type { Content } from 'pdfmake/interfaces.js';
import { points } from '#kit/paper-formats.ts';
import { quiet, type Sheet } from './sheet.ts';

/** A field of a record in words. */
export type Line = { readonly label: string; readonly value: string };

/** What a record's pages hold, all in words. */
export type RecordPaper = {
  readonly title: string;
  /** What the record is: Account, Contact. */
  readonly kind: string;
  readonly sections: readonly { readonly name: string; readonly lines: readonly Line[] }[];
  readonly tables: readonly Table[];
  readonly foot: string;
};

/** Rows under headings, with a word on rows that are not on the page; null where all are. */
export type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly more: string | null;
};

const a4 = { width: points(210), height: points(297) };

/** A record as pages: what is known of it by the sections of its form, two fields a line, then what hangs on it. */
export function recordSheet({ title, kind, sections, tables, foot }: RecordPaper): Sheet {
  return {
    title,
    page: a4,
    margins: [48, 48, 48, 48],
    foot,
    content: [
      { text: kind, color: quiet, fontSize: 9 },
      { text: title, bold: true, fontSize: 18, margin: [0, 0, 0, 6] },
      ...sections.filter(({ lines }) => lines.length > 0).flatMap(sectionOf),
      ...tables.filter(({ rows }) => rows.length > 0).flatMap(tableOf),
    ],
  };
}

/** A list as pages, lying where it has more than five columns. */
export function listSheet(table: Table, foot: string): Sheet {
  const isLying = table.columns.length > 5;
  return {
    title: table.name,
    page: isLying ? { width: a4.height, height: a4.width } : a4,
    margins: [36, 36, 36, 44],
    foot,
    content: [
      { text: table.name, bold: true, fontSize: 15, margin: [0, 0, 0, 6] },
      gridOf(table),
      ...moreOf(table),
    ],
  };
}

function sectionOf({ name, lines }: RecordPaper['sections'][number]): Content[] {
  const short = lines.filter(({ value }) => value.length <= 60);
  const long = lines.filter(({ value }) => value.length > 60);
  const pairs = Array.from({ length: Math.ceil(short.length / 2) }, (_, index) => [
    cell(short[index * 2]),
    cell(short[index * 2 + 1]),
  ]);
  return [
    heading(name),
    ...(pairs.length > 0
      ? [{ table: { widths: ['*', '*'], body: pairs }, layout: 'noBorders' } satisfies Content]
      : []),
    ...long.map((one) => ({ stack: [cell(one)], margin: [4, 2, 4, 2] }) satisfies Content),
  ];
}

function tableOf(table: Table): Content[] {
  return [heading(table.name), gridOf(table), ...moreOf(table)];
}

function gridOf({ columns, rows }: Table): Content {
  return {
    layout: 'ruled',
    fontSize: 8.5,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map((_, index) => (index === 0 ? '*' : 'auto')),
      body: [
        columns.map((text) => ({ text, color: quiet, bold: true })),
        ...rows.map((row) => [...row]),
      ],
    },
  };
}

function moreOf({ more }: Table): Content[] {
  return more === null ? [] : [{ text: more, color: quiet, margin: [0, 4, 0, 0] }];
}

function heading(text: string): Content {
  return { text, bold: true, fontSize: 11.5, margin: [0, 12, 0, 4] };
}

function cell(line: Line | undefined): Content {
  if (!line) return '';
  return {
    text: [{ text: `${line.label}\n`, color: quiet, fontSize: 8 }, line.value],
  };
}
