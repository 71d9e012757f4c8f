import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foundBy, rankFound, type Candidate } from './rank.ts';

function of(title: string | null, more: Partial<Candidate> = {}): Candidate {
  return {
    id: more.id ?? `${title}`,
    title,
    names: 'person',
    isIdentified: false,
    isMine: false,
    ...more,
  };
}

const order = (typed: string, candidates: readonly Candidate[], opened: readonly string[] = []) =>
  rankFound(candidates, typed, { opened }).map((one) => one.id);

test('a whole title stands before its beginning, that before words in it, and words before pinyin', () => {
  const candidates = [
    of('李章文', { id: 'inner' }),
    of('张文', { id: 'read' }),
    of('Peter Zhang', { id: 'word' }),
    of('Zhang Wei', { id: 'begins' }),
    of('ZHANG', { id: 'whole' }),
  ];
  expect(order('zhang', candidates)).toEqual(['whole', 'begins', 'word', 'read', 'inner']);
  expect(rankFound(candidates, 'zhang', { opened: [] }).map((one) => one.by)).toEqual([
    'title',
    'beginning',
    'words',
    'reading',
    'inner-reading',
  ]);
});

test('titles stand before identifiers, and those before texts', () => {
  expect(
    order('138', [
      of('A note', { id: 'text' }),
      of('Mary', { id: 'phone', isIdentified: true }),
      of('Room 138', { id: 'word' }),
    ]),
  ).toEqual(['word', 'phone', 'text']);
});

test('traditional characters, width and marks make no difference to a whole title', () => {
  expect(order('張偉', [of('张伟明', { id: 'longer' }), of('张　伟', { id: 'same' })])).toEqual([
    'same',
    'longer',
  ]);
  expect(rankFound([of('O’Brien')], "o'brien", { opened: [] })[0]?.by).toBe('title');
});

test('of equals the one opened lately comes first, then my own, then the shorter and the newest', () => {
  const candidates = [
    of('张伟 a', { id: '1' }),
    of('张伟 b', { id: '2' }),
    of('张伟 c c', { id: '3', isMine: true }),
    of('张伟 d d', { id: '4' }),
  ];
  expect(order('张', candidates, ['4'])).toEqual(['4', '3', '2', '1']);
  // Being mine lifts nothing over what fits better.
  expect(order('张伟', [of('张伟明', { id: 'mine', isMine: true }), of('张伟')])).toEqual([
    '张伟',
    'mine',
  ]);
});

test('a title that may not be read says nothing by its rank', () => {
  const hidden = of(null, { id: 'hidden', isIdentified: true });
  expect(order('zhang', [hidden, of('Zhang')])).toEqual(['Zhang', 'hidden']);
  expect(rankFound([hidden], 'zhang', { opened: [] })[0]?.by).toBe('identifier');
});

test('every candidate comes out once, whatever their order, and in the order of what they were found by', () => {
  const candidate = fc.record({
    id: fc.uuid(),
    title: fc.option(fc.constantFrom('张伟', '张伟明', 'Zhang', 'Anna Zhang', '李章', 'x', '')),
    names: fc.constantFrom<Candidate['names']>('person', 'text'),
    isIdentified: fc.boolean(),
    isMine: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(candidate, { selector: (one) => one.id, maxLength: 30 }),
      fc.constantFrom('zhang', 'zw', '张', '張偉', ' ', 'anna zhang', '.'),
      fc.array(fc.uuid(), { maxLength: 3 }),
      (candidates, typed, opened) => {
        const ranked = rankFound(candidates, typed, { opened });
        const again = rankFound(candidates.toReversed(), typed, { opened });
        expect(again).toEqual(ranked);
        expect(ranked.map((one) => one.id).sort()).toEqual(candidates.map((one) => one.id).sort());
        const places = ranked.map((one) => foundBy.indexOf(one.by));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      },
    ),
  );
});
