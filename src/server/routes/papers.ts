import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { envelopeNames, labelNames } from '#kit/paper-formats.ts';
import { none, route, type Api } from '../http/route.ts';
import { envelopeSheet, labelSheet } from '../paper/label-sheet.ts';
import { addressees, listPaper, recordPaper } from '../paper/papers.ts';
import { renderPdf } from '../paper/render.ts';
import type { Sheet } from '../paper/sheet.ts';
import { purpose } from './contact-checks.ts';
import { listParameters, queryOf } from './query-parameters.ts';

const tag = 'papers';
const flag = z.enum(['true', 'false']).optional();
const shown = { inline: flag.meta({ description: 'To be shown, not kept as a file' }) };
const listed = listParameters.omit({
  cursor: true,
  count: true,
  limit: true,
  asOf: true,
  deleted: true,
});
const addressed = listed.omit({ fields: true }).extend({
  purpose: purpose.optional().meta({ description: 'What is written about; marketing unless said' }),
});
const ofObject = z.strictObject({ object: z.string().max(60) });
const labels = z.enum(labelNames);
const envelopes = z.enum(envelopeNames);

/** Records on paper, as PDF: one, a list, or their addresses on labels and envelopes. */
export function registerPapers(api: Api): void {
  onPages(api);
  onLabels(api);
  onEnvelopes(api);
}

function onPages(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/papers/:object/:id.pdf',
      tag,
      summary: 'A record with what hangs on it as PDF',
      params: ofObject.extend({ id: z.uuid() }),
      query: z.strictObject(shown),
      body: none,
      reply: z.string(),
    },
    async ({ scope, params, query, reply }) =>
      send(reply, await recordPaper(scope, params.object, params.id), query.inline),
  );
  route(
    api,
    {
      method: 'GET',
      path: '/papers/:object.pdf',
      tag,
      summary: 'A list with its columns as PDF, 2,000 records at most',
      params: ofObject,
      query: listed.extend(shown),
      body: none,
      reply: z.string(),
    },
    async ({ scope, params, query: { inline, ...query }, reply }) =>
      send(reply, await listPaper(api.context.pool, scope, params.object, queryOf(query)), inline),
  );
}

function onLabels(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/papers/:object/labels.pdf',
      tag,
      summary:
        'The addresses of a list on labels, 2,000 at most; without those who have no address or may not be written to',
      params: ofObject,
      query: addressed.extend({
        ...shown,
        format: labels,
        skip: z
          .string()
          .regex(/^\d{1,2}$/)
          .optional()
          .meta({ description: 'Labels that the first sheet lacks already' }),
      }),
      body: none,
      reply: z.string(),
    },
    async ({
      scope,
      params,
      query: { inline, format, skip, purpose: asked = 'marketing', ...query },
      reply,
    }) => {
      const all = await addressees(api.context.pool, scope, params.object, {
        ...queryOf(query),
        purpose: asked,
      });
      const title = `${params.object}-labels`;
      return send(reply, labelSheet(all, { format, skip: Number(skip ?? 0), title }), inline);
    },
  );
}

function onEnvelopes(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/papers/:object/envelopes.pdf',
      tag,
      summary:
        'The addresses of a list on envelopes, 2,000 at most; without those who have no address or may not be written to',
      params: ofObject,
      query: addressed.extend({
        ...shown,
        format: envelopes,
        sender: z.string().max(300).optional().meta({ description: 'Lines of the sender' }),
      }),
      body: none,
      reply: z.string(),
    },
    async ({
      scope,
      params,
      query: { inline, format, sender, purpose: asked = 'marketing', ...query },
      reply,
    }) => {
      const all = await addressees(api.context.pool, scope, params.object, {
        ...queryOf(query),
        purpose: asked,
      });
      const title = `${params.object}-envelopes`;
      const lines = (sender ?? '').split('\n').filter((one) => one.trim() !== '');
      return send(reply, envelopeSheet(all, { format, sender: lines, title }), inline);
    },
  );
}

async function send(
  reply: FastifyReply,
  sheet: Sheet,
  inline: 'true' | 'false' | undefined,
): Promise<FastifyReply> {
  const pdf = await renderPdf(sheet);
  return sendPdf(reply, { pdf, title: sheet.title, isShown: inline === 'true' });
}

/** Sends pages under their title, to be kept or to be looked at. */
export function sendPdf(
  reply: FastifyReply,
  { pdf, title, isShown }: { pdf: Buffer; title: string; isShown: boolean },
): FastifyReply {
  const how = isShown ? 'inline' : 'attachment';
  const name = paperName(title, 'pdf');
  return reply
    .type('application/pdf')
    .header(
      'content-disposition',
      `${how}; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header('cache-control', 'no-store')
    .send(pdf);
}

/** What a file of a paper with that title is called. */
export function paperName(title: string, ending: 'pdf' | 'docx'): string {
  return `${title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').slice(0, 80)}.${ending}`;
}
