import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { allSentences } from './all-texts.ts';

const source = fileURLToPath(new URL('..', import.meta.url));
const texts = z.record(z.string(), z.object({ en: z.string().min(1), zh: z.string().min(1) }));

test('every texts.ts is among the sentences', async () => {
  const files = globSync('{kit,model,engine,areas,server}/**/*texts.ts', { cwd: source }).filter(
    (file) => !file.startsWith('server/all-'),
  );
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const module: Record<string, unknown> = await import(`${source}${file}`);
    for (const part of Object.values(module)) {
      for (const code of Object.keys(texts.parse(part)))
        expect(allSentences.has(code), `${file}: ${code}`).toBe(true);
    }
  }
});

test('every refusal that the code throws has a sentence', () => {
  const missing: string[] = [];
  for (const file of globSync('{kit,model,engine,areas,server}/**/*.ts', { cwd: source })) {
    if (file.endsWith('.test.ts')) continue;
    const text = readFileSync(`${source}${file}`, 'utf8');
    for (const [, code] of text.matchAll(
      /(?:new Problem|refuseIf)\(\s*(?:[^'"]*?,\s*)?'([a-z0-9]+(?:[.-][a-z0-9-]+)+)'/g,
    )) {
      if (code && !allSentences.has(code)) missing.push(`${file}: ${code}`);
    }
  }
  expect(missing).toEqual([]);
});
