import { PassThrough } from 'node:stream';
import { z } from 'zod';
import {
  findImport,
  importErrors,
  listImportRows,
  listImports,
  listTargets,
  type Tell,
} from '#engine/import/read.ts';
import { importable, rereadImport, startImport } from '#engine/import/start.ts';
import { templateColumns } from '#engine/import/template.ts';
import type { Scope } from '#engine/scope.ts';
import { writeTable } from '#kit/tabular/write-table.ts';
import type { WriteRows } from '#kit/tabular/writing.ts';
import { inLanguage } from '#kit/text.ts';
import {
  importOutcomes,
  importReadingSchema,
  importSettingsSchema,
} from '#model/import-settings.ts';
import { none, route, type Api } from '../http/route.ts';
import { mostFileBytes } from '../http/multipart.ts';
import { say } from '../sentences.ts';
import { attachment } from './exports.ts';
import { takeUpload } from './import-upload.ts';
import { importReply, importRowReply, importTargetReply } from './import-shapes.ts';
import { limitOf, pageLimit } from './query-parameters.ts';

const tag = 'imports';
const ofImport = z.strictObject({ id: z.uuid() });
const ofObject = z.strictObject({ object: z.string().max(60) });
const page = z.strictObject({
  limit: pageLimit,
  cursor: z.string().max(60).optional(),
});

/** Files in: brought, looked at, shown what they would do, taken in, and what became of each row. */
export function registerImports(api: Api): void {
  registerTemplates(api);
  registerUploads(api);
  registerRuns(api);
  registerOutcomes(api);
}

function tellIn(api: Api, scope: Scope): Tell {
  return (code, params) => say(api.context.sentences, code, scope.language, params);
}

function registerUploads(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/imports',
      tag,
      summary: 'Bring a file (multipart: file, object, and how it is to be read)',
      params: none,
      query: none,
      body: z.unknown(),
      reply: importReply,
      status: 201,
      bodyLimit: mostFileBytes + 1024 * 1024,
    },
    async ({ scope, request }) =>
      findImport(scope, await takeUpload(scope, api.context.uploads, request), tellIn(api, scope)),
  );
  route(
    api,
    {
      method: 'PATCH',
      path: '/imports/:id',
      tag,
      summary: 'Have the file read as another encoding, separator, sheet or object',
      params: ofImport,
      query: none,
      body: importReadingSchema,
      reply: importReply,
    },
    async ({ scope, params, body }) => {
      await rereadImport(scope, api.context.uploads, params.id, body);
      return findImport(scope, params.id, tellIn(api, scope));
    },
  );
}

function registerRuns(api: Api): void {
  const { importing } = api.context;
  for (const [verb, mode, job] of [
    ['dry-run', 'dry-run', importing.dryRun],
    ['commit', 'commit', importing.commit],
  ] as const) {
    route(
      api,
      {
        method: 'POST',
        path: `/imports/:id/${verb}`,
        tag,
        summary: mode === 'commit' ? 'Take the file in' : 'Show what taking the file in would do',
        params: ofImport,
        query: none,
        body: importSettingsSchema,
        reply: z.object({ job: z.uuid(), import: z.uuid() }),
        status: 202,
      },
      async ({ scope, params, body }) => ({
        job: await startImport(scope, params.id, { mode, settings: body, job }),
        import: params.id,
      }),
    );
  }
}

function registerOutcomes(api: Api): void {
  registerProgress(api);
  registerRows(api);
}

function registerProgress(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/imports',
      tag,
      summary: 'Imports, newest first: mine, or everybody’s for administrators',
      params: none,
      query: page,
      body: none,
      reply: z.object({ items: z.array(importReply), next: z.string().nullable() }),
    },
    ({ scope, query }) =>
      listImports(scope, {
        limit: limitOf(query.limit),
        cursor: query.cursor,
        tell: tellIn(api, scope),
      }),
  );
  route(
    api,
    {
      method: 'GET',
      path: '/imports/:id',
      tag,
      summary: 'One import, its progress and counts',
      params: ofImport,
      query: none,
      body: none,
      reply: importReply,
    },
    ({ scope, params }) => findImport(scope, params.id, tellIn(api, scope)),
  );
}

function registerRows(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/imports/:id/rows',
      tag,
      summary: 'The rows behind an outcome',
      params: ofImport,
      query: page.extend({ outcome: z.enum(importOutcomes).optional() }),
      body: none,
      reply: z.object({ items: z.array(importRowReply), next: z.string().nullable() }),
    },
    ({ scope, params, query }) =>
      listImportRows(scope, params.id, {
        outcome: query.outcome,
        limit: limitOf(query.limit),
        cursor: query.cursor,
        tell: tellIn(api, scope),
      }),
  );
  route(
    api,
    {
      method: 'GET',
      path: '/imports/:id/errors',
      tag,
      summary: 'The refused rows as CSV, to be mended and brought again',
      params: ofImport,
      query: none,
      body: none,
      reply: z.string(),
    },
    async ({ scope, params, reply, request }) => {
      const { columns, rows } = await importErrors(scope, params.id, tellIn(api, scope));
      const reason = say(api.context.sentences, 'import.reason', scope.language);
      const names = [...columns, columns.includes(reason) ? `${reason} (2)` : reason];
      const out = written(
        { kind: 'csv' },
        names.map((name) => ({ name })),
        rows,
        (error) => request.log.warn({ error: String(error) }, 'refused rows broken off'),
      );
      return attachment(reply, { type: 'text/csv; charset=utf-8', name: 'refused.csv' }).send(out);
    },
  );
}

function registerTemplates(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/imports/targets/:object',
      tag,
      summary: 'Where columns may go',
      params: ofObject,
      query: none,
      body: none,
      reply: z.object({ items: z.array(importTargetReply) }),
    },
    async ({ scope, params }) => ({ items: listTargets(scope, importable(scope, params.object)) }),
  );
  for (const format of ['csv', 'xlsx'] as const) {
    route(
      api,
      {
        method: 'GET',
        path: `/imports/templates/:object.${format}`,
        tag,
        summary: `A ${format.toUpperCase()} to fill in and bring`,
        params: ofObject,
        query: none,
        body: none,
        reply: z.string(),
      },
      async ({ scope, params, reply, request }) => {
        const object = importable(scope, params.object);
        const sheetName = inLanguage(object.definition.label.many, scope.language);
        const out = written(
          format === 'xlsx' ? { kind: 'xlsx', sheetName } : { kind: 'csv' },
          templateColumns(scope, object),
          [],
          (error) => request.log.warn({ error: String(error) }, 'template broken off'),
        );
        const type =
          format === 'xlsx'
            ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
            : 'text/csv; charset=utf-8';
        return attachment(reply, { type, name: `${sheetName}.${format}` }).send(out);
      },
    );
  }
}

function written(
  format: Parameters<typeof writeTable>[0],
  columns: Parameters<typeof writeTable>[1],
  rows: WriteRows,
  onFailure: (error: unknown) => void,
): PassThrough {
  const out = new PassThrough();
  writeTable(format, columns, rows, out).catch((error: unknown) => {
    onFailure(error);
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return out;
}
