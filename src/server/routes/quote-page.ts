import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isReader } from '#areas/sales/quote-link/rules.ts';
import { Problem } from '#kit/problem.ts';
import { tooMany } from '../auth/attempts.ts';
import type { ServerContext } from '../context.ts';
import { flow } from '../http/admit.ts';
import { quoteOffer } from '../paper/offer/offer.ts';
import { quoteWords } from '../paper/offer/quote-words.ts';
import { wordSheet } from '../paper/offer/word-pages.ts';
import { renderPdf } from '../paper/render.ts';
import { answerQuote, countOpening, findQuoteLink, type FoundLink } from '../quote-page/links.ts';
import { confirmPage, deadLinkPage, quotePage } from '../quote-page/page.ts';
import { reasons } from '../quote-page/page-words.ts';
import { sendPdf } from './papers.ts';

// Of one address: a person reads, downloads and answers well within it.
const perMinute = 30;

const answerForm = z
  .object({
    kind: z.enum(['accept', 'reject']),
    name: z.string().trim().min(1).max(120),
    reason: z.enum(Object.keys(reasons)).catch('other'),
    note: z.string().trim().max(300).default(''),
    agree: z.literal('yes').optional(),
    confirm: z.literal('yes').optional(),
  })
  .refine(({ kind, agree }) => kind === 'reject' || agree === 'yes');

type Asked = FastifyRequest<{ Params: { token: string } }>;

/** The public page of a quote, /q/…, for who holds its link: it reads and downloads; an answer is a POST that was confirmed. */
export function registerQuotePage(app: FastifyInstance, context: ServerContext): void {
  void app.register((inner, _options, done) => {
    inner.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 8000 },
      (_request, body, ready) => ready(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    inner.addHook('onRequest', (request, _reply, next) => {
      const seconds = flow(`quote-page ${request.ip}`, perMinute);
      next(seconds > 0 ? tooMany(seconds) : undefined);
    });
    inner.get('/q/:token', (request: Asked, reply) => show(context, request, reply));
    inner.get('/q/:token/offer.pdf', (request: Asked, reply) => givePdf(context, request, reply));
    inner.post('/q/:token', (request: Asked, reply) => answer(context, request, reply));
    done();
  });
}

async function show(context: ServerContext, request: Asked, reply: FastifyReply) {
  const found = await find(context, request);
  if (found && isShown(found)) {
    const header = (name: string) => String(request.headers[name] ?? '');
    const purpose = `${header('sec-purpose')} ${header('purpose')}`;
    const reading = { method: request.method, purpose, agent: header('user-agent') };
    if (isReader(reading)) await countOpening(context.pool, found, context.post !== null);
  }
  return page(request, reply, found);
}

async function givePdf({ files, ...context }: ServerContext, request: Asked, reply: FastifyReply) {
  const found = await find({ files, ...context }, request);
  if (!found || !isShown(found)) return page(request, reply, found);
  const { title, word } = await quoteOffer(files, found.scope, {
    id: found.quote.id,
    choice: null,
  });
  const pdf = await renderPdf(await wordSheet(word, title));
  return sendPdf(reply, { pdf, title, isShown: false });
}

async function answer(context: ServerContext, request: Asked, reply: FastifyReply) {
  const found = await find(context, request);
  const read = answerForm.safeParse(request.body);
  if (!found || found.standing !== 'open' || !read.success) return page(request, reply, found);
  const { confirm, agree: _agree, ...said } = read.data;
  if (confirm === undefined) {
    const { values } = await quoteWords(found.scope, found.quote.id);
    const { language } = found.scope;
    return html(reply, confirmPage({ language, nonce: request.nonce }, said, values['name'] ?? ''));
  }
  try {
    await answerQuote(context.pool, found, said, context.post !== null);
  } catch (error) {
    // Answered or changed meanwhile: the page says what became of it.
    if (!(error instanceof Problem && error.status === 409)) throw error;
  }
  return page(request, reply, await find(context, request));
}

function find(context: ServerContext, request: Asked): Promise<FoundLink | null> {
  return findQuoteLink(context.pool, context.model, request.params.token, context.now());
}

function isShown({ standing }: FoundLink): boolean {
  return ['open', 'accepted', 'rejected'].includes(standing);
}

async function page(request: Asked, reply: FastifyReply, found: FoundLink | null) {
  const { nonce } = request;
  if (!found) return html(reply.code(404), deadLinkPage(null, nonce, 'wrong'));
  const { language } = found.scope;
  const { standing } = found;
  if (standing === 'expired' || standing === 'replaced' || standing === 'gone')
    return html(reply.code(410), deadLinkPage(language, nonce, standing));
  const words = await quoteWords(found.scope, found.quote.id);
  const address = `/q/${request.params.token}`;
  return html(reply, quotePage({ language, nonce }, { words, standing, address }));
}

function html(reply: FastifyReply, text: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'same-origin')
    .send(text);
}
