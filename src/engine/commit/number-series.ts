import { dayIn } from '#kit/instant.ts';
import { Problem } from '#kit/problem.ts';
import type { DateParts, NumberScheme } from '#model/field.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { linkOf, type Planned } from './planned.ts';

/** A field of a record that lacks its number. */
export type Wanted = {
  readonly change: Planned;
  readonly name: string;
  readonly scheme: NumberScheme;
};

/** What a number is counted in and how it is spelled. */
export type Series = {
  readonly wanted: Wanted;
  /** Numbers of one key count together. */
  readonly key: string;
  readonly counter: string;
  readonly period: string;
  readonly before: string;
  readonly digits: number;
};

/** The series that each wanted number belongs to. */
export async function seriesOf(scope: Scope, wanted: readonly Wanted[]): Promise<Series[]> {
  const codes = await unitCodes(scope, wanted);
  return wanted.map((one) => {
    const { change, name, scheme } = one;
    const date = datePart(dayOf(scope, one), scheme.dateParts ?? 'year');
    const code = scheme.perUnit ? codeOf(codes, change) : null;
    const counter = `${change.object.name}.${name}`;
    // The code, not the unit: where a code goes over to another unit, its numbers go on.
    const period = code === null ? date : `${code} ${date}`;
    const shown = [code, date].filter((part) => part !== null && part !== '').join('-');
    return {
      wanted: one,
      key: `${counter} ${period}`,
      counter,
      period,
      before: `${scheme.prefix}${shown}${shown === '' ? '' : '-'}`,
      digits: scheme.digits,
    };
  });
}

/** The number as it is printed. */
export function spell(series: Series, counted: number): string {
  return `${series.before}${String(counted).padStart(series.digits, '0')}`;
}

const lengths: Readonly<Record<DateParts, number>> = { none: 0, year: 4, month: 6, day: 8 };

function datePart(day: string, parts: DateParts): string {
  return day.replaceAll('-', '').slice(0, lengths[parts]);
}

function dayOf(scope: Scope, { change, scheme }: Wanted): string {
  const dated = scheme.datedBy === undefined ? null : change.after[scheme.datedBy];
  const instant = typeof dated === 'string' ? dated : scope.now.toISOString();
  // A document is of the same year for everybody, wherever he sits who issues it.
  const zone = scheme.kind === 'gap-free' ? scope.workspace.zone : scope.zone;
  return instant.length === '2026-06-30'.length ? instant : dayIn(zone, instant);
}

function codeOf(codes: ReadonlyMap<string, string>, { id, after }: Planned): string {
  const code = codes.get(linkOf(after, 'unit') ?? '');
  if (code === undefined)
    throw new Problem('number.needs-unit', {}, { field: 'unit', extra: { id } });
  return code;
}

async function unitCodes(scope: Scope, wanted: readonly Wanted[]): Promise<Map<string, string>> {
  const asked = wanted.filter(({ scheme }) => scheme.perUnit);
  const ids = asked.flatMap(({ change }) => linkOf(change.after, 'unit') ?? []);
  if (ids.length === 0) return new Map();
  const rows = await rowsOf<{ id: string; code: string }>(
    scope.db,
    sql`select id, code from unit where workspace_id = ${scope.workspaceId} and id = any(${[...new Set(ids)]}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, row.code]));
}
