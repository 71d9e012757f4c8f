import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentionedIn, mentionOf, partsOf, withIds, withoutIds } from './mentions.ts';

const zhang = '01900000-0000-7000-8000-000000000001';
const li = '01900000-0000-7000-8000-000000000002';

test('people are mentioned by id, each once, whatever they are called', () => {
  const text = `${mentionOf('张伟', zhang)} 请看，${mentionOf('Li Na', li)}，${mentionOf('Zhang', zhang)}`;
  expect(mentionedIn(text)).toEqual([zhang, li]);
  expect(withoutIds(text)).toBe('@张伟 请看，@Li Na，@Zhang');
});

test('a text falls into words and mentions in its order', () => {
  expect(partsOf(`a ${mentionOf('张伟', zhang)}\nb`)).toEqual([
    { kind: 'words', text: 'a ' },
    { kind: 'mention', id: zhang, name: '张伟' },
    { kind: 'words', text: '\nb' },
  ]);
  expect(partsOf('')).toEqual([]);
});

test('what only looks like a mention is words', () => {
  for (const text of ['@[张伟](x)', '@张伟', `[张伟](${zhang})`, `@[](${zhang})`, 'a@b.example'])
    expect(mentionedIn(text), text).toEqual([]);
});

test('whatever a name holds, the mention is read back as that person', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (name, around) => {
      const text = `${around.replaceAll('@', '')}${mentionOf(name, zhang)}`;
      expect(mentionedIn(text)).toEqual([zhang]);
      expect(withoutIds(text)).not.toContain(zhang);
    }),
  );
});

test('names that are known become mentions again, the longer one first, and nobody who only begins the same', () => {
  const known = new Map([
    ['Li', zhang],
    ['Li Na', li],
    ['张伟', zhang],
  ]);
  expect(withIds('@Li Na @Li @Lina @张伟请看', known)).toBe(
    `${mentionOf('Li Na', li)} ${mentionOf('Li', zhang)} @Lina ${mentionOf('张伟', zhang)}请看`,
  );
  expect(withIds('@A.B (x)', new Map([['A.B (x)', li]]))).toBe(mentionOf('A.B (x)', li));
  expect(withIds('@Li', new Map())).toBe('@Li');
});
