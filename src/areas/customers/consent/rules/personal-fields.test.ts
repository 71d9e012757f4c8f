import { expect, test } from 'vitest';
import { contact } from '../../contact/object.ts';
import { household } from '../../household/object.ts';
import { begunWith, fieldPurposes, gapOf } from './personal-fields.ts';
import { consent } from '../object.ts';

const today = '2026-06-30';
const diet = begunWith('diet', false);
const said = (
  decision: string,
  decidedAt = '2026-01-01T00:00:00.000Z',
  more: { channel?: string; expiresOn?: string } = {},
) => ({ purpose: 'profiling', channel: 'any', decision, decidedAt, expiresOn: null, ...more });

test('what is held by consent needs one that is given and still holds', () => {
  expect(gapOf(diet, [], today)).toBe('consent-missing');
  expect(gapOf(diet, [said('given')], today)).toBeNull();
  expect(gapOf(diet, [said('given', undefined, { expiresOn: '2026-06-29' })], today)).toBe(
    'consent-missing',
  );
  for (const both of [
    [said('given'), said('withdrawn')],
    [said('withdrawn'), said('given')],
  ])
    expect(gapOf(diet, both, today)).toBe('consent-withdrawn');
  const later = said('withdrawn', '2026-02-01T00:00:00.000Z');
  expect(gapOf(diet, [said('given'), later], today)).toBe('consent-withdrawn');
  expect(gapOf(diet, [{ ...said('given'), purpose: 'sales' }], today)).toBe('consent-missing');
});

test('a personal field needs a purpose and a ground, and one that is not needs nothing', () => {
  const own = begunWith('shoeSize', true);
  expect(gapOf(own, [], today)).toBe('no-purpose');
  expect(gapOf({ ...own, purpose: 'service' }, [], today)).toBe('no-ground');
  expect(gapOf({ ...own, purpose: 'service', ground: 'duty' }, [], today)).toBeNull();
  expect(gapOf({ ...own, isPersonal: false }, [], today)).toBeNull();
});

test('every field that the product marks as hidden in part has its purpose and ground', () => {
  for (const { fields } of [contact, household])
    for (const [name, field] of Object.entries(fields))
      if ('mask' in field && field.mask !== undefined)
        expect(begunWith(name, false), name).toMatchObject({ isPersonal: true });
  expect(Object.keys(consent.fields.purpose.options)).toEqual(
    expect.arrayContaining([...fieldPurposes]),
  );
});
