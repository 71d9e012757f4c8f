import { queryOptions } from '@tanstack/react-query';
import type { FieldMeta, MetaReply, ObjectMeta } from '#model/api.ts';
import type { ReportReply } from '#model/report/reply.ts';
import { reportSchema, type Report } from '#model/report/report.ts';
import { call } from '#web/api/client.ts';
import type { PathMeta } from '#web/api/use-meta.ts';

/** A report of plain JSON; null where it is none. */
export function readReport(value: unknown): Report | null {
  const read = reportSchema.safeParse(value);
  return read.success ? read.data : null;
}

/** What a new report of an object begins with: how many there are, by what its lists group by. */
export function firstReport(object: ObjectMeta): Report {
  const { groupBy } = object.list;
  const choice = object.fields.find(
    ({ valueKind, right }) => valueKind === 'choice' && right !== 'masked',
  );
  const field = groupBy ?? choice?.name;
  return {
    object: object.name,
    ...(field ? { rows: { field } } : {}),
    measures: [{ measure: 'count' }],
    chart: 'bar',
  };
}

/** The answer to a report, within what the reader may see. */
export function runQuery(report: Report) {
  return queryOptions({
    queryKey: ['records', report.object, 'report', report],
    queryFn: ({ signal }) => call<ReportReply>('POST', '/reports/run', { body: report, signal }),
    retry: false,
  });
}

/** The objects that can be reported on: those that the reader may read. */
export function reportedObjects({ objects }: MetaReply): ObjectMeta[] {
  return objects.filter(({ can, internal }) => can.read !== undefined && !internal);
}

const numbers: ReadonlySet<string> = new Set(['number', 'decimal', 'percent', 'money']);
const times: ReadonlySet<string> = new Set(['day', 'instant']);
const told: ReadonlySet<string> = new Set([
  'text',
  'email',
  'url',
  'choice',
  'yesNo',
  'autoNumber',
  'link',
  'user',
  'anyLink',
  ...numbers,
  ...times,
]);

/** Whether values are numbers, which can be added up and put into bands. */
export function isNumber({ valueKind }: Pick<FieldMeta, 'valueKind'>): boolean {
  return numbers.has(valueKind);
}

/** Whether values are points in time. */
export function isTime({ valueKind }: Pick<FieldMeta, 'valueKind'>): boolean {
  return times.has(valueKind);
}

/** Whether rows or columns can be told apart by the field. */
export function isTold(field: Pick<FieldMeta, 'valueKind' | 'right'>): boolean {
  return told.has(field.valueKind) && field.right !== 'masked';
}

// Every object has these; over links they only lengthen the choice.
const everywhere = new Set(['id', 'version', 'createdBy', 'updatedBy', 'updatedAt', 'deletedAt']);
const longest = 3;

type Reached = { readonly at: ObjectMeta; readonly steps: readonly FieldMeta[] };

/** The fields of an object and of what it links to, three names deep; those nearest first. */
export function reportPaths(meta: MetaReply, object: ObjectMeta): PathMeta[] {
  const found: PathMeta[] = [];
  let level: readonly Reached[] = [{ at: object, steps: [] }];
  for (let depth = 1; depth <= longest; depth += 1) {
    const reached = level.flatMap(stepsFrom);
    for (const steps of reached) found.push(pathOf(steps));
    level = reached.flatMap((steps) => targetOf(meta, object, steps) ?? []);
  }
  return found;
}

function stepsFrom({ at, steps }: Reached): FieldMeta[][] {
  return at.fields.filter(({ name }) => !everywhere.has(name)).map((field) => [...steps, field]);
}

function pathOf(steps: readonly FieldMeta[]): PathMeta {
  const field = steps.at(-1);
  if (!field) throw new Error('a path has at least one name');
  return { path: steps.map(({ name }) => name).join('.'), steps, field };
}

// Back to where it came from tells nothing new.
function targetOf(meta: MetaReply, from: ObjectMeta, steps: readonly FieldMeta[]): Reached | null {
  const field = steps.at(-1);
  if (field?.kind !== 'link' && field?.kind !== 'user') return null;
  const at = meta.objects.find(({ name }) => name === field.target);
  return at && at.name !== from.name ? { at, steps } : null;
}
