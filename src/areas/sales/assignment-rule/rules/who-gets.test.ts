import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOut, type AssignmentRule } from './share-out.ts';
import { whoGets, type Candidate, type LeadFacts, type Way } from './who-gets.ts';

const lead = (values: Partial<LeadFacts> = {}): LeadFacts => ({
  id: 'lead',
  source: 'website',
  channel: 'form',
  campaign: null,
  grade: 'b',
  region: '上海 浦东',
  interest: 'Laser printer',
  need: 'network of an office',
  ...values,
});
const person = (id: string, values: Partial<Candidate> = {}): Candidate => ({
  id,
  unit: null,
  open: 0,
  today: 0,
  week: 0,
  mostOpen: null,
  mostADay: null,
  mostAWeek: null,
  regions: [],
  skills: [],
  products: [],
  turn: 0,
  ...values,
});
const rule = (values: Partial<AssignmentRule> = {}): AssignmentRule => ({
  id: 'rule',
  name: 'All',
  sources: [],
  channels: [],
  grades: [],
  regions: [],
  interests: [],
  campaigns: [],
  way: 'turn',
  ...values,
});

test('the region, the skill or the product decides where the rule says so', () => {
  const li = person('li', { regions: ['上海'], skills: ['network'], products: ['scanner'] });
  const wu = person('wu', { regions: ['北京'], skills: ['paper'], products: ['printer'] });
  const of = (way: Way) => whoGets(lead(), [li, wu], way).to?.id;
  expect([of('region'), of('skill'), of('product')]).toEqual(['li', 'li', 'wu']);
  expect(whoGets(lead({ region: '' }), [li, wu], 'region')).toEqual({
    to: null,
    why: 'nobody-fits',
  });
  const full = { ...li, open: 3, mostOpen: 3 };
  expect(whoGets(lead(), [full, wu], 'region')).toEqual({ to: null, why: 'nobody-free' });
});

test('fewest open leads come first, then whose turn it is', () => {
  const some = [
    person('a', { open: 4 }),
    person('b', { open: 2, turn: 9 }),
    person('c', { open: 2 }),
  ];
  expect(whoGets(lead(), some, 'load').to?.id).toBe('c');
  expect(whoGets(lead(), some, 'turn').to?.id).toBe('a');
});

test('a lead goes by the first rule that it fits in all that it says', () => {
  const rules = [
    rule({ id: 'no', sources: ['exhibition'] }),
    rule({ id: 'half', regions: ['上海'], grades: ['a'] }),
    rule({ id: 'yes', channels: ['form'], interests: ['printer'] }),
    rule({ id: 'late' }),
  ];
  const candidates = new Map([['yes', [person('li')]]]);
  const [first, second] = shareOut([lead(), lead({ interest: 'Desk' })], rules, candidates);
  expect([first?.rule?.id, first?.choice?.to?.id]).toEqual(['yes', 'li']);
  expect([second?.rule?.id, second?.choice?.to]).toEqual(['late', null]);
  expect(shareOut([lead()], rules.slice(0, 2), candidates)[0]).toMatchObject({ rule: null });
});

const bound = fc.option(fc.nat(4), { nil: null });
const anybody = fc.record({
  open: fc.nat(4),
  today: fc.nat(3),
  week: fc.nat(4),
  mostOpen: bound,
  mostADay: bound,
  mostAWeek: bound,
  turn: fc.nat(20),
});

test('nobody gets more than his capacity, a lead is left only where all have enough, and the answer is always the same', () => {
  fc.assert(
    fc.property(
      fc.array(anybody, { maxLength: 5 }),
      fc.nat(12),
      fc.constantFrom('turn' as const, 'load' as const),
      (people, count, way) => {
        const some = people.map((one, at) => person(`p${at}`, one));
        const leads = Array.from({ length: count }, (_, at) => lead({ id: `l${at}` }));
        const share = () => shareOut(leads, [rule({ way })], new Map([['rule', some]]));
        const decided = share();
        expect(share()).toEqual(decided);
        const got = (id: string) => decided.filter(({ choice }) => choice?.to?.id === id).length;
        const room = (one: Candidate) =>
          Math.max(
            0,
            Math.min(
              (one.mostOpen ?? Infinity) - one.open,
              (one.mostADay ?? Infinity) - one.today,
              (one.mostAWeek ?? Infinity) - one.week,
            ),
          );
        for (const one of some) expect(got(one.id)).toBeLessThanOrEqual(room(one));
        const left = decided.filter(({ choice }) => !choice?.to).length;
        const places = some.reduce((sum, one) => sum + room(one), 0);
        expect(left).toBe(Math.max(0, count - places));
      },
    ),
  );
});

test('in turn, what two people get differs by one at most, over any number of rounds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }),
      (people, rounds) => {
        const counts = new Map<string, number>();
        let standing = Array.from({ length: people }, (_, at) => person(`p${at}`));
        let clock = 1000;
        for (const count of rounds) {
          const leads = Array.from({ length: count }, (_, at) => lead({ id: `l${at}` }));
          const decided = shareOut(leads, [rule()], new Map([['rule', standing]]));
          for (const [at, { choice }] of decided.entries()) {
            const id = choice?.to?.id ?? '';
            counts.set(id, (counts.get(id) ?? 0) + 1);
            standing = standing.map((one) => (one.id === id ? { ...one, turn: clock + at } : one));
          }
          clock += 1000;
        }
        const got = standing.map(({ id }) => counts.get(id) ?? 0);
        expect(Math.max(...got) - Math.min(...got)).toBeLessThanOrEqual(1);
      },
    ),
  );
});
