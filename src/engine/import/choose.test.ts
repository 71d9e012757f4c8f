import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actOf, findingOf, type Likely } from './choose.ts';

const ids = fc.constantFrom('a', 'b', 'c', 'd');
const looked = fc.array(
  fc.record({ key: fc.constantFrom('phone', 'email', 'name+address.city'), ids: fc.array(ids) }),
  { maxLength: 4 },
);
const likely: fc.Arbitrary<Likely | null> = fc.option(
  fc.record({ ids: fc.uniqueArray(ids, { maxLength: 3 }), rule: fc.constant('Reached alike') }),
);
const choices = fc.record(
  {
    onMatch: fc.constantFrom('update', 'fill', 'skip', 'decide', 'create'),
    onNoMatch: fc.constantFrom('create', 'skip'),
    duplicates: fc.constantFrom('allow', 'skip', 'refuse', 'update', 'fill'),
  },
  { requiredKeys: [] },
);

describe('what the keys of a row find', () => {
  test('is what the first key finds that finds anything, however the later ones stand', () => {
    fc.assert(
      fc.property(looked, looked, (first, later) => {
        const alone = findingOf(first);
        const both = findingOf([...first, ...later]);
        expect(both).toEqual(alone.how === 'none' ? findingOf(later) : alone);
      }),
    );
  });

  test('a key that finds nothing changes nothing, wherever it stands', () => {
    fc.assert(
      fc.property(looked, fc.nat(4), (keys, at) => {
        const idle = { key: 'code', ids: [] };
        expect(findingOf([...keys.slice(0, at), idle, ...keys.slice(at)])).toEqual(findingOf(keys));
      }),
    );
  });

  test('is one record only where the deciding key found no other', () => {
    fc.assert(
      fc.property(looked, (keys) => {
        const found = findingOf(keys);
        const deciding = keys.find((key) => key.ids.length > 0);
        if (found.how === 'key') expect(new Set(deciding?.ids)).toEqual(new Set([found.id]));
        if (found.how === 'several') expect(new Set(found.ids)).toEqual(new Set(deciding?.ids));
        if (found.how === 'none') expect(deciding).toBeUndefined();
      }),
    );
  });
});

describe('what becomes of a row', () => {
  test('never changes one of several, and nothing that neither a key nor a rule found', () => {
    fc.assert(
      fc.property(looked, likely, choices, (keys, alike, chosen) => {
        const finding = findingOf(keys);
        const act = actOf(finding, alike, chosen);
        if (act.act !== 'update' && act.act !== 'fill') return;
        const meant =
          finding.how === 'none' ? alike?.ids : finding.how === 'key' ? [finding.id] : [];
        expect(meant).toEqual([act.id]);
      }),
    );
  });

  test('is listed with what it found where that is several', () => {
    fc.assert(
      fc.property(looked, likely, choices, (keys, alike, chosen) => {
        const finding = findingOf(keys);
        if (finding.how === 'several')
          expect(actOf(finding, alike, chosen)).toEqual({ act: 'several', ids: finding.ids });
      }),
    );
  });

  test.each([
    ['update', { act: 'update', id: 'a' }],
    ['fill', { act: 'fill', id: 'a' }],
    ['skip', { act: 'skip', id: 'a' }],
    ['decide', { act: 'decide', id: 'a' }],
    ['create', { act: 'create' }],
  ] as const)('with one record found is as chosen: %s', (onMatch, act) => {
    expect(actOf({ how: 'key', by: 'phone', id: 'a' }, null, { onMatch })).toEqual(act);
  });

  test('with none found it is made or left out, and one that only looks alike is as the rules are to act', () => {
    const none = { how: 'none' } as const;
    expect(actOf(none, null, {})).toEqual({ act: 'create' });
    expect(actOf(none, null, { onNoMatch: 'skip' })).toEqual({ act: 'skip', id: null });
    const one = { ids: ['a'], rule: 'r' };
    expect(actOf(none, one, { duplicates: 'fill' })).toEqual({ act: 'fill', id: 'a' });
    expect(actOf(none, one, { duplicates: 'refuse' })).toEqual({ act: 'alike', ids: ['a'] });
    const unseen = { ids: [], rule: 'r' };
    expect(actOf(none, unseen, { duplicates: 'update' })).toEqual({ act: 'alike', ids: [] });
    const two = { ids: ['a', 'b'], rule: 'r' };
    expect(actOf(none, two, { duplicates: 'update' })).toEqual({ act: 'several', ids: ['a', 'b'] });
  });
});
