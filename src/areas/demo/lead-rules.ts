import { inLanguage, type Text } from '#kit/text.ts';
import { unitId, userId } from './company.ts';
import { demoId } from './random.ts';
import { create, daysBefore, type DemoGround, type DemoStep } from './step.ts';

const ruleId = (key: string) => demoId(`assignment rule ${key}`);

/** Who gets which leads, and what four of our people are good for. */
export function leadRules(ground: DemoGround): DemoStep {
  const say = (text: Text) => inLanguage(text, ground.language);
  return {
    at: daysBefore(ground.now, 79),
    by: userId('chen'),
    reason: { en: 'Who gets which leads', zh: '线索分配' },
    changes: [
      create('assignment-rule', ruleId('fair'), {
        name: say({ en: 'Visitors of fairs', zh: '展会线索' }),
        order: 2,
        sources: ['exhibition'],
        memberUnits: [unitId(ground, 'BJ'), unitId(ground, 'SH')],
        way: 'region',
        mostOpen: 30,
      }),
      create('assignment-rule', ruleId('online'), {
        name: say({ en: 'Everything else', zh: '综合线索' }),
        order: 9,
        members: ['zhang', 'liu', 'zhao', 'sun'].map((who) => userId(who)),
        managers: [userId('wang')],
        way: 'turn',
        mostOpen: 30,
        mostADay: 5,
        fallDays: 10,
        description: say({
          en: 'In turn, at most five a day for each.',
          zh: '轮流分配，每人每日最多 5 条。',
        }),
      }),
      ...takers.map(([who, regions, products]) =>
        create('lead-taker', demoId(`lead taker ${who}`), {
          person: userId(who),
          regions,
          products,
        }),
      ),
    ],
  };
}

const takers = [
  ['zhang', '北京, 天津', null],
  ['liu', '北京, 河北', null],
  ['zhao', '上海, 苏州', null],
] as const;

/** How a new lead of the demo came to somebody by the rule in turn; or into its pool, as all had enough that day. */
export function assigned(
  ground: DemoGround,
  { owner, isPooled }: { readonly owner: string; readonly isPooled: boolean },
): Readonly<Record<string, unknown>> {
  const name = inLanguage({ en: 'Everything else', zh: '综合线索' }, ground.language);
  const why = isPooled
    ? { en: `Rule “${name}”: everybody has enough`, zh: `规则“${name}”：人员均已达上限` }
    : { en: `Rule “${name}”: in turn`, zh: `规则“${name}”：轮流分配` };
  return {
    assignedRule: ruleId('online'),
    assignedAt: daysBefore(ground.now, 3).toISOString(),
    assignedWhy: inLanguage(why, ground.language),
    ...(isPooled
      ? { owner: null, unit: null, pool: ruleId('online'), assignedTo: null }
      : { assignedTo: owner }),
  };
}
