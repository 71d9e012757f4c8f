import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './gate.ts';

const screens = join(projectRoot, 'src/web');

/** The screens' files, tests left out, in which the expression is found. */
function filesWith(expression: RegExp): string[] {
  return readdirSync(screens, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .filter((path) => expression.test(readFileSync(join(screens, path), 'utf8')))
    .toSorted();
}

test('[BK-B15] no screen has a link that dials or writes by itself: one file makes the address, one opens it once the gate was asked', () => {
  // The other one spells what people type into formatted text; it is shown by the same button as every number.
  expect(filesWith(/['"`](tel|mailto|sms):/)).toEqual([
    'contact/reach.ts',
    'kinds/editors/link-target.ts',
  ]);
  expect(filesWith(/\bopening\(/)).toEqual(['contact/reach.ts', 'contact/use-dial.ts']);
  const dial = readFileSync(join(screens, 'contact/use-dial.ts'), 'utf8');
  const way = dial.slice(dial.indexOf('const dial = useCallback('));
  expect(way.indexOf('await askGate(')).toBeGreaterThan(0);
  expect(way.indexOf('await askGate(')).toBeLessThan(way.indexOf('await begin('));
});
