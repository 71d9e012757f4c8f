import { findNotices, takeToMail, workspacesToMail, type Notice } from '#engine/notice/index.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { newId } from '#kit/id.ts';
import type { Text } from '#kit/text.ts';
import { writeLetter } from '../mail/letter.ts';
import type { Post } from '../mail/post.ts';
import { addresseeOf, type Addressee } from '../mail/receivers.ts';
import { model } from '../product-model.ts';
import type { TellingParts } from './tell-changes.ts';
import { wordsOfNotice } from './words.ts';

export type MailingParts = Omit<TellingParts, 'mails'> & {
  readonly post: Post;
  /** Where people reach us; null where nobody said, and then letters have no links. */
  readonly origin: string | null;
};

/** Mails what is due: one letter a person, at most once, within his rights of now; gives how many letters. */
export async function mailNotices(parts: MailingParts, now = new Date()): Promise<number> {
  let letters = 0;
  for (const workspaceId of await workspacesToMail(parts.pool, now))
    letters += await inTransaction(parts.pool, async (tx) => {
      const hand = { ...(await systemScope(tx, model, workspaceId, now)), db: tx };
      let sent = 0;
      for (const [userId, ids] of await takeToMail(tx, workspaceId, now))
        sent += await mailOne(parts, hand, { userId, ids });
      return sent;
    });
  return letters;
}

async function mailOne(
  parts: MailingParts,
  hand: Scope,
  { userId, ids }: { userId: string; ids: readonly string[] },
): Promise<number> {
  const { workspaceId } = hand;
  const occasion = { requestId: newId(), source: 'system', language: 'en' } as const;
  const reader = await parts.scopes.of({ workspaceId, userId }, occasion);
  const addressee = await addresseeOf(hand.db, { workspaceId, userId });
  if (!reader || !addressee) return 0;
  const notices = await findNotices({ ...reader, db: hand.db }, ids);
  const news = notices.filter(({ isHidden, readAt }) => !isHidden && readAt === null);
  if (news.length === 0) return 0;
  await parts.post.send(hand, letterOf(parts, hand, addressee, news));
  return 1;
}

function letterOf(
  { origin }: MailingParts,
  hand: Scope,
  addressee: Addressee,
  notices: readonly Notice[],
) {
  const lines = notices.map((notice) => ({
    words: wordsOfNotice(hand, notice, addressee),
    url: notice.record && `/records/${notice.record.object}/${notice.record.id}`,
  }));
  const [first] = lines;
  const paragraphs = lines.flatMap(({ url }, index) => [
    plain(`{line${index}}`),
    ...(origin !== null && url !== null ? [plain(`{url${index}}`)] : []),
  ]);
  const params: Record<string, string | number> = {
    name: addressee.name,
    workspace: addressee.workspace,
    count: lines.length,
    only: first?.words ?? '',
    settings: `${origin ?? ''}/notifications/settings`,
  };
  for (const [index, { words, url }] of lines.entries()) {
    params[`line${index}`] = words;
    params[`url${index}`] = `${origin ?? ''}${url ?? ''}`;
  }
  const end = origin === null ? [] : [why, plain('{settings}')];
  return writeLetter(
    addressee,
    lines.length === 1 ? one : several,
    [hello, ...paragraphs, ...end],
    params,
  );
}

function plain(text: string): Text {
  return { en: text, zh: text };
}

const one: Text = { en: '{only}', zh: '{only}' };
const several: Text = { en: '{count} notices from {workspace}', zh: '{workspace}：{count} 条通知' };
const hello: Text = { en: 'Hello {name},', zh: '{name}，您好：' };
const why: Text = {
  en: 'You choose what is mailed to you here:',
  zh: '可在此设置哪些通知发送邮件：',
};
