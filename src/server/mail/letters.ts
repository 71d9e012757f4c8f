import type { Text } from '#kit/text.ts';
import { type Letter, type Receiver, writeLetter } from './letter.ts';

/** The letter that brings an invitation or a link for a new password. */
export function linkLetter(
  receiver: Receiver,
  kind: 'invitation' | 'reset',
  params: { name: string; workspace: string; url: string; until: string },
): Letter {
  const { subject, says } = links[kind];
  return writeLetter(receiver, subject, [hello, says, address, once, unasked], params);
}

/** The letter that keeps the end of the ledger outside of the database. */
export function headLetter(
  receiver: Receiver,
  params: { workspace: string; day: string; seq: number; hash: string; sealedTo: string },
): Letter {
  return writeLetter(receiver, head.subject, [head.says, head.values, head.why], params);
}

const hello: Text = { en: 'Hello {name},', zh: '{name}，您好：' };
const address: Text = { en: '{url}', zh: '{url}' };
const once: Text = {
  en: 'The link works once, until {until}.',
  zh: '此链接只能使用一次，{until} 前有效。',
};
const unasked: Text = {
  en: 'If you did not expect this mail, do nothing: without the link nothing changes.',
  zh: '如果这不是您的操作，请忽略此邮件，账户不会有任何变化。',
};

const links: Readonly<Record<'invitation' | 'reset', { subject: Text; says: Text }>> = {
  invitation: {
    subject: { en: 'You are invited to {workspace}', zh: '邀请您加入{workspace}' },
    says: {
      en: 'you are invited to work in {workspace}. Choose a password here to enter:',
      zh: '邀请您加入{workspace}。请在此设置密码后进入：',
    },
  },
  reset: {
    subject: { en: 'A new password for {workspace}', zh: '重置{workspace}的登录密码' },
    says: {
      en: 'here you can choose a new password for {workspace}:',
      zh: '请在此设置您在{workspace}的新密码：',
    },
  },
};

const head = {
  subject: { en: 'Ledger of {workspace}, {day}', zh: '{workspace}变更账本 {day}' },
  says: {
    en: 'This was the end of the ledger of {workspace} today:',
    zh: '今日{workspace}变更账本的末端：',
  },
  values: {
    en: 'Number: {seq}\nHash: {hash}\nSealed to: {sealedTo}',
    zh: '序号：{seq}\n哈希：{hash}\n封存至：{sealedTo}',
  },
  why: {
    en: 'Keep this mail. Should anybody alter the history in the database, it no longer leads to this hash.',
    zh: '请保留此邮件。如有人篡改数据库中的历史，将无法再得到此哈希。',
  },
} as const satisfies Readonly<Record<string, Text>>;
