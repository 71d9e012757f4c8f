import { inLanguage } from '#kit/text.ts';
import { addMonths } from '#kit/day.ts';
import type { ChangeInput } from '#model/api.ts';
import { splitTotal } from '../sales/goal/rules/splitting.ts';
import { unitId, userId } from './company.ts';
import { demoId } from './random.ts';
import { create, dayBefore, daysBefore, type DemoGround, type DemoStep } from './step.ts';

// What each seller is to win in the year, in thousands of the base currency, by his unit and its head.
const targets = [
  {
    unit: 'BJ',
    name: { en: 'North China', zh: '华北分公司' },
    head: 'wang',
    people: { zhang: 420, liu: 380, wang: 200 },
  },
  {
    unit: 'SH',
    name: { en: 'East China', zh: '华东分公司' },
    head: 'li',
    people: { zhao: 400, li: 250 },
  },
  {
    unit: 'GZ',
    name: { en: 'South China', zh: '华南分公司' },
    head: 'huang',
    people: { huang: 300 },
  },
  {
    unit: 'INT',
    name: { en: 'International', zh: '海外业务部' },
    head: 'sophia',
    people: { daniel: 260, sophia: 240 },
  },
] as const;
const quarters = 4;
// Autumn is the strongest season of the trade.
const season = ['2', '3', '2', '4'];

/** The goals of this year: of the company, its branches, their people, and of these by quarter; the parts come to the whole. */
export function goals(ground: DemoGround): DemoStep {
  const startsOn = `${dayBefore(ground.now, 0).slice(0, 4)}-01-01`;
  const say = (en: string, zh: string) => inLanguage({ en, zh }, ground.language);
  const year = { measure: 'won-amount', period: 'year', startsOn };
  const company = demoId('goal of the company');
  const sum = (people: Readonly<Record<string, number>>) =>
    Object.values(people).reduce((total, one) => total + one, 0);
  const whole = targets.reduce((total, { people }) => total + sum(people), 0);
  const changes = targets.flatMap(({ unit, name, head, people }): ChangeInput[] => {
    const id = demoId(`goal of ${unit}`);
    const ofUnit = { forUnit: unitId(ground, unit), unit: unitId(ground, unit) };
    return [
      create('goal', id, {
        ...year,
        ...ofUnit,
        name: say(name.en, `${name.zh}年度目标`),
        owner: userId(head),
        parent: company,
        target: String(1000 * sum(people)),
      }),
      ...Object.entries(people).flatMap(([key, thousands]) =>
        ofPerson(ground, { key, thousands, parent: id, unit: unitId(ground, unit), startsOn }),
      ),
    ];
  });
  return {
    at: daysBefore(ground.now, 20),
    by: ground.administrator,
    reason: { en: 'Goals of the year', zh: '年度业绩目标' },
    changes: [
      create('goal', company, {
        ...year,
        name: say('The whole company', '全公司年度目标'),
        target: String(1000 * whole),
      }),
      ...changes,
    ],
  };
}

type Person = {
  readonly key: string;
  readonly thousands: number;
  readonly parent: string;
  readonly unit: string;
  readonly startsOn: string;
};

function ofPerson(ground: DemoGround, { key, thousands, parent, unit, startsOn }: Person) {
  const id = demoId(`goal of ${key}`);
  const own = { measure: 'won-amount', person: userId(key), owner: userId(key), unit };
  const say = (en: string, zh: string) => inLanguage({ en, zh }, ground.language);
  const parts = splitTotal(String(1000 * thousands), season, 0);
  const year = { ...own, period: 'year', startsOn, parent, target: String(1000 * thousands) };
  return [
    create('goal', id, { ...year, name: say('The year', '年度目标') }),
    ...Array.from({ length: quarters }, (_, at) => {
      const from = addMonths(startsOn, 3 * at);
      const name = say(`Quarter ${at + 1}`, `第 ${at + 1} 季度`);
      const quarter = { period: 'quarter', startsOn: from, parent: id, target: parts[at] };
      return create('goal', demoId(`goal of ${key} in quarter ${at + 1}`), {
        ...own,
        ...quarter,
        name,
      });
    }),
  ];
}
