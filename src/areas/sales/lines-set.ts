import type { Scope } from '#engine/scope.ts';
import { compareDecimals } from '#kit/decimal.ts';
import { refuseIf } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import { linesOf } from './copied-lines.ts';
import type { LineAsked } from './line.ts';
import { pricedLines } from './priced-lines.ts';
import { standingLine } from './standing-line.ts';

type Wanted = {
  readonly object: 'quote-line' | 'order-line';
  /** The quote or order. */
  readonly of: string;
  readonly party: string;
  readonly currency: string;
  readonly lines: readonly LineAsked[];
  /** How much of a line left already, by its id: it never says less than that. */
  readonly delivered?: ReadonlyMap<string, string>;
};

const owners = { 'quote-line': 'quote', 'order-line': 'order' } as const;

/** The changes that make the lines what they should be: priced, held to what the asker may give, without those that are not named. */
export async function linesSet(scope: Scope, wanted: Wanted): Promise<ChangeInput[]> {
  const { object, of, party, currency, lines, delivered } = wanted;
  const known = await linesOf(scope, object, of);
  const there = new Map(known.map((line) => [line.id, standingLine.parse(line)]));
  const quantities = new Map(lines.map(({ id, quantity }) => [id, quantity]));
  for (const [id, left] of delivered ?? [])
    refuseIf(
      compareDecimals(quantities.get(id) ?? '0', left) < 0,
      'order-line.delivered',
      { delivered: left },
      { status: 409 },
    );
  const priced = await pricedLines(scope, lines, { party, currency, there });
  const changes = priced.map(({ line, values }, at): ChangeInput => {
    if (line.id === undefined)
      return { op: 'create', object, values: { ...values, [owners[object]]: of } };
    const foreign = object === 'quote-line' ? 'quote-line.foreign' : 'order-line.foreign';
    refuseIf(!there.has(line.id), foreign, { line: at + 1 });
    return { op: 'update', object, id: line.id, values };
  });
  const gone = [...there.keys()].filter((id) => !quantities.has(id));
  return [...gone.map((id): ChangeInput => ({ op: 'delete', object, id })), ...changes];
}
