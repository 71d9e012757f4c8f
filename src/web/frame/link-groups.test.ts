import { Box } from 'lucide-react';
import { expect, test } from 'vitest';
import { objects } from '#areas/objects.ts';
import type { Text } from '#kit/text.ts';
import type { ObjectMeta } from '#model/api.ts';
import { linkGroups, nameOf } from './link-groups.ts';
import type { Place } from './places.ts';

const shown = Object.values(objects).map((one): ObjectMeta => {
  const { name, label, area, kind, title, icon } = one;
  const can = { read: 'all' } as const;
  const rest = { fields: [], list: { columns: [], sort: '' }, form: [], related: [], actions: [] };
  const internal = 'internal' in one && one.internal === true;
  return { name, label, area, kind, title, icon, internal, owned: true, can, ...rest };
});
const place = (to: Place['to'], group?: Text): Place => ({
  to,
  label: { en: String(to), zh: '' },
  area: '',
  icon: Box,
  ...(group ? { group } : {}),
});
const words = { rules: { en: 'Rules', zh: '规则' }, lists: { en: 'Lists', zh: '列表' } };
const groupsOf = (area: string, places: readonly Place[]) =>
  linkGroups(
    { places, objects: shown.filter((one) => one.area === area && !one.internal) },
    words,
  ).map(({ heading, links }) => [heading?.en ?? null, ...links.map(nameOf)]);

test('customers begin with what people work with, and end with rules and records', () => {
  const [first = [], ...others] = groupsOf('customers', [place('/calendar')]);
  expect(first.slice(0, 10)).toEqual([
    null,
    'party',
    'account',
    'contact',
    'household',
    'activity',
    'commitment',
    '/calendar',
    'transaction',
    'holding',
  ]);
  expect(others).toEqual([
    [
      'Rules',
      'classification',
      'status-rule',
      'relation-type',
      'contact-policy',
      'suppression',
      'data-request',
    ],
  ]);
});

test('sales begin with what is sold to whom; how it is set up stands apart', () => {
  const [first = [], settings = []] = groupsOf('sales', [place('/approval-rules')]);
  expect(first.slice(0, 4)).toEqual([null, 'lead', 'opportunity', 'quote']);
  expect(first).toContain('approval');
  expect(settings).toContain('price-list');
  expect(settings.at(-1)).toBe('/approval-rules');
});

test('an area with headings keeps its pages under them, its lists last', () => {
  const people = { en: 'People', zh: '人员' };
  const [alone, headed, lists] = groupsOf('admin', [
    place('/admin'),
    place('/admin/users', people),
  ]);
  expect(alone).toEqual([null, '/admin']);
  expect(headed).toEqual(['People', '/admin/users']);
  expect(lists).toContain('tag');
  expect(lists?.[0]).toBe('Lists');
});
