import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { texts } from './texts.ts';

test('every refusal and notice has its sentence in both languages, and no sentence is idle', () => {
  const folder = new URL('./', import.meta.url);
  const sources = readdirSync(folder).filter(
    (file) => /(?<!\.test)\.ts$/.test(file) && file !== 'texts.ts',
  );
  const code = sources.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
  const used = new Set([...code.matchAll(/'(table\.[a-z-]+)'/g)].map(([, name]) => name));
  expect(used).toEqual(new Set(Object.keys(texts)));
  for (const text of Object.values(texts)) {
    const names = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].toSorted();
    expect(names(text.zh)).toEqual(names(text.en));
    expect(text.zh).toMatch(/\p{Script=Han}/u);
  }
});
