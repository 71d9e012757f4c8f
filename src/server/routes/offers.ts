import { z } from 'zod';
import { none, route, type Api } from '../http/route.ts';
import { quoteOffer, standardTemplate } from '../paper/offer/offer.ts';
import { wordSheet } from '../paper/offer/word-pages.ts';
import { renderPdf } from '../paper/render.ts';
import { makeQuoteLink } from '../quote-page/links.ts';
import { attachment } from './exports.ts';
import { paperName, sendPdf } from './papers.ts';

const tag = 'papers';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const byId = z.strictObject({ id: z.uuid() });
const asked = {
  template: z
    .union([z.uuid(), z.enum(['standard-zh', 'standard-en'])])
    .optional()
    .meta({ description: 'Of a template; the usual one of the asker’s language unless said' }),
};

/** Quotes as the customer gets them: filled Word templates, and the same as PDF. */
export function registerOffers(api: Api): void {
  const { files } = api.context;
  route(
    api,
    {
      method: 'GET',
      path: '/papers/quote/:id/offer.docx',
      tag,
      summary: 'A quote by a template as Word document',
      params: byId,
      query: z.strictObject(asked),
      body: none,
      reply: z.string(),
    },
    async ({ scope, params, query, reply }) => {
      const of = { id: params.id, choice: query.template ?? null };
      const { title, word } = await quoteOffer(files, scope, of);
      return attachment(reply, { type: wordType, name: paperName(title, 'docx') }).send(word);
    },
  );
  route(
    api,
    {
      method: 'GET',
      path: '/papers/quote/:id/offer.pdf',
      tag,
      summary: 'A quote by a template as PDF',
      params: byId,
      query: z.strictObject({
        ...asked,
        inline: z
          .enum(['true', 'false'])
          .optional()
          .meta({ description: 'To be shown, not kept as a file' }),
      }),
      body: none,
      reply: z.string(),
    },
    async ({ scope, params, query, reply }) => {
      const of = { id: params.id, choice: query.template ?? null };
      const { title, word } = await quoteOffer(files, scope, of);
      const pdf = await renderPdf(await wordSheet(word, title));
      return sendPdf(reply, { pdf, title, isShown: query.inline === 'true' });
    },
  );
  registerStandard(api);
  registerLinks(api);
}

function registerStandard(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/papers/quote/standard-:language.docx',
      tag,
      summary: 'The template of quotes that comes with the product, to be changed in Word',
      params: z.strictObject({ language: z.enum(['zh', 'en']) }),
      query: none,
      body: none,
      reply: z.string(),
    },
    async ({ params, reply }) =>
      attachment(reply, { type: wordType, name: `quote-${params.language}.docx` }).send(
        await standardTemplate(params.language),
      ),
  );
}

function registerLinks(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/quotes/:id/links',
      tag: 'quotes',
      summary:
        'A link by which the customer reads a quote that was sent and answers it without signing in; its address is told this once',
      params: byId,
      query: none,
      body: z.strictObject({
        sentTo: z.string().trim().min(1).max(200).meta({ description: 'Whom it is for' }),
        language: z.enum(['zh', 'en']),
      }),
      reply: z.object({ id: z.uuid(), url: z.string(), expiresAt: z.string() }),
      status: 201,
    },
    async ({ scope, params, body }) => {
      const { id, token, expiresAt } = await makeQuoteLink(scope, { quote: params.id, ...body });
      return { id, url: `${api.context.origins[0]}/q/${token}`, expiresAt };
    },
  );
}
