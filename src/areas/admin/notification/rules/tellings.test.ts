import { expect, test } from 'vitest';
import { objects } from '#areas/objects.ts';
import { mentionOf } from '#kit/mentions.ts';
import { createModel } from '#model/model.ts';
import { noticeSentence } from './sentence.ts';
import { tellings, type ToldChange } from './tellings.ts';

const model = createModel(objects);
const [lin, wang] = [
  '01900000-0000-7000-8000-000000000001',
  '01900000-0000-7000-8000-000000000002',
];
const changeset = { whole: 'c', by: lin };
const told = (changes: Partial<ToldChange>[]) =>
  tellings(
    model,
    changeset,
    changes.map((change) => ({ ...blank, ...change })),
  ).map(({ userId, kind, record }) => [userId, kind, record]);
const blank: ToldChange = {
  object: 'account',
  record: 'a',
  op: 'update',
  before: null,
  after: {},
  followers: [],
};
const follows = [{ user: wang, record: 'a' }];

test('what rules reckon by themselves is no news to followers', () => {
  expect(told([{ after: { lastContactAt: 'x' }, followers: follows }])).toEqual([]);
  expect(told([{ after: { lastContactAt: 'x', name: 'B' }, followers: follows }])).toEqual([
    [wang, 'followed', 'a'],
  ]);
});

test('whoever is mentioned in a follow-up does not hear of it a second time as a follower', () => {
  const note = { object: 'activity', record: 'n', op: 'create', followers: follows } as const;
  const text = mentionOf('Wang', wang);
  expect(told([{ ...note, after: { text, owner: lin } }])).toEqual([[wang, 'mention', 'n']]);
  expect(told([{ ...note, after: { text: 'x', owner: lin } }])).toEqual([[wang, 'followed', 'a']]);
});

test('a mention that stood there before is not told again, and a line of one line holds none', () => {
  const text = mentionOf('Wang', wang);
  expect(told([{ object: 'activity', before: { text }, after: { text: `${text}!` } }])).toEqual([]);
  expect(told([{ object: 'activity', after: { location: text } }])).toEqual([]);
});

test('nobody is told of what he did himself', () => {
  expect(
    told([
      { object: 'activity', op: 'create', after: { owner: lin, text: mentionOf('Lin', lin) } },
    ]),
  ).toEqual([]);
});

test('a finished activity and a setting that are given to somebody are nothing to tell', () => {
  const given = { op: 'create', after: { owner: wang } } as const;
  expect(told([{ ...given, object: 'activity', after: { owner: wang, status: 'done' } }])).toEqual(
    [],
  );
  expect(told([{ ...given, object: 'saved-view' }])).toEqual([]);
  expect(told([{ ...given, object: 'account' }])).toEqual([[wang, 'assigned', 'a']]);
});

test('what its reader may no longer see is told in words that name nothing', () => {
  const words = { kind: 'mention', title: null, by: 'Lin', isHidden: true } as const;
  expect(noticeSentence(words, 'en')).not.toContain('Lin');
  expect(noticeSentence({ ...words, isHidden: false, title: 'A {by}' }, 'zh')).toBe(
    'Lin在“A {by}”中提到了您',
  );
});
