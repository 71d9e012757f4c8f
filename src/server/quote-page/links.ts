import type { Pool } from 'pg';
import { z } from 'zod';
import {
  linkExpiry,
  linkStanding,
  openedNow,
  type LinkStanding,
} from '#areas/sales/quote-link/rules.ts';
import { commit } from '#engine/commit/index.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { newId } from '#kit/id.ts';
import { dayIn } from '#kit/instant.ts';
import { refuseIf } from '#kit/problem.ts';
import type { Language } from '#kit/text.ts';
import type { Model } from '#model/model.ts';
import { deliver } from '../notices/deliver.ts';
import { hashToken } from '../auth/secret.ts';
import { newQuoteToken, readQuoteToken } from './token.ts';

/** A link and the quote that it leads to, for who holds its token. */
export type FoundLink = {
  readonly scope: Scope;
  readonly link: {
    readonly id: string;
    readonly version: number;
    readonly sentTo: string;
    readonly timesOpened: number;
    readonly lastOpenedAt: string | null;
  };
  readonly quote: { readonly id: string; readonly version: number; readonly owner: string | null };
  readonly standing: LinkStanding;
};

/** What somebody at the customer answers. */
export type Answer = {
  readonly kind: 'accept' | 'reject';
  readonly name: string;
  readonly reason: string;
  readonly note: string;
};

const sent = z.object({ id: z.string(), state: z.string() });

/** A new link to a quote that was sent, in the asker's rights; its token is told this once. */
export async function makeQuoteLink(
  scope: Scope,
  { quote, sentTo, language }: { quote: string; sentTo: string; language: Language },
): Promise<{ id: string; token: string; expiresAt: string }> {
  const { state } = sent.parse(
    await findRecord(scope, 'quote', quote, { fields: ['id', 'state'] }),
  );
  refuseIf(state !== 'sent', 'quote-link.not-sent', {}, { status: 409 });
  const token = newQuoteToken(scope.workspaceId);
  const id = newId();
  const expiresAt = linkExpiry(scope.now);
  const values = { quote, sentTo, language, tokenHash: hashToken(token), expiresAt };
  await commit(scope, {
    changes: [{ op: 'create', object: 'quote-link', id, values }],
    byAction: true,
  });
  return { id, token, expiresAt };
}

const linkShape = z.object({
  id: z.string(),
  version: z.number(),
  sentTo: z.string(),
  language: z.enum(['zh', 'en']),
  expiresAt: z.string(),
  timesOpened: z.number().nullable(),
  lastOpenedAt: z.string().nullable(),
  quote: z.object({ id: z.string() }),
});
const quoteShape = z.object({
  id: z.string(),
  version: z.number(),
  state: z.string(),
  validUntil: z.string().nullable(),
  owner: z.object({ id: z.string() }).nullable(),
});

/** What a token leads to; null where it is none of ours, or what it led to is gone. */
export async function findQuoteLink(
  pool: Pool,
  model: Model,
  token: string,
  now: Date,
): Promise<FoundLink | null> {
  const read = readQuoteToken(token);
  if (!read) return null;
  const { rows } = await pool.query('select 1 from workspace where workspace_id = $1', [
    read.workspaceId,
  ]);
  if (rows.length === 0) return null;
  const engine = await systemScope(pool, model, read.workspaceId, now);
  const { items } = await listRecords(engine, 'quote-link', {
    filter: { field: 'tokenHash', op: 'is', value: read.hash },
    fields: Object.keys(linkShape.shape),
    limit: 1,
  });
  if (!items[0]) return null;
  const link = linkShape.parse(items[0]);
  const { items: quotes } = await listRecords(engine, 'quote', {
    filter: { field: 'id', op: 'is', value: link.quote.id },
    fields: Object.keys(quoteShape.shape),
    limit: 1,
  });
  if (!quotes[0]) return null;
  const quote = quoteShape.parse(quotes[0]);
  return {
    scope: { ...engine, language: link.language },
    link: { ...link, timesOpened: link.timesOpened ?? 0 },
    quote: { id: quote.id, version: quote.version, owner: quote.owner?.id ?? null },
    standing: linkStanding(
      {
        state: quote.state,
        expiresAt: link.expiresAt,
        isOver:
          quote.validUntil !== null && quote.validUntil < dayIn(engine.zone, now.toISOString()),
      },
      now,
    ),
  };
}

/** Counts that the link was opened, and tells the quote's owner the first time. */
export async function countOpening(pool: Pool, found: FoundLink, mails: boolean): Promise<void> {
  const { scope, link } = found;
  const values = openedNow(link, scope.now);
  if (values === null) return;
  const change = { op: 'update' as const, object: 'quote-link', id: link.id, values };
  await commit(scope, { changes: [change], byAction: true });
  if (link.lastOpenedAt === null) await tellOwner(pool, found, { mails, what: 'opened' });
}

/** Writes the customer's answer, once: refused (409) where the quote was changed or answered meanwhile. */
export async function answerQuote(
  pool: Pool,
  found: FoundLink,
  answer: Answer,
  mails: boolean,
): Promise<void> {
  const { scope, link, quote } = found;
  refuseIf(found.standing !== 'open', 'quote.not-sent', {}, { status: 409 });
  const at = scope.now.toISOString();
  const isAccepted = answer.kind === 'accept';
  const said = [`${answer.name}:`, answer.note, `(${link.sentTo})`].filter(Boolean).join(' ');
  await commit(scope, {
    changes: [
      {
        op: 'update',
        object: 'quote',
        id: quote.id,
        version: quote.version,
        values: {
          state: isAccepted ? 'accepted' : 'rejected',
          decidedOn: dayIn(scope.zone, at),
          answer: said.slice(0, 500),
          ...(isAccepted ? {} : { rejectedFor: answer.reason }),
        },
      },
      {
        op: 'update',
        object: 'quote-link',
        id: link.id,
        values: { answeredAt: at, answeredBy: answer.name },
      },
    ],
    byAction: true,
  });
  await tellOwner(pool, found, { mails, what: 'answered' });
}

const news = {
  opened: { object: 'quote-link', fields: ['firstOpenedAt'] },
  answered: { object: 'quote', fields: ['state', 'answer'] },
} as const;

async function tellOwner(
  pool: Pool,
  { scope, quote, link }: FoundLink,
  { mails, what }: { readonly mails: boolean; readonly what: keyof typeof news },
): Promise<void> {
  if (quote.owner === null) return;
  const { object, fields } = news[what];
  await deliver(pool, { workspaceId: scope.workspaceId, mails, now: scope.now }, [
    {
      userId: quote.owner,
      recordId: quote.id,
      byId: null,
      gathers: false,
      kind: 'followed',
      key: `quote-link:${link.id}:${what}`,
      params: { object, fields: [...fields] },
    },
  ]);
}
