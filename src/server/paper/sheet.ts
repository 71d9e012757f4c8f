import type { Content } from 'pdfmake/interfaces.js';

/** Pages to be made: what stands on them, sizes and margins (left, top, right, bottom) in points. */
export type Sheet = {
  readonly title: string;
  readonly page: { readonly width: number; readonly height: number };
  readonly margins: readonly [number, number, number, number];
  readonly content: readonly Content[];
  /** Stands at the foot of each page beside its number; null leaves the foot empty. */
  readonly foot: string | null;
};

/** The words of most text on a page, in points. */
export const textSize = 9.5;
/** What is said beside: labels, feet. */
export const quiet = '#5f6368';
/** The lines of tables. */
export const line = '#d8d7d3';
/** The lines of tables that are drawn all around. */
export const frame = '#8a8984';
