import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asPerson, model, newWorkspace, testPool } from '../../../test/setup/scope.ts';
import { newId } from '#kit/id.ts';
import type { Depth } from '#model/api.ts';
import { commit } from '../commit/index.ts';
import { eraseRecord } from '../ledger/erase.ts';
import { sealAll } from '../ledger/seal.ts';
import { searchRecords } from '../query/index.ts';
import type { Scope } from '../scope.ts';
import { learnWords } from './learn-words.ts';

async function learn(): Promise<void> {
  const pool = await testPool();
  await sealAll(pool, 'test');
  await learnWords(pool, model);
}

async function companyOf(people: readonly string[], accounts: readonly string[] = []) {
  const scope = await newWorkspace();
  await commit(scope, {
    changes: [
      ...people.map((name) => ({
        op: 'create' as const,
        object: 'contact',
        id: newId(),
        values: { name },
      })),
      ...accounts.map((name) => ({
        op: 'create' as const,
        object: 'account',
        id: newId(),
        values: { name },
      })),
    ],
  });
  await learn();
  return { scope };
}

async function titles(scope: Scope, text: string): Promise<(string | null)[]> {
  return (await searchRecords(scope, text, { limit: 20 })).map((hit) => hit.title);
}

async function wordsKnown(scope: Scope): Promise<string[]> {
  const { rows } = await (
    await testPool()
  ).query<{ word: string }>('select word from search_word where workspace_id = $1 order by word', [
    scope.workspaceId,
  ]);
  return rows.map((row) => row.word);
}

test.each([
  ['zhangwie', '张伟'],
  ['zhagwei', '张伟'],
  ['jonston', 'Mary Johnston'],
  ['mary jhonston', 'Mary Johnston'],
  ['siemans', 'Siemens 西门子'],
  ['ximenzu', 'Siemens 西门子'],
])('%s finds %s in spite of one mistake', async (typed, title) => {
  const { scope } = await companyOf(['张伟', 'Mary Johnston', '李娜'], ['Siemens 西门子', 'Bosch']);
  expect(await titles(scope, typed)).toEqual([title]);
});

test('two mistakes, and words of three letters, are not forgiven', async () => {
  const { scope } = await companyOf(['Mary Johnston', 'Tom']);
  expect(await titles(scope, 'jonstn')).toEqual([]);
  expect(await titles(scope, 'tim')).toEqual([]);
});

test('what was typed without mistake stands before what differs by a letter', async () => {
  const { scope } = await companyOf(['Hans Meier', 'Hans Meyer']);
  expect(await titles(scope, 'meyer')).toEqual(['Hans Meyer', 'Hans Meier']);
  expect(await titles(scope, 'meier')).toEqual(['Hans Meier', 'Hans Meyer']);
});

test('whatever letter of a name is dropped, doubled, changed or swapped, the person is found', async () => {
  const names = ['Katharina Winterbottom', 'Jürgen Großmann', '欧阳娜娜', "Siobhan O'Sullivan"];
  const { scope } = await companyOf(names);
  const words: [string, string][] = [
    ['katharina', names[0] ?? ''],
    ['winterbottom', names[0] ?? ''],
    ['grossmann', names[1] ?? ''],
    ['ouyangnana', names[2] ?? ''],
    ['osullivan', names[3] ?? ''],
  ];
  const mistake = fc.record({
    of: fc.constantFrom(...words),
    at: fc.nat(),
    kind: fc.constantFrom('drop', 'double', 'change', 'swap'),
    letter: fc.constantFrom(...'abcxyz'),
  });
  await fc.assert(
    fc.asyncProperty(mistake, async ({ of: [word, title], at, kind, letter }) => {
      const place = at % (word.length - 1);
      const [before, here, next] = [word.slice(0, place), word[place], word[place + 1]];
      const rest = word.slice(place + 1);
      const typed = {
        drop: before + rest,
        double: `${before}${here}${here}${rest}`,
        change: before + letter + rest,
        swap: `${before}${next}${here}${word.slice(place + 2)}`,
      }[kind];
      expect(await titles(scope, typed ?? '')).toContain(title);
    }),
    { numRuns: 60 },
  );
});

test('a mistake opens nothing that may not be read, and names no one whose name is hidden', async () => {
  const { scope } = await companyOf(['Mary Johnston']);
  const own = new Map([['contact', new Map<string, Depth>([['read', 'own']])]]);
  const all = new Map([['contact', new Map<string, Depth>([['read', 'all']])]]);
  const person = (grants: typeof own, right?: 'hidden') =>
    asPerson(scope, {
      userId: newId(),
      grants,
      ...(right && { fields: new Map([['contact', new Map([['name', right]])]]) }),
    });
  expect(await titles(person(all), 'jonston')).toEqual(['Mary Johnston']);
  expect(await titles(person(own), 'jonston')).toEqual([]);
  expect(await titles(person(all, 'hidden'), 'jonston')).toEqual([]);
});

test('another workspace learns nothing, a new name is learnt, a former one is not found', async () => {
  const { scope } = await companyOf(['Mary Johnston']);
  const { scope: other } = await companyOf(['Peter Parker']);
  expect(await titles(other, 'jonston')).toEqual([]);
  const [hit] = await searchRecords(scope, 'johnston', { limit: 1 });
  await commit(scope, {
    changes: [
      { op: 'update', object: 'contact', id: hit?.id ?? '', values: { name: 'Mary Kowalski' } },
    ],
  });
  await learn();
  expect(await titles(scope, 'kowalsky')).toEqual(['Mary Kowalski']);
  expect(await titles(scope, 'jonston')).toEqual([]);
});

test('the words of an erased person, former ones too, are forgotten, those apart that others have', async () => {
  const { scope } = await companyOf(['Mary Johnston', 'Mary Kowalski']);
  expect(await wordsKnown(scope)).toEqual(['johnston', 'kowalski', 'mary']);
  const [hit] = await searchRecords(scope, 'johnston', { limit: 1 });
  await commit(scope, {
    changes: [
      { op: 'update', object: 'contact', id: hit?.id ?? '', values: { name: 'Mary Smithson' } },
    ],
  });
  await learn();
  expect(await wordsKnown(scope)).toEqual(['johnston', 'kowalski', 'mary', 'smithson']);
  await eraseRecord(scope, 'contact', hit?.id ?? '');
  await learn();
  expect(await wordsKnown(scope)).toEqual(['kowalski', 'mary']);
});
