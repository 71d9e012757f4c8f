import { describe, expect, test } from 'vitest';
import type { PartyFacts, Policy, Question, Verdict } from './facts.ts';
import { isOverridable, mayContact } from './may-contact.ts';

const zone = 'Asia/Shanghai';
// A Tuesday, 10:00 in Shanghai.
const at = '2026-06-30T02:00:00.000Z';
const free: PartyFacts = {
  doNotContact: false,
  openComplaint: false,
  consents: [],
  addresses: [{ channel: 'phone', value: '+8613800000000', invalid: false, doNotUse: false }],
  preferredChannel: null,
  preferredTime: [],
  zone: null,
  classIds: [],
  contacts: [],
  refusedAt: null,
};
const lax: Policy = {
  order: 5,
  purpose: 'any',
  channel: 'any',
  classId: null,
  zone: 'customer',
  quietFrom: null,
  quietUntil: null,
  quietDays: [],
  maxPerDay: null,
  maxPerWeek: null,
  maxPerMonth: null,
  minGapHours: null,
  maxCharacters: null,
  maxFiles: null,
  maxThemes: null,
  needsConsent: false,
  complaintStops: false,
};
const call: Question = { channel: 'phone', purpose: 'sales', at };

function ask(
  party: Partial<PartyFacts>,
  question: Partial<Question> = {},
  ...policies: Partial<Policy>[]
): Verdict {
  return mayContact(
    { ...free, ...party },
    { ...call, ...question },
    { policies: policies.map((one) => ({ ...lax, ...one })), zone },
  );
}

function refused(verdict: Verdict): [reasons: readonly string[], next: string | null] {
  if (verdict.allowed) throw new Error('allowed');
  return [verdict.reasons, verdict.nextAllowedAt];
}

const decided = (
  decision: 'given' | 'withdrawn',
  decidedAt: string,
  channel = 'any',
  expiresOn: string | null = null,
) => ({ purpose: 'marketing', channel, decision, decidedAt, expiresOn });

const contacted = (...times: string[]) =>
  times.map((one) => ({ channel: 'phone' as const, purpose: 'sales', at: one, about: null }));

test('nothing known speaks against nobody', () => {
  expect(ask({})).toEqual({ allowed: true, warnings: [] });
});

describe('the customer’s own will', () => {
  test('do not contact refuses every purpose, an existing order too, and waiting does not help', () => {
    for (const purpose of ['marketing', 'sales', 'service', 'survey', 'transaction'] as const)
      expect(refused(ask({ doNotContact: true }, { purpose }))).toEqual([['do-not-contact'], null]);
  });

  test('what the customer himself sent may be answered all the same', () => {
    expect(ask({ doNotContact: true }, { purpose: 'service', answers: true })).toEqual({
      allowed: true,
      warnings: ['answers-only'],
    });
  });

  test('a withdrawn consent refuses its purpose on its channel and no other', () => {
    const consents = [decided('withdrawn', '2026-01-01T00:00:00.000Z', 'email')];
    const by = (channel: 'phone' | 'email') => ask({ consents }, { channel, purpose: 'marketing' });
    expect(refused(by('email'))[0]).toContain('consent-withdrawn');
    expect(by('phone').allowed).toBe(true);
    expect(ask({ consents }, { purpose: 'service' }).allowed).toBe(true);
  });

  test('the latest decision holds, in general or for the channel; at the same instant the refusal', () => {
    const ways = (...consents: ReturnType<typeof decided>[]) =>
      ask({ consents }, { purpose: 'marketing' }).allowed;
    const [early, late] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'];
    expect(ways(decided('withdrawn', early), decided('given', late, 'phone'))).toBe(true);
    expect(ways(decided('given', early, 'phone'), decided('withdrawn', late))).toBe(false);
    expect(ways(decided('given', late, 'phone'), decided('withdrawn', late))).toBe(false);
  });

  test('where a policy asks for consent, none and an expired one are refused', () => {
    const need = { purpose: 'marketing', needsConsent: true };
    const with_ = (...consents: ReturnType<typeof decided>[]) =>
      ask({ consents }, { purpose: 'marketing' }, need);
    expect(refused(with_())).toEqual([['consent-missing'], null]);
    const given = decided('given', '2026-01-01T00:00:00.000Z', 'phone', '2026-06-29');
    expect(refused(with_(given))[0]).toEqual(['consent-missing']);
    expect(with_({ ...given, expiresOn: '2026-06-30' }).allowed).toBe(true);
  });

  test('sales to somebody who opted out of marketing is allowed with a word of warning', () => {
    const consents = [decided('withdrawn', '2026-01-01T00:00:00.000Z')];
    expect(ask({ consents })).toEqual({ allowed: true, warnings: ['marketing-withdrawn'] });
  });
});

describe('an address', () => {
  const number = { channel: 'phone' as const, value: '+86139', invalid: false, doNotUse: false };

  test('that does not work, must not be used, or is not known, is refused', () => {
    const on = (one: Partial<typeof number>) => ask({ addresses: [{ ...number, ...one }] });
    expect(refused(on({ invalid: true }))[0]).toEqual(['address-invalid']);
    expect(refused(on({ doNotUse: true }))[0]).toEqual(['address-do-not-use']);
    expect(refused(ask({ addresses: [] }))[0]).toEqual(['address-missing']);
    expect(ask({ addresses: [] }, { channel: 'visit' }).allowed).toBe(true);
  });

  test('that is meant decides, else any good one is enough', () => {
    const addresses = [number, { ...number, value: '+86138', doNotUse: true }];
    expect(ask({ addresses }).allowed).toBe(true);
    expect(refused(ask({ addresses }, { address: '+86138' }))[0]).toEqual(['address-do-not-use']);
    expect(ask({ addresses }, { address: '+86139' }).allowed).toBe(true);
  });
});

describe('time', () => {
  test('quiet hours overnight end in the morning, in the customer’s zone', () => {
    const quiet = { quietFrom: '21:00', quietUntil: '08:30' };
    const evening = { at: '2026-06-30T14:00:00.000Z' };
    expect(refused(ask({}, evening, quiet))).toEqual([['quiet-hours'], '2026-07-01T00:30:00.000Z']);
    expect(ask({ zone: 'Europe/London' }, evening, quiet).allowed).toBe(true);
    expect(ask({ zone: 'Europe/London' }, evening, { ...quiet, zone: 'workspace' }).allowed).toBe(
      false,
    );
    const lunch = { quietFrom: '09:30', quietUntil: '10:30' };
    expect(refused(ask({}, {}, lunch))).toEqual([['quiet-hours'], '2026-06-30T02:30:00.000Z']);
  });

  test('quiet days end with the day', () => {
    const quietDays = ['tuesday', 'wednesday'];
    expect(refused(ask({}, {}, { quietDays }))).toEqual([
      ['quiet-day'],
      '2026-07-01T16:00:00.000Z',
    ]);
  });

  test('the preferred time binds whoever wants to sell, and warns whoever helps', () => {
    const preferredTime = ['afternoon', 'weekday'];
    expect(refused(ask({ preferredTime }))).toEqual([
      ['outside-preferred-time'],
      '2026-06-30T06:00:00.000Z',
    ]);
    expect(ask({ preferredTime }, { purpose: 'service' })).toEqual({
      allowed: true,
      warnings: ['outside-preferred-time'],
    });
    // From Saturday evening to Monday afternoon.
    const weekend = ask({ preferredTime }, { at: '2026-07-04T12:00:00.000Z' });
    expect(refused(weekend)[1]).toBe('2026-07-06T06:00:00.000Z');
    expect(ask({ preferredTime }, { channel: 'letter' }).allowed).toBe(true);
  });

  test('another channel than the preferred one is told', () => {
    expect(ask({ preferredChannel: 'wechat' }).warnings).toEqual(['channel-not-preferred']);
  });
});

describe('a policy caps how often', () => {
  const earlier = (hours: number) => new Date(Date.parse(at) - hours * 3_600_000).toISOString();

  test('a customer is contacted a day, a week and a month, until the oldest is past', () => {
    const contacts = contacted(earlier(3), earlier(5), earlier(30));
    expect(refused(ask({ contacts }, {}, { maxPerDay: 2 }))).toEqual([
      ['limit-day'],
      '2026-06-30T21:00:00.000Z',
    ]);
    expect(ask({ contacts }, {}, { maxPerDay: 3 }).allowed).toBe(true);
    expect(refused(ask({ contacts }, {}, { maxPerWeek: 3 }))[0]).toEqual(['limit-week']);
    expect(refused(ask({ contacts }, {}, { maxPerMonth: 1 }))[0]).toEqual(['limit-month']);
    expect(refused(ask({}, {}, { maxPerDay: 0 }))).toEqual([['limit-day'], null]);
  });

  test('and leaves some hours between two contacts', () => {
    const contacts = contacted(earlier(5));
    expect(refused(ask({ contacts }, {}, { minGapHours: 24 }))).toEqual([
      ['too-soon'],
      '2026-06-30T21:00:00.000Z',
    ]);
    expect(ask({ contacts }, {}, { minGapHours: 5 }).allowed).toBe(true);
  });

  test('counting its own purpose and channel, but all where it speaks of any', () => {
    const contacts = [{ channel: 'email' as const, purpose: null, at: earlier(1), about: null }];
    const day = { maxPerDay: 1 };
    expect(ask({ contacts }, {}, { ...day, channel: 'phone' }).allowed).toBe(true);
    expect(ask({ contacts }, {}, { ...day, purpose: 'sales' }).allowed).toBe(true);
    expect(ask({ contacts }, {}, day).allowed).toBe(false);
  });

  test('an existing order and an answer are exempt', () => {
    const contacts = contacted(earlier(1));
    const strict = { maxPerDay: 1, quietFrom: '00:00', quietUntil: '23:59' };
    expect(ask({ contacts }, { purpose: 'transaction' }, strict).allowed).toBe(true);
    expect(ask({ contacts }, { purpose: 'service', answers: true }, strict).allowed).toBe(true);
    expect(ask({ contacts }, {}, strict).allowed).toBe(false);
  });

  test('of a class goes before the general one by its order', () => {
    const contacts = contacted(earlier(1));
    const general = { maxPerDay: 1 };
    const vip = { order: 1, classId: 'vip', maxPerDay: 5 };
    expect(ask({ contacts, classIds: ['vip'] }, {}, general, vip).allowed).toBe(true);
    expect(ask({ contacts }, {}, general, vip).allowed).toBe(false);
  });
});

describe('a policy caps how much', () => {
  const made = (about: string | null, at: string, purpose = 'sales') => ({
    channel: 'email' as const,
    purpose,
    at,
    about,
  });

  test('a message has so many characters and files at most', () => {
    const caps = { maxCharacters: 100, maxFiles: 1 };
    const mail = (characters: number, files: number) => ({
      channel: 'letter' as const,
      content: { characters, files },
    });
    expect(ask({}, mail(100, 1), caps).allowed).toBe(true);
    expect(refused(ask({}, mail(101, 2), caps))).toEqual([
      ['message-too-long', 'too-many-files'],
      null,
    ]);
    expect(ask({}, {}, caps).allowed).toBe(true);
    expect(ask({}, { ...mail(101, 2), answers: true }, caps).allowed).toBe(true);
  });

  test('so many different offers and questions in 30 days, over every channel; the same again is none', () => {
    const contacts = [
      made('Spring offer', '2026-06-10T00:00:00.000Z'),
      made('spring offer ', '2026-06-20T00:00:00.000Z', 'marketing'),
      made('Survey', '2026-06-25T00:00:00.000Z', 'survey'),
      made('Repair', '2026-06-26T00:00:00.000Z', 'service'),
      made('Old offer', '2026-05-20T00:00:00.000Z'),
    ];
    const most = { maxThemes: 2 };
    expect(refused(ask({ contacts }, { about: 'A third' }, most))).toEqual([
      ['limit-themes'],
      '2026-07-20T00:00:00.000Z',
    ]);
    expect(ask({ contacts }, {}, most).allowed).toBe(false);
    expect(ask({ contacts }, { about: 'SURVEY' }, most).allowed).toBe(true);
    expect(ask({ contacts }, { about: 'A third' }, { maxThemes: 3 }).allowed).toBe(true);
    expect(ask({ contacts }, { about: 'Help', purpose: 'service' }, most).allowed).toBe(true);
  });
});

test('an open complaint stops whoever wants to sell, where the policy says so', () => {
  const party = { openComplaint: true };
  expect(refused(ask(party, {}, { complaintStops: true }))).toEqual([['complaint-open'], null]);
  expect(ask(party, { purpose: 'service' }, { complaintStops: true }).allowed).toBe(true);
  expect(ask(party, {}, {}).allowed).toBe(true);
});

test('who refused a contact within the last 30 days is named', () => {
  expect(ask({ refusedAt: '2026-06-20T00:00:00.000Z' }).warnings).toEqual(['refused-lately']);
  expect(ask({ refusedAt: '2026-05-20T00:00:00.000Z' }).warnings).toEqual([]);
});

test('no privilege goes over the customer’s will; over manners it may', () => {
  expect(isOverridable(['quiet-hours', 'limit-day', 'complaint-open'])).toBe(true);
  for (const reason of [
    'do-not-contact',
    'consent-withdrawn',
    'consent-missing',
    'address-do-not-use',
  ] as const)
    expect(isOverridable(['quiet-hours', reason])).toBe(false);
});
