import { Problem } from '#kit/problem.ts';
import type { Condition } from '#model/condition.ts';
import type { Kind } from '#model/field.ts';
import { isToMany, type ObjectModel } from '#model/model.ts';
import { numberKinds } from '#model/report/key-condition.ts';
import { periodsOf, type ReportPeriod } from '#model/report/period.ts';
import { reportLimits, usualLimits, type Dimension, type Report } from '#model/report/report.ts';
import { visibleBranches } from '../../access/visible.ts';
import { knownObject } from '../../commit/load.ts';
import type { Scope } from '../../scope.ts';
import { comparablePath } from '../source.ts';

/** A period with the condition that its records meet beside those of the rows and columns. */
export type AskedPeriod = ReportPeriod & { readonly condition: Condition | null };

/** A report with everything that is the same for all of its figures. */
export type Question = {
  readonly report: Report;
  readonly object: ObjectModel;
  readonly periods: readonly AskedPeriod[];
  /** What holds of all records, whatever their period. */
  readonly base: readonly Condition[];
  readonly mostRows: number;
  readonly mostColumns: number;
};

/** Settles what a report asks of that scope; refuses what cannot be told apart, compared or answered at once. */
export function questionOf(scope: Scope, report: Report): Question {
  const object = knownObject(scope, report.object);
  requireVisible(scope, object);
  for (const dimension of [report.rows, report.columns])
    if (dimension) checkDimension(scope, object, dimension);
  const base = [
    ...(report.filter ? [report.filter] : []),
    ...whoseOf(scope, object, report.whose ?? 'all'),
  ];
  const standpoint = { now: scope.now.toISOString(), zone: scope.zone };
  const periods = periodsOf(report, standpoint).map((period) => ({
    ...period,
    condition: periodCondition(scope, object, report, period),
  }));
  checkOverlap(report, periods);
  const question = {
    report,
    object,
    periods,
    base,
    mostRows: report.mostRows ?? usualLimits.rows,
    mostColumns: report.mostColumns ?? usualLimits.columns,
  };
  checkSize(question);
  return question;
}

function requireVisible(scope: Scope, object: ObjectModel): void {
  if (visibleBranches(scope, object, 't').length > 0) return;
  throw new Problem('object.not-yours', { object: object.definition.label.many }, { status: 403 });
}

const told: ReadonlySet<Kind> = new Set<Kind>([
  'text',
  'email',
  'url',
  'choice',
  'yesNo',
  'autoNumber',
  'link',
  'user',
  'anyLink',
  'day',
  'instant',
  ...numberKinds,
]);

function checkDimension(scope: Scope, object: ObjectModel, { field, by, bands }: Dimension): void {
  const path = comparablePath(scope, object, field);
  const isTime = path.kind === 'day' || path.kind === 'instant';
  const refuse = (code: string) => {
    throw new Problem(code, { field: path.field.label }, { status: 400, field });
  };
  // A record with several values would stand in several groups, and be counted more than once.
  if (isToMany(path.kind) || path.kind === 'manyChoice') refuse('report.many-values');
  if (!told.has(path.kind) || path.column?.type === 'text[]') refuse('group.not-groupable');
  if (by !== undefined && !isTime) refuse('report.no-time');
  if (bands !== undefined && !numberKinds.has(path.kind)) refuse('report.no-bands');
}

function periodCondition(
  scope: Scope,
  object: ObjectModel,
  { period }: Report,
  { days }: ReportPeriod,
): Condition | null {
  if (!period || !days) return null;
  const path = comparablePath(scope, object, period.field);
  if (path.kind !== 'day' && path.kind !== 'instant')
    throw new Problem(
      'report.no-time',
      { field: path.field.label },
      { status: 400, field: period.field },
    );
  return { field: period.field, op: 'between', value: [days.from, days.to] };
}

/** The path to the record that has an owner: '' where it is the record itself; null where nobody owns it. */
export function ownerOf(scope: Pick<Scope, 'model'>, object: ObjectModel): string | null {
  if (object.owned) return '';
  const { access } = object.definition;
  if (access.kind !== 'part') return null;
  const target = object.fields.get(access.of)?.target;
  return target !== undefined && scope.model.objects.get(target)?.owned ? `${access.of}.` : null;
}

function whoseOf(
  scope: Scope,
  object: ObjectModel,
  whose: NonNullable<Report['whose']>,
): Condition[] {
  if (whose === 'all') return [];
  const of = ownerOf(scope, object);
  if (of === null)
    throw new Problem(
      'report.no-owner',
      { object: object.definition.label.many },
      { status: 400, field: 'whose' },
    );
  if (whose === 'mine') return [{ field: `${of}owner`, op: 'is', value: { me: true } }];
  if (whose === 'unit') return [{ field: `${of}unit`, op: 'is', value: { myUnit: true } }];
  return [{ field: `${of}owner`, op: 'in', value: [{ me: true }, { myPeople: true }] }];
}

// A record in both times would stand in one row for one and in another for the other.
function checkOverlap({ rows, columns, period }: Report, periods: readonly AskedPeriod[]): void {
  const isByTime = [rows, columns].some((one) => one !== undefined && one.field === period?.field);
  const now = periods[0]?.days;
  const overlaps = periods.slice(1).some(({ days }) => now && days && days.to >= now.from);
  if (isByTime && overlaps)
    throw new Problem('report.overlap', {}, { status: 400, field: 'compare' });
}

function checkSize({ report, periods, mostRows, mostColumns }: Question): void {
  const figures =
    (report.rows ? mostRows + 2 : 1) *
    (report.columns ? mostColumns + 2 : 1) *
    periods.length *
    report.measures.length;
  if (figures > reportLimits.figures)
    throw new Problem('report.too-large', { figures, most: reportLimits.figures }, { status: 400 });
}
