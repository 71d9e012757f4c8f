import type { Pool } from 'pg';
import { commit } from '#engine/commit/index.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { Problem } from '#kit/problem.ts';
import { fill, inLanguage, type Language, type Text } from '#kit/text.ts';
import type { Model } from '#model/model.ts';
import type { Unsubscribing } from './unsubscribe-token.ts';

/** What the page of an unsubscribe link shows. */
export type SignOff = {
  readonly language: Language;
  readonly company: string;
  /** Whether he has signed off already. */
  readonly isOff: boolean;
};

/** Who reads the page, in his language; null where the workspace is gone. */
export async function findSignOff(
  pool: Pool,
  model: Model,
  { workspaceId, party }: Unsubscribing,
): Promise<SignOff | null> {
  const { rows } = await pool.query<{ name: string }>(
    'select name from workspace where workspace_id = $1',
    [workspaceId],
  );
  const company = rows[0]?.name;
  if (company === undefined) return null;
  const scope = await systemScope(pool, model, workspaceId);
  const who = await findRecord(scope, 'party', party, { fields: ['preferredLanguage'] }).catch(
    nullWhenMissing,
  );
  // Of somebody who was erased nothing is left to be used.
  if (!who) return { language: scope.language, company, isOff: true };
  const preferred = who['preferredLanguage'];
  return {
    language: preferred === null ? scope.language : preferred === 'zh' ? 'zh' : 'en',
    company,
    isOff: await isOff(scope, party),
  };
}

/** Withdraws the consent to marketing by mail, with the link as its proof; a second time changes nothing. */
export async function signOff(
  pool: Pool,
  model: Model,
  { workspaceId, party, mail }: Unsubscribing,
  how: 'page' | 'one-click',
): Promise<void> {
  const scope = await systemScope(pool, model, workspaceId);
  if (await isOff(scope, party)) return;
  const sent = await findRecord(scope, 'activity', mail, { fields: ['subject', 'at'] }).catch(
    nullWhenMissing,
  );
  const proof = fill(inLanguage(proofs[how], scope.language), {
    subject: sent?.['subject'] ?? '—',
    at: sent?.['at'] ?? '—',
    mail,
  });
  const values = {
    party,
    purpose: 'marketing',
    channel: 'email',
    decision: 'withdrawn',
    decidedAt: scope.now.toISOString(),
    proof: 'unsubscribe',
    wording: proof,
  };
  await commit(scope, { changes: [{ op: 'create', object: 'consent', values }] });
}

const proofs: Readonly<Record<'page' | 'one-click', Text>> = {
  'page': {
    en: 'On the page of the unsubscribe link in the mail “{subject}” of {at} ({mail}).',
    zh: '通过邮件“{subject}”（{at}，{mail}）中的退订链接页面退订。',
  },
  'one-click': {
    en: 'By one click in the mail program (RFC 8058), in the mail “{subject}” of {at} ({mail}).',
    zh: '在邮件程序中一键退订（RFC 8058），邮件“{subject}”（{at}，{mail}）。',
  },
};

async function isOff(scope: Scope, party: string): Promise<boolean> {
  const { items } = await listRecords(scope, 'consent', {
    filter: {
      all: [
        { field: 'party', op: 'is', value: party },
        { field: 'purpose', op: 'is', value: 'marketing' },
        { field: 'channel', op: 'in', value: ['any', 'email'] },
      ],
    },
    fields: ['decision'],
    sort: ['-decidedAt'],
    limit: 1,
  });
  return items[0]?.['decision'] === 'withdrawn';
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
}
