import { Problem } from '#kit/problem.ts';
import type { Period } from '#kit/day.ts';
import type { Condition } from '#model/condition.ts';
import type { FieldPath } from '#model/path.ts';
import { numberKinds } from '#model/report/key-condition.ts';
import { shiftBetween, type Shift } from '#model/report/period.ts';
import type { Dimension, Measure } from '#model/report/report.ts';
import { ident, join, nothing, raw, sql, whole, type Sql } from '../../database/sql.ts';
import type { Scope } from '../../scope.ts';
import { valueAt } from '../../condition/source.ts';
import { fieldRightOf } from '../../access/reach.ts';
import { groupKey, measured } from '../group-parts.ts';
import { matchesSql, prepare, type Prepared } from '../prepare.ts';
import { comparablePath, filterSql } from '../source.ts';
import type { Question } from './question.ts';

/** Rows or columns as the statement tells them apart. */
export type Axis = {
  readonly dimension: Dimension;
  /** Of links whose records have an order of their own: where each stands in it. */
  readonly position: Sql | null;
  readonly found: FieldPath;
  readonly isLink: boolean;
  /** How far each earlier period is moved to stand beside the asked one; null where nothing moves. */
  readonly shifts: readonly (Shift | null)[];
};

/** A measure with the path of its field; none where records are counted. */
export type Taken = { readonly measure: Measure; readonly found: FieldPath | null };

export type Statement = {
  readonly sql: Sql;
  readonly rows: Axis | null;
  readonly columns: Axis | null;
  readonly taken: readonly Taken[];
};

/** One statement for all periods: every figure, the totals as they are counted, and the largest groups alone. */
export function statementOf(scope: Scope, question: Question): Statement {
  const { report, periods, base } = question;
  const within = periods.flatMap(({ condition }) => (condition ? [condition] : []));
  const all: Condition[] = [...base, ...(within.length > 0 ? [{ any: within }] : [])];
  const prepared = prepare(scope, report.object, { filter: { all } });
  const flags = periods.map(({ condition }) =>
    condition ? sql`(${filterSql(scope, prepared.source, condition)})` : raw('true'),
  );
  const rows = report.rows ? axisOf(prepared, question, report.rows, flags) : null;
  const columns = report.columns ? axisOf(prepared, question, report.columns, flags) : null;
  const values = report.measures.map((measure) => takenOf(prepared, measure));
  const read = join([
    sql`${rows?.value ?? raw('null::int')} as k0`,
    sql`${columns?.value ?? raw('null::int')} as k1`,
    sql`${rows?.position ?? raw('null::int')} as q0`,
    sql`${columns?.position ?? raw('null::int')} as q1`,
    ...flags.map((flag, index) => sql`${flag} as ${ident(`p${index}`)}`),
    ...values.flatMap(({ value }, index) =>
      value ? [sql`${value} as ${ident(`v${index}`)}`] : [],
    ),
  ]);
  const places = [sql`min(q0) as o0`, sql`min(q1) as o1`];
  const figures = flags.flatMap((_, period) => [
    sql`count(*) filter (where p${whole(period)}) as ${ident(`n${period}`)}`,
    ...values.flatMap((one, index) => aggregates(one, period, index)),
  ]);
  return {
    sql: ranked(matchesSql(prepared, read), [...places, ...figures], { question, rows, columns }),
    rows,
    columns,
    taken: values,
  };
}

type Valued = Taken & { readonly value: Sql | null };
type ValuedAxis = Axis & { readonly value: Sql };

function axisOf(
  prepared: Prepared,
  { report, periods }: Question,
  dimension: Dimension,
  flags: readonly Sql[],
): ValuedAxis {
  const plain = groupKey(prepared, dimension.field);
  const { found, isLink } = plain;
  const none = periods.map(() => null);
  if (dimension.cases) {
    const { of } = dimension.cases;
    const cases = of.map(
      ({ where }, index) =>
        sql` when ${filterSql(prepared.scope, prepared.source, where)} then ${whole(index)}`,
    );
    const value = sql`case${join(cases, '')} end`;
    return { dimension, found, isLink: false, shifts: none, value, position: null };
  }
  if (found.kind === 'day' || found.kind === 'instant') {
    const by = dimension.by ?? 'day';
    const { value } = groupKey(prepared, `${dimension.field}:${by}`);
    const shifts = dimension.field === report.period?.field ? shiftsOf(periods, by) : none;
    return {
      dimension: { ...dimension, by },
      found,
      isLink,
      shifts,
      position: null,
      value: shifted(value, shifts, flags),
    };
  }
  if (dimension.bands) {
    const bounds = join(dimension.bands.map((bound) => sql`${bound}::numeric`));
    const value = sql`width_bucket(${plain.value}::numeric, array[${bounds}])`;
    return { dimension, found, isLink, shifts: none, value, position: null };
  }
  const isText = !isLink && found.kind !== 'yesNo' && !numberKinds.has(found.kind);
  // An empty text is no value, as a condition has it.
  const value = isText ? sql`nullif(${plain.value}, '')` : plain.value;
  const position = isLink ? positionOf(prepared, dimension.field, found) : null;
  return { dimension, found, isLink, shifts: none, value, position };
}

// Records that are listed by a number of theirs, such as stages, stand in a report as they stand in their list.
function positionOf(
  { scope, object, source }: Prepared,
  path: string,
  found: FieldPath,
): Sql | null {
  const target = scope.model.objects.get(found.field.target ?? '');
  const name = target?.definition.list?.sort ?? '';
  if (found.steps.length > 1) return null;
  if (target === undefined || target.fields.get(name)?.kind !== 'number') return null;
  if (fieldRightOf(scope.rights, target.name, name) !== 'full') return null;
  return valueAt(source, comparablePath(scope, object, `${path}.${name}`))?.sql ?? null;
}

function shiftsOf(periods: Question['periods'], by: Period): (Shift | null)[] {
  const now = periods[0]?.days;
  return periods.map(({ days }, index) => {
    const shift = index > 0 && days && now ? shiftBetween(by, days, now) : null;
    return shift && shift.count !== 0 ? shift : null;
  });
}

function shifted(value: Sql, shifts: readonly (Shift | null)[], flags: readonly Sql[]): Sql {
  const cases = shifts.flatMap((shift, index) =>
    shift === null
      ? []
      : [
          sql` when ${flags[index] ?? nothing} then (${value} + interval '${whole(shift.count)} ${raw(shift.unit)}')::date`,
        ],
  );
  return cases.length === 0 ? value : sql`case${join(cases, '')} else ${value} end`;
}

function takenOf(prepared: Prepared, measure: Measure): Valued {
  if (measure.as === 'share' || measure.as === 'running') requireAdded(measure);
  if (measure.measure === 'count' && measure.field === undefined)
    return { measure, found: null, value: null };
  return { measure, ...measured(prepared, measure) };
}

function requireAdded({ measure, field }: Measure): void {
  if (measure !== 'count' && measure !== 'sum')
    throw new Problem('report.share', {}, { status: 400, ...(field ? { field } : {}) });
}

/** The name of a measure's figure in the statement. */
export function figureName(period: number, measure: number): string {
  return `m${period}_${measure}`;
}

function aggregates({ measure: { measure }, value }: Valued, period: number, index: number): Sql[] {
  const [p, v] = [ident(`p${period}`), ident(`v${index}`)];
  const as = (kind: string) => ident(`${kind}${period}_${index}`);
  if (!value) return [sql`count(*) filter (where ${p}) as ${as('m')}`];
  if (measure === 'distinct') return [sql`count(distinct ${v}) filter (where ${p}) as ${as('m')}`];
  const figure = sql`${raw(measure)}(${v}) filter (where ${p}) as ${as('m')}`;
  if (measure !== 'avg') return [figure];
  // Of the rest, the mean is that of what is left of sum and count.
  return [
    figure,
    sql`sum(${v}) filter (where ${p}) as ${as('s')}`,
    sql`count(${v}) filter (where ${p}) as ${as('c')}`,
  ];
}

type Axes = {
  readonly question: Question;
  readonly rows: Axis | null;
  readonly columns: Axis | null;
};

function ranked(matches: Sql, figures: readonly Sql[], { question, ...axes }: Axes): Sql {
  const { report, mostRows, mostColumns } = question;
  const sets = [
    ...(report.rows && report.columns ? ['(k0, k1)'] : []),
    ...(report.rows ? ['(k0)'] : []),
    ...(report.columns ? ['(k1)'] : []),
    '()',
  ];
  const rows = orderOf(question, axes.rows, 0);
  const columns = orderOf(question, axes.columns, 1);
  return sql`select * from (
    select z.*, max(r0) over () - 1 as groups0, max(r1) over () - 1 as groups1 from (
      select y.*, dense_rank() over (order by g0 desc, ${rows}) as r0, dense_rank() over (order by g1 desc, ${columns}) as r1 from (
        select x.*, max(${sortedBy(question)}) filter (where g1 = 1) over (partition by g0, k0) as w0,
          max(${sortedBy(question)}) filter (where g0 = 1) over (partition by g1, k1) as w1 from (
          select k0, k1, ${report.rows ? raw('grouping(k0)') : raw('1')} as g0, ${report.columns ? raw('grouping(k1)') : raw('1')} as g1, ${join(figures)}
            from (${matches}) f group by ${bare(report)}grouping sets (${join(sets.map(raw))})
        ) x
      ) y
    ) z
  ) t where r0 <= ${whole(mostRows + 1)} and r1 <= ${whole(mostColumns + 1)}`;
}

// What tells nothing apart is the same in all rows.
function bare({ rows, columns }: Question['report']): Sql {
  const constant = [...(rows ? [] : ['k0']), ...(columns ? [] : ['k1'])];
  return constant.length === 0 ? nothing : sql`${join(constant.map((name) => ident(name)))}, `;
}

function sortedBy({ report }: Question): Sql {
  const by = report.sort?.by ?? 0;
  const index = by === 'key' || !report.measures[by] ? 0 : by;
  return ident(figureName(0, index));
}

// Which groups stand by themselves: the latest times, else those with the largest figures, or the smallest where that was asked.
function orderOf({ report }: Question, axis: Axis | null, at: 0 | 1): Sql {
  const [key, figure] = [ident(`k${at}`), ident(`w${at}`)];
  const isByTime = axis?.found.kind === 'day' || axis?.found.kind === 'instant';
  const { by = 0, descending = true } = report.sort ?? {};
  if (isByTime && (by === 'key' || at === 1)) return sql`${key} desc nulls last`;
  const way = at === 0 && by !== 'key' && !descending ? 'asc' : 'desc';
  return sql`${figure} ${raw(way)} nulls last, ${key}`;
}
