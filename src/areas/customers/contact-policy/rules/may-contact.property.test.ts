import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  channels,
  purposes,
  weekdays,
  type Channel,
  type Purpose,
} from '../../party/rules/contact-choices.ts';
import type { PartyFacts, Policy, Question } from './facts.ts';
import { mayContact } from './may-contact.ts';

const zone = 'Asia/Shanghai';
const span = { min: new Date('2026-03-01'), max: new Date('2026-05-01'), noInvalidDate: true };
const instant = fc.date(span).map((date) => date.toISOString());
const oneChannel = fc.constantFrom<Channel>(
  'phone',
  'email',
  'message',
  'wechat',
  'letter',
  'visit',
);
const onePurpose = fc.constantFrom<Purpose>(
  'marketing',
  'sales',
  'service',
  'survey',
  'transaction',
);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const theme = fc.constantFrom('Spring offer', 'spring offer ', 'Survey', '', null);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 1 });

const consents = fc.array(
  fc.record({
    purpose: onePurpose,
    channel: fc.constantFrom('any', ...Object.keys(channels)),
    decision: fc.constantFrom<'given' | 'withdrawn'>('given', 'withdrawn'),
    // Few instants, so that two decisions meet.
    decidedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
    expiresOn: maybe(fc.constantFrom('2026-02-15', '2026-04-01')),
  }),
  { maxLength: 6 },
);

const party: fc.Arbitrary<PartyFacts> = fc.record({
  doNotContact: fc.boolean(),
  openComplaint: fc.boolean(),
  consents,
  addresses: fc.array(
    fc.record({
      channel: oneChannel,
      value: fc.constantFrom('one', 'two'),
      invalid: fc.boolean(),
      doNotUse: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  preferredChannel: maybe(oneChannel),
  preferredTime: fc.subarray(['morning', 'noon', 'afternoon', 'evening', 'weekday', 'weekend']),
  zone: maybe(fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata')),
  classIds: fc.subarray(['vip']),
  contacts: fc.array(
    fc.record({ channel: oneChannel, purpose: maybe(onePurpose), at: instant, about: theme }),
    {
      maxLength: 12,
    },
  ),
  refusedAt: maybe(instant),
});

const policy: fc.Arbitrary<Policy> = fc.record({
  order: fc.integer({ min: 1, max: 2 }),
  purpose: fc.constantFrom('any', ...Object.keys(purposes)),
  channel: fc.constantFrom('any', ...Object.keys(channels)),
  classId: maybe(fc.constant('vip')),
  zone: fc.constantFrom<'customer' | 'workspace'>('customer', 'workspace'),
  quietFrom: maybe(clock),
  quietUntil: maybe(clock),
  quietDays: fc.subarray(Object.keys(weekdays)),
  maxPerDay: maybe(fc.integer({ min: 0, max: 3 })),
  maxPerWeek: maybe(fc.integer({ min: 1, max: 5 })),
  maxPerMonth: maybe(fc.integer({ min: 1, max: 9 })),
  minGapHours: maybe(fc.integer({ min: 0, max: 72 })),
  maxCharacters: maybe(fc.integer({ min: 1, max: 900 })),
  maxFiles: maybe(fc.integer({ min: 0, max: 3 })),
  maxThemes: maybe(fc.integer({ min: 0, max: 3 })),
  needsConsent: fc.boolean(),
  complaintStops: fc.boolean(),
});
const policies = fc.array(policy, { maxLength: 4 });

const question: fc.Arbitrary<Question> = fc.record({
  channel: oneChannel,
  purpose: onePurpose,
  at: instant,
  address: maybe(fc.constantFrom('one', 'two')),
  answers: fc.boolean(),
  about: theme,
  content: fc.record({
    characters: fc.integer({ min: 0, max: 1000 }),
    files: fc.integer({ min: 0, max: 4 }),
  }),
});

test('[BK-B15] an opt-out more never allows more', () => {
  const optOut = fc.constantFrom<(facts: PartyFacts) => PartyFacts>(
    (facts) => ({ ...facts, doNotContact: true }),
    (facts) => ({
      ...facts,
      addresses: facts.addresses.map((one) => ({ ...one, doNotUse: true })),
    }),
    ...Object.keys(purposes).map((purpose) => (facts: PartyFacts) => ({
      ...facts,
      consents: [
        ...facts.consents,
        {
          purpose,
          channel: 'any',
          decision: 'withdrawn' as const,
          decidedAt: '2026-02-01T00:00:00.000Z',
          expiresOn: null,
        },
      ],
    })),
  );
  fc.assert(
    fc.property(party, question, policies, optOut, (facts, asked, rules, out) => {
      const before = mayContact(facts, asked, { policies: rules, zone });
      const after = mayContact(out(facts), asked, { policies: rules, zone });
      expect(after.allowed && !before.allowed).toBe(false);
    }),
  );
});

test('[MKT-25] a cap more, or a lower one, never allows more', () => {
  const cap = fc.constantFrom(
    'maxPerDay',
    'maxPerWeek',
    'maxPerMonth',
    'maxCharacters',
    'maxFiles',
    'maxThemes',
  );
  const most = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(party, question, policies, cap, most, (facts, asked, rules, name, amount) => {
      const capped = rules.map((one) => ({
        ...one,
        [name]: Math.min(one[name] ?? amount, amount),
      }));
      const before = mayContact(facts, asked, { policies: rules, zone });
      const after = mayContact(facts, asked, { policies: capped, zone });
      expect(after.allowed && !before.allowed).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('the order of what is known does not matter', () => {
  fc.assert(
    fc.property(party, question, policies, (facts, asked, rules) => {
      const turned: PartyFacts = {
        ...facts,
        consents: facts.consents.toReversed(),
        addresses: facts.addresses.toReversed(),
        contacts: facts.contacts.toReversed(),
        preferredTime: facts.preferredTime.toReversed(),
      };
      const there = mayContact(facts, asked, { policies: rules, zone });
      expect(mayContact(turned, asked, { policies: rules.toReversed(), zone })).toEqual(there);
    }),
  );
});

test('when it says that it will be allowed it is, and not before it is asked', () => {
  fc.assert(
    fc.property(party, question, policies, (facts, asked, rules) => {
      const verdict = mayContact(facts, asked, { policies: rules, zone });
      if (verdict.allowed || verdict.nextAllowedAt === null) return;
      expect(verdict.nextAllowedAt > asked.at).toBe(true);
      const later = mayContact(
        facts,
        { ...asked, at: verdict.nextAllowedAt },
        { policies: rules, zone },
      );
      // A consent may have ended meanwhile; the clock itself no longer refuses.
      const left = later.allowed ? [] : later.reasons;
      expect(left.filter((reason) => reason !== 'consent-missing')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
