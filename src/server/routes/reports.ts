import { PassThrough } from 'node:stream';
import { z } from 'zod';
import { requireExport } from '#engine/export/index.ts';
import { logExport } from '#engine/export/log.ts';
import { knownObject } from '#engine/commit/load.ts';
import { runReport } from '#engine/query/index.ts';
import { writeTable } from '#kit/tabular/write-table.ts';
import { reportSchema } from '#model/report/report.ts';
import { sheetOf } from '#model/report/sheet.ts';
import { parseInput } from '../http/problem-reply.ts';
import { none, route, type Api } from '../http/route.ts';
import { attachment } from './exports.ts';
import { jsonOf } from './query-parameters.ts';

const text = z.object({ en: z.string(), zh: z.string() });
const figure = z.union([z.string(), z.number(), z.null()]);
const figures = z.array(z.array(figure)).describe('By period and measure');
const condition = z.unknown().describe('A condition over the records, or null');
const key = z.object({
  key: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  title: z.string().nullable(),
  where: z.array(condition).describe('By period: what the records of the group meet'),
  others: z.int().describe('How many smaller groups were put together here'),
});
const dimension = z.looseObject({
  field: z.string(),
  label: text,
  kind: z.string(),
  groups: z.int(),
});

const reply = z.object({
  object: z.string(),
  objectLabel: text,
  at: z.string(),
  zone: z.string(),
  currency: z.string(),
  reach: z.string().describe('How far the right to read these records goes'),
  owned: z.boolean(),
  periods: z.array(
    z.object({
      name: z.enum(['now', 'previous', 'last-year']),
      days: z.object({ from: z.string(), to: z.string() }).nullable(),
      where: condition,
    }),
  ),
  measures: z.array(z.looseObject({ measure: z.string(), label: text, kind: z.string() })),
  rowsBy: dimension.nullable(),
  columnsBy: dimension.nullable(),
  rows: z.array(key),
  columns: z.array(key),
  cells: z.array(z.array(figures)).describe('By row and column'),
  rowTotals: z.array(figures),
  columnTotals: z.array(figures),
  total: figures,
});

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Figures of any records by one or two fields, and the same as a file. */
export function registerReports(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/reports/run',
      tag: 'reports',
      summary:
        'Answer a report within my rights: figures by rows and columns (1000 and 100 at most, the rest put together), compared with earlier periods',
      params: none,
      query: none,
      body: reportSchema,
      reply,
    },
    ({ scope, body }) => runReport(scope, body),
  );
  for (const format of ['csv', 'xlsx'] as const)
    route(
      api,
      {
        method: 'GET',
        path: `/reports/table.${format}`,
        tag: 'reports',
        summary: `The table of a report as ${format.toUpperCase()}`,
        params: none,
        query: z.strictObject({
          definition: z.string().max(20_000).describe('The report, as JSON'),
          name: z.string().max(120).default('report').describe('What the file is called'),
        }),
        body: none,
        reply: z.string(),
      },
      async ({ scope, query, reply: answer }) => {
        const report = parseInput(reportSchema, jsonOf(query.definition, 'definition'));
        requireExport(scope, knownObject(scope, report.object));
        const { columns, rows } = sheetOf(await runReport(scope, report), scope.language);
        const end = await logExport(scope, report.object, { format, report });
        const out = new PassThrough();
        const kind = format === 'csv' ? { kind: format } : { kind: format, zone: scope.zone };
        writeTable(kind, columns, rows, out)
          .then(() => end({ rows: rows.length, complete: true }))
          .catch(() => out.destroy());
        const type = mediaTypes[format];
        return attachment(answer, { type, name: `${query.name}.${format}` }).send(out);
      },
    );
}
