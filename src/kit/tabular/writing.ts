/** A value to write; decimals and days as text, so that they stay exact. */
export type WriteValue = string | number | boolean | null | undefined;

/** A column to write. */
export type WriteColumn = {
  readonly name: string;
  /** What sheets take the values for; 'day' is 'YYYY-MM-DD', 'instant' ISO 8601 with Z; text unless said otherwise. */
  readonly kind?: 'text' | 'number' | 'day' | 'instant' | 'yes-no';
  /** Of a sheet's column, in characters. */
  readonly width?: number;
  /** What may be chosen in a sheet's cells. */
  readonly choices?: readonly string[];
};

/** Rows to write, one value a column. */
export type WriteRows = AsyncIterable<readonly WriteValue[]> | Iterable<readonly WriteValue[]>;

/** A kind of file and what it may be told. */
export type Format =
  | {
      readonly kind: 'csv';
      readonly separator?: ',' | ';' | '\t';
      /** Whether a mark at the beginning says UTF-8, without which Excel spoils all but ASCII; yes unless said otherwise. */
      readonly hasMark?: boolean;
    }
  | {
      readonly kind: 'xlsx';
      readonly sheetName?: string;
      /** IANA zone in which instants are shown, as sheets know none; UTC unless said otherwise. */
      readonly zone?: string;
    }
  | { readonly kind: 'json' }
  | { readonly kind: 'vcard'; readonly version?: '3.0' | '4.0' };

/** What was written. */
export type Written = {
  readonly rows: number;
  /** Texts that a sheet's cell could not hold whole. */
  readonly shortenedTexts: number;
};
