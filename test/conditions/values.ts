import fc from 'fast-check';
import type { Kind } from '#model/field.ts';

// Small pools, so that values meet; each has what is known to go wrong somewhere.
const words = [
  'İstanbul',
  'istanbul',
  'ISTANBUL',
  'I',
  'ı',
  'STRAẞE',
  'straße',
  'ss',
  'ΣΑΣ',
  'σας',
  'σασ',
  'Σ',
  'ＡＢＣ',
  'ａｂｃ',
  'abc',
  '张伟',
  '伟',
  '知音CRM',
  'crm',
  'a%b',
  'a_b',
  'axb',
  '%',
  '_',
  '\\',
  'a\\b',
  "o'neil",
  '"x"',
  ' ',
  '🙂x',
  '🙂',
  'K',
  'ǅ',
  'é',
  'e\u0301',
  '{}',
  '{a,b}',
  'NULL',
  'null',
  'new',
  '1.5',
  '2026-11-22',
];
const phones = [
  '+8613800138000',
  '+86 138 0013',
  '138-0013',
  '１３８',
  '+442071838750',
  '0',
  '+49 (30) 901820',
  'ext. 12',
];
const wholes = [0, -1, 1, 2, 40, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
const decimals = [
  '0',
  '-0',
  '0.00',
  '1.5',
  '1.50',
  '01.500',
  '-1.5',
  '0.1',
  '0.10',
  '.1',
  '2',
  '12345678901234567890.123456789',
  '-0.000000001',
  '+2.0',
];
const days = [
  '0001-01-01',
  '2024-02-29',
  '2026-11-21',
  '2026-11-22',
  '2026-11-23',
  '2026-12-31',
  '9999-12-30',
];
const instants = [
  '0001-01-02T00:00:00.000Z',
  '2026-11-21T15:59:59.999Z',
  '2026-11-21T16:00:00.000Z',
  '2026-11-22T15:59:59.999Z',
  '2026-11-22T16:00:00.000Z',
  '2026-11-22T18:00:00.001Z',
  '9999-12-29T00:00:00.000Z',
];
const shiftedInstants = [
  '2026-11-22T00:00:00+08:00',
  '2026-11-21T16:00:00Z',
  '2026-11-22T18:00:00.0019Z',
];
const choices = ['new', 'in-work', 'won'];
const degrees = [0, 0.1, -0.1, 31.2304, 121.4737, -180, 90];
const parts = ['', null, 'Shanghai', '上海', 'ΣΑΣ', 'CN'];

const part = fc.constantFrom(...parts);

function emptyOr<T>(...values: readonly T[]): fc.Arbitrary<T | null> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 4, arbitrary: fc.constantFrom(...values) },
  );
}

/** Values as records hold them, empty ones of every form included; `ids` for links. */
export function heldValue(kind: Kind, ids: readonly string[]): fc.Arbitrary<unknown> {
  return heldByKind[kind] ?? emptyOr(...ids);
}

const texts = emptyOr('', ...words);
const heldByKind: Partial<Record<Kind, fc.Arbitrary<unknown>>> = {
  text: texts,
  longText: texts,
  richText: fc.oneof(
    texts,
    fc.constantFrom(
      '<p>海</p>',
      '<h2>Shang<strong>hai</strong></h2>',
      '<p>CN\n</p><p>p &lt; USD</p>',
    ),
  ),
  email: texts,
  url: texts,
  autoNumber: texts,
  phone: emptyOr('', ...phones),
  number: emptyOr(...wholes),
  decimal: emptyOr(...decimals),
  percent: emptyOr(...decimals),
  money: orNull({
    amount: fc.constantFrom(...decimals),
    currency: fc.constantFrom('CNY', 'USD'),
    base: emptyOr(...decimals),
  }),
  day: emptyOr(...days),
  instant: emptyOr(...instants),
  yesNo: emptyOr(true, false),
  choice: emptyOr('', ...choices),
  manyChoice: fc.oneof(fc.constant(null), fc.subarray(choices)),
  address: orNull({
    country: part,
    region: part,
    province: part,
    city: part,
    district: part,
    street: part,
    postalCode: part,
  }),
  place: orNull({
    latitude: fc.constantFrom(...degrees),
    longitude: fc.constantFrom(...degrees),
    label: part,
  }),
  structure: emptyOr<unknown>('', [], {}, [1], { a: null }, 'x'),
};

/** Several linked records, or none. */
export function heldList(ids: readonly string[]): fc.Arbitrary<readonly string[]> {
  return fc.subarray([...ids], { maxLength: 4 });
}

function orNull(parts: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> {
  return fc.oneof(fc.constant(null), fc.record(parts));
}

/** Constants and symbolic values as conditions hold them; `ids` for links, of users and units beside others. */
export function soughtValue(kind: Kind, ids: readonly string[]): fc.Arbitrary<unknown> {
  switch (kind) {
    case 'phone':
      return fc.constantFrom('138', '0013', '86138', '+86', '１３8', '44 20');
    case 'number':
      return fc.constantFrom<unknown>(...wholes, '2', '-1', '007');
    case 'decimal':
    case 'percent':
    case 'money':
      return fc.constantFrom<unknown>(...decimals, 0, 1.5, -0.1, 31.2304);
    case 'day':
      return fc.oneof(fc.constantFrom(...days), relative);
    case 'instant':
      return fc.oneof(fc.constantFrom(...instants, ...shiftedInstants, ...days.slice(1)), relative);
    case 'yesNo':
      return fc.boolean();
    case 'choice':
    case 'manyChoice':
      return fc.constantFrom(...choices);
    case 'text':
    case 'longText':
    case 'richText':
    case 'email':
    case 'url':
    case 'autoNumber':
      return fc.constantFrom(...words, 'Shanghai', '海', 'CN', 'USD', 'p', 'strong', '<');
    default:
      return fc.constantFrom(...ids);
  }
}

/** A stretch of time relative to now. */
export const relative = fc.oneof(
  fc
    .constantFrom('today', 'yesterday', 'this-week', 'this-month', 'next-year')
    .map((name) => ({ relative: name })),
  fc
    .constantFrom('last-days', 'next-days', 'last-months')
    .map((name) => ({ relative: name, n: 2 })),
);
