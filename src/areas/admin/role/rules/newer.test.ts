import { expect, test } from 'vitest';
import { withNewer } from './newer.ts';

const standard = {
  contact: { 'read': 'all', 'edit': 'unit', 'hand-over-data': 'all' },
  follow: { create: 'own', read: 'own' },
} as const;

test('grants that came into being since are added, with what the role holds left as it is', () => {
  const held = { contact: { read: 'team' } } as const;
  const known = new Set(['contact.read', 'contact.edit']);
  expect(withNewer(held, { standard, known })).toEqual({
    contact: { 'read': 'team', 'hand-over-data': 'all' },
    follow: { create: 'own', read: 'own' },
  });
});

test('a verb that takes records away is given to whoever may still delete them', () => {
  const merging = { contact: { read: 'all', delete: 'own', merge: 'own' } } as const;
  const known = new Set(['contact.read', 'contact.delete']);
  const given = (held: Parameters<typeof withNewer>[0]) =>
    withNewer(held, { standard: merging, known });
  expect(given({ contact: { read: 'all' } })).toBeNull();
  expect(given({ contact: { read: 'all', delete: 'own' } })).toEqual(merging);
});

test('what somebody took from the role is not given back', () => {
  const known = new Set(['contact.read', 'contact.edit', 'contact.hand-over-data', 'follow.read']);
  const all = new Set([...known, 'follow.create']);
  expect(withNewer({}, { standard, known: all })).toBeNull();
  expect(withNewer({}, { standard, known })).toEqual({ follow: { create: 'own' } });
});

test('what was granted by hand before stays', () => {
  const held = { follow: { create: 'all', read: 'none' } } as const;
  expect(withNewer(held, { standard: { follow: standard.follow }, known: new Set() })).toBeNull();
});
