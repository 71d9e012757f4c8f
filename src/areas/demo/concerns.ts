import { inLanguage } from '#kit/text.ts';
import { mentionOf } from '#kit/mentions.ts';
import type { ChangeInput } from '#model/api.ts';
import { userId } from './company.ts';
import type { DemoCustomers } from './customers.ts';
import { demoId } from './random.ts';
import { create, daysBefore, type DemoGround, type DemoStep } from './step.ts';

const followedAgo = 45;
const each = 3;

/** What people follow, and a question to the administrator and the general manager, so that there is something to be told of. */
export function concerns(ground: DemoGround, { accounts }: DemoCustomers): DemoStep[] {
  const old = accounts.map(({ party }) => party).filter((party) => party.age > followedAgo);
  const followers = [ground.administrator, userId('chen'), userId('li')];
  const follows = followers.flatMap((owner, index) =>
    old
      .slice(index * each, (index + 1) * each)
      .map(({ id }) => create('follow', demoId(`follow ${index} ${id}`), { owner, record: id })),
  );
  const [first] = old;
  return [
    {
      at: daysBefore(ground.now, followedAgo),
      by: ground.administrator,
      reason: { en: 'Accounts to keep an eye on', zh: '重点关注客户' },
      changes: follows,
    },
    {
      at: daysBefore(ground.now, 1),
      by: userId('li'),
      reason: { en: 'A question to the managers', zh: '请示报价' },
      changes: first ? [question(ground, first.id)] : [],
    },
  ];
}

function question(ground: DemoGround, account: string): ChangeInput {
  const words = (en: string, zh: string) => inLanguage({ en, zh }, ground.language);
  const asked = [
    mentionOf(words('Administrator', '管理员'), ground.administrator),
    mentionOf('陈思远', userId('chen')),
  ].join(' ');
  return create('activity', demoId(`question ${account}`), {
    kind: 'note',
    status: 'done',
    subject: words('May we offer the yearly price?', '能否按年度价格报价？'),
    text: `${asked} ${words(
      'they ask for the price of a yearly contract. May I offer it?',
      '客户希望按年度合同价格采购，可以这样报价吗？',
    )}`,
    regarding: account,
    owner: userId('li'),
    performedBy: userId('li'),
    doneAt: daysBefore(ground.now, 1).toISOString(),
  });
}
