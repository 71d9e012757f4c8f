import type { ChangeInput } from '#model/api.ts';
import type { DemoContact, DemoCustomers } from './customers.ts';
import { ahead, spoken, type SpokenKind } from './follow-up-words.ts';
import { createRandom, demoId, type Random } from './random.ts';
import {
  create,
  dayBefore,
  daysBefore,
  sinceEight,
  type DemoGround,
  type DemoStep,
} from './step.ts';

const months = 6;
const daysInMonth = 30;

// How often each kind occurs, by listing it.
const kinds: readonly SpokenKind[] = [
  'call',
  'call',
  'call',
  'visit',
  'visit',
  'meeting',
  'email',
  'message',
];

/** Half a year of follow-ups, month by month, and what is open and promised today. */
export function followUps(ground: DemoGround, { contacts }: DemoCustomers): DemoStep[] {
  const random = createRandom(20_261_101);
  const people = contacts.map(({ contact }) => contact);
  const past = Array.from({ length: months }, (_, month) => ({
    at: daysBefore(ground.now, Math.max(1, month * daysInMonth)),
    by: ground.administrator,
    reason: { en: 'Follow-ups of the month', zh: '本月跟进' },
    changes: people.flatMap((person) => spokenWith(ground, person, { month, random })),
  }));
  const now = {
    at: daysBefore(ground.now, 1),
    by: ground.administrator,
    reason: { en: 'Next steps and promises', zh: '下一步与承诺' },
    changes: people.flatMap((person) => aheadWith(ground, person, random)),
  };
  return [...past, now];
}

function spokenWith(
  ground: DemoGround,
  person: DemoContact,
  { month, random }: { month: number; random: Random },
): ChangeInput[] {
  const daysAgo = month * daysInMonth + random.between(2, daysInMonth);
  if (daysAgo > person.account.age || !random.percent(30)) return [];
  const kind = random.pick(kinds);
  const values = {
    ...about(person),
    kind,
    text: random.pick(spoken[kind][languageOf(person)]),
    status: 'done',
    doneAt: at(ground, daysAgo, random),
    performedBy: person.account.owner,
    direction: random.percent(25) ? 'in' : 'out',
    ...(kind === 'call' ? { outcome: 'reached', minutes: random.between(3, 25) } : {}),
  };
  return [create('activity', demoId(`talk ${person.id} ${month}`), values)];
}

function aheadWith(ground: DemoGround, person: DemoContact, random: Random): ChangeInput[] {
  const task = random.percent(22)
    ? [
        create('activity', demoId(`task ${person.id}`), {
          ...about(person),
          kind: 'task',
          subject: random.pick(ahead.task[languageOf(person)]),
          dueAt: at(ground, -random.between(-2, 12), random),
        }),
      ]
    : [];
  if (!random.percent(10)) return task;
  const isKept = random.percent(50);
  const promise = create('commitment', demoId(`promise ${person.id}`), {
    promise: random.pick(ahead.promise[languageOf(person)]),
    party: person.account.id,
    person: person.id,
    owner: person.account.owner,
    unit: person.account.unit,
    madeOn: dayBefore(ground.now, 12),
    dueOn: dayBefore(ground.now, -random.between(-3, 9)),
    state: isKept ? 'kept' : 'open',
  });
  return [...task, promise];
}

function about({ id, account }: DemoContact) {
  return { regarding: id, owner: account.owner, unit: account.unit };
}

function languageOf({ account }: DemoContact): 'zh' | 'en' {
  return account.isChinese ? 'zh' : 'en';
}

// In working hours, at a quarter of an hour; what was done is done by now, wherever on earth that is.
function at(ground: DemoGround, daysAgo: number, random: Random): string {
  const minutes = random.between(1, 8) * 60 + random.pick([0, 15, 30, 45] as const);
  const instant = sinceEight(ground, dayBefore(ground.now, daysAgo), minutes);
  const lately = new Date(ground.now.getTime() - 3_600_000).toISOString();
  return daysAgo > 0 && instant > lately ? lately : instant;
}
