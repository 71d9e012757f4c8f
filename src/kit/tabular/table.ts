import type { Problem } from '../problem.ts';

/** What a file turned out to be, by its content. */
export type TableKind = 'csv' | 'xlsx' | 'vcard' | 'json';

/** One row of a table. */
export type Row = {
  /** Where the row begins in the file: the physical line from 1, in a sheet the row's number. */
  readonly line: number;
  /** One text a column ('' where the file has none); surplus cells stand after them. */
  readonly cells: readonly string[];
  /** Why the row should not be taken as it stands. */
  readonly problem?: Problem;
};

/** Something odd that was met while reading and that the reader of the table should know. */
export type Notice = { readonly line: number; readonly problem: Problem };

/** The first notices of each kind with their lines, and how many there were in all. */
export type Notices = {
  readonly list: readonly Notice[];
  readonly counts: Readonly<Record<string, number>>;
};

/** A file of rows, open for reading; `rows()` begins anew at every call. */
export type Table = {
  readonly kind: TableKind;
  /** As iconv names it; null where the kind has none of its own. */
  readonly encoding: string | null;
  /** What stands between cells; null where the kind has none. */
  readonly separator: string | null;
  /** Whether the names of the columns come from the file; else they are A, B, C as in a sheet. */
  readonly hasHeader: boolean;
  /** Unique and never empty. */
  readonly columns: readonly string[];
  readonly rows: () => AsyncIterable<Row>;
  /** Grows while rows are read. */
  readonly problems: Notices;
  /** The sheets of a workbook, hidden ones included, and the one that is read. */
  readonly sheets?: readonly Sheet[];
  readonly sheet?: string;
};

/** A sheet of a workbook. */
export type Sheet = { readonly name: string; readonly isHidden: boolean };

/** What the reader may be told instead of letting it guess. */
export type TableOptions = {
  /** An encoding that iconv knows. */
  readonly encoding?: string;
  readonly separator?: string;
  readonly hasHeader?: boolean;
  /** The name of the sheet; the first visible one otherwise. */
  readonly sheet?: string;
  readonly limits?: Partial<Limits>;
};

/** How much a file may ask of the machine. */
export type Limits = {
  /** Columns of a row. */
  readonly columns: number;
  /** UTF-16 units of a line or of a card. */
  readonly lineLength: number;
  /** Bytes that the packed parts of a workbook may unfold to. */
  readonly unpackedBytes: number;
  /** How many times larger than packed a part of a workbook may be; only asked of large parts. */
  readonly unpackedRatio: number;
};

export const defaultLimits: Limits = {
  columns: 16_384,
  lineLength: 16 * 1024 * 1024,
  unpackedBytes: 8 * 1024 ** 3,
  unpackedRatio: 300,
};
