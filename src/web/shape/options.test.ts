import { expect, test } from 'vitest';
import { keptOptions, newOption, readOptions } from './options.ts';

const red = { code: 'red', label: { en: 'Red', zh: '红' }, color: 'red' };
const codeFor = (label: { en: string }, taken: ReadonlySet<string>) =>
  taken.has(label.en) ? `${label.en}-2` : label.en;

test('known options keep their codes, new ones get free ones, empty ones are left out', () => {
  const [known] = readOptions([red]);
  if (!known) throw new Error('no option was read');
  const fresh = (en: string) => ({ ...newOption([known]), label: { en, zh: '' } });
  const kept = keptOptions([fresh('red'), known, fresh('blue'), fresh(' ')], codeFor);
  expect(kept.map(({ code }) => code)).toEqual(['red-2', 'red', 'blue']);
  expect(kept[1]).toEqual(red);
});

test('a new option has a colour that no other has', () => {
  const drafts = readOptions([red, { ...red, code: 'teal', color: 'teal' }]);
  expect(newOption(drafts).color).toBe('blue');
});
