/** A size in millimetres. */
export type Millimetres = { readonly width: number; readonly height: number };

/** Self-adhesive labels on a sheet; `across` and `down` are the distances from one label to the next. */
export type LabelFormat = {
  readonly page: Millimetres;
  readonly label: Millimetres;
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly down: number;
};

const a4 = { width: 210, height: 297 };
const letter = { width: 215.9, height: 279.4 };

/** The sheets of labels that are sold most, by their maker's number. */
export const labelNames = ['L7160', 'L7163', 'L7165', 'A4-24', '5160'] as const;
export type LabelName = (typeof labelNames)[number];

/** Envelopes, the Chinese ones by GB/T 1416. */
export const envelopeNames = ['DL', 'C6', 'C5', 'C4', 'B6', 'US-10'] as const;
export type EnvelopeName = (typeof envelopeNames)[number];

/** What each sheet of labels measures. */
export const labelFormats: Readonly<Record<LabelName, LabelFormat>> = {
  'L7160': {
    page: a4,
    label: { width: 63.5, height: 38.1 },
    columns: 3,
    rows: 7,
    left: 7.2,
    top: 15.1,
    across: 66,
    down: 38.1,
  },
  'L7163': {
    page: a4,
    label: { width: 99.1, height: 38.1 },
    columns: 2,
    rows: 7,
    left: 4.7,
    top: 15.1,
    across: 101.6,
    down: 38.1,
  },
  'L7165': {
    page: a4,
    label: { width: 99.1, height: 67.7 },
    columns: 2,
    rows: 4,
    left: 4.7,
    top: 13.1,
    across: 101.6,
    down: 67.7,
  },
  'A4-24': {
    page: a4,
    label: { width: 70, height: 37 },
    columns: 3,
    rows: 8,
    left: 0,
    top: 0.5,
    across: 70,
    down: 37,
  },
  '5160': {
    page: letter,
    label: { width: 66.7, height: 25.4 },
    columns: 3,
    rows: 10,
    left: 4.8,
    top: 12.7,
    across: 69.9,
    down: 25.4,
  },
};

/** What each envelope measures, on its long side. */
export const envelopeFormats: Readonly<Record<EnvelopeName, Millimetres>> = {
  'DL': { width: 220, height: 110 },
  'C6': { width: 162, height: 114 },
  'C5': { width: 229, height: 162 },
  'C4': { width: 324, height: 229 },
  'B6': { width: 176, height: 125 },
  'US-10': { width: 241.3, height: 104.8 },
};

/** Points of 1/72 inch, as pages are measured in PDF. */
export function points(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 72 * 100) / 100;
}
