import { z } from 'zod';
import { addDecimals, divideDecimals, subtractDecimals } from '#kit/decimal.ts';
import type { Figure } from '#model/report/reply.ts';
import { figureName, type Taken } from './statement.ts';

export type Row = Readonly<Record<string, unknown>>;

/** What the database says of one place: a figure, and for means what they were made of. */
export type Raw = { readonly figure: Figure; readonly sum: string | null; readonly count: string };

/** Of one place, by period and measure. */
export type RawFigures = readonly (readonly Raw[])[];

/** The figures of a row of the statement; of none where nothing was counted. */
export function rawFigures(
  row: Row | undefined,
  periods: number,
  taken: readonly Taken[],
): RawFigures {
  return Array.from({ length: periods }, (_, period) =>
    taken.map(({ measure }, index) => {
      const isCount = measure.measure === 'count' || measure.measure === 'distinct';
      const said = row?.[figureName(period, index)] ?? null;
      return {
        figure: isCount ? Number(said ?? 0) : readFigure(said),
        sum: readText(row?.[`s${period}_${index}`]),
        count: readText(row?.[`c${period}_${index}`]) ?? '0',
      };
    }),
  );
}

/** What is left of a total when the shown places are taken away; null where that cannot be told. */
export function restOf(
  total: RawFigures,
  shown: readonly RawFigures[],
  taken: readonly Taken[],
): RawFigures {
  return total.map((measures, period) =>
    measures.map((whole, index) => {
      const parts = shown.map((one) => one[period]?.[index]);
      const name = taken[index]?.measure.measure;
      if (name === 'count')
        return {
          ...none,
          figure:
            Number(whole.figure) - parts.reduce((sum, one) => sum + Number(one?.figure ?? 0), 0),
        };
      if (name === 'sum')
        return {
          ...none,
          figure: less(
            readText(whole.figure),
            parts.map((one) => readText(one?.figure)),
          ),
        };
      if (name !== 'avg') return none;
      const sum = less(
        whole.sum,
        parts.map((one) => one?.sum ?? null),
      );
      const count =
        less(
          whole.count,
          parts.map((one) => one?.count ?? null),
        ) ?? '0';
      return {
        figure: sum === null || count === '0' ? null : divideDecimals(sum, count, 6),
        sum,
        count,
      };
    }),
  );
}

const none: Raw = { figure: null, sum: null, count: '0' };

function less(whole: string | null, parts: readonly (string | null)[]): string | null {
  if (whole === null) return null;
  return subtractDecimals(whole, addDecimals('0', ...parts.flatMap((one) => one ?? [])));
}

const text = z.union([z.string(), z.number()]).transform(String).nullable();

function readText(value: unknown): string | null {
  return text.parse(value ?? null);
}

const figure = z.union([z.string(), z.number()]).nullable();

function readFigure(value: unknown): Figure {
  return figure.parse(value ?? null);
}
