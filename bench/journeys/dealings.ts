import { newId } from '#kit/id.ts';
import { searchQuery } from '#kit/search-tokens.ts';
import { idOf } from '../ground/draw.ts';
import { twinsSeller } from '../ground/office.ts';
import type { Size } from '../ground/size.ts';
import type { Journey } from '../measure/compare.ts';
import { personNamed } from '../people-file.ts';
import { contactFor } from './records.ts';

/** What is done with customers: their timeline, a follow-up, and whether somebody is there already. */
export function dealingJourneys(size: Size): Journey[] {
  return [
    {
      name: 'timeline',
      asked: (n, who) => ({
        method: 'GET',
        path: `/api/v1/records/contact/${idOf('contact', contactFor(size, n, who))}/timeline`,
      }),
      twin: (n, who) => ({
        name: 'timeline',
        values: [idOf('contact', contactFor(size, n, who))],
      }),
    },
    {
      name: 'follow-up',
      asked: (n, who) => ({
        method: 'POST',
        path: '/api/v1/records/activity',
        body: {
          ...followUp,
          regarding: idOf('contact', contactFor(size, n, who)),
          doneAt: new Date().toISOString(),
        },
      }),
      twin: (n, who) => ({
        name: 'follow-up',
        values: [
          newId(),
          idOf('contact', contactFor(size, n, who)),
          ...Object.values(followUp),
          idOf('user', twinsSeller),
        ],
      }),
    },
    {
      name: 'duplicates',
      asked: (n, who) => {
        const number = contactFor(size, n, who);
        // Every second one is there already.
        const values = {
          name: personNamed(`1 ${n % 2 === 0 ? number : number + 1}`),
          phone: `13${String(number).padStart(9, '0')}`,
        };
        return { method: 'POST', path: '/api/v1/records/contact/duplicates', body: { values } };
      },
    },
    {
      name: 'group-by',
      asked: () => ({
        method: 'POST',
        path: '/api/v1/records/activity/query',
        body: { groupBy: ['kind', 'at:month'], measures: [{ measure: 'count' }] },
      }),
      twin: () => ({ name: 'group-by', values: [] }),
    },
  ];
}

const followUp = {
  kind: 'call',
  status: 'done',
  subject: '电话沟通报价与交期',
  text: '客户认可方案，要求下周三之前给出书面报价。',
  outcome: 'reached',
  ourNextStep: '周二前发出报价',
} as const;

const searches = {
  'search-zh': ['张伟', '王芳', '李静', '刘洋', '陈杰', '赵敏', '周涛', '吴强'],
  'search-en': [
    'mary smith',
    'david brown',
    'linda lee',
    'thomas wilson',
    'emma clark',
    'karen hall',
  ],
  'search-pinyin': ['zhangwei', 'wangfang', 'lijing', 'liuyang', 'chenjie', 'zhaomin'],
  'search-part': ['科技', '物流', '机械', '软件', '医药', '能源'],
} as const;

/** The search box, by what is typed: a name in characters or letters, its pinyin, and what stands inside a company's name. */
export function searchJourneys(): Journey[] {
  return Object.entries(searches).map(([name, texts]) => {
    const text = (n: number): string => texts[n % texts.length] ?? '';
    return {
      name,
      asked: (n) => ({
        method: 'GET',
        path: `/api/v1/search?limit=20&q=${encodeURIComponent(text(n))}`,
      }),
      twin: (n) => ({ name: 'search', values: [tokensOf(text(n))] }),
    };
  });
}

function tokensOf(text: string): string[] {
  return [...searchQuery(text).tokens].map((token) => `1|${token}`);
}
