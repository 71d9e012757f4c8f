import { expect, test } from 'vitest';
import { Problem } from '#kit/problem.ts';
import { add, change, remove } from '../../../test/setup/records.ts';
import { model, newWorkspace } from '../../../test/setup/scope.ts';
import { commit } from '../commit/index.ts';
import { undo } from '../commit/undo.ts';
import type { Scope } from '../scope.ts';
import { systemScope } from '../system-scope.ts';

const fresh = (scope: Scope) => systemScope(scope.db, model, scope.workspaceId);

async function codesOf(work: Promise<unknown>): Promise<string[]> {
  const problem: unknown = await work.then(
    () => null,
    (failure: unknown) => failure,
  );
  if (problem === null) return [];
  if (!(problem instanceof Problem)) throw new Error('no refusal', { cause: problem });
  return (problem.details.problems ?? [problem]).map(({ code }) => code);
}

const color = { object: 'contact', name: 'xColour', kind: 'text', labelZh: '颜色' };

test.each([
  ['on no object', { object: 'nothing' }, 'own-field.no-object'],
  ['on a record of the engine', { object: 'own-field' }, 'own-field.fixed-object'],
  ['without a label', { labelZh: null }, 'own-field.no-label'],
  ['with the label of another field', { labelZh: '邮箱' }, 'own-field.label-taken'],
  ['a choice without options', { kind: 'choice' }, 'own-field.no-options'],
  ['a link that leads nowhere', { kind: 'link', target: 'x-gone' }, 'own-field.no-target'],
  ['a least above the most', { kind: 'number', min: '5', max: '3' }, 'own-field.bounds'],
  ['a bound that is no number', { kind: 'number', min: 'few' }, 'own-field.no-number'],
  ['a pattern that may take for ever', { pattern: '^(a+)+$' }, 'own-field.pattern'],
  ['a default of another kind', { kind: 'number', default: 'x' }, 'own-field.default'],
  ['an index over long text', { kind: 'longText', filterable: true }, 'own-field.not-filterable'],
  ['no value twice of a yes or no', { kind: 'yesNo', unique: true }, 'own-field.not-unique'],
  [
    'required where an unknown field says so',
    { requiredWhen: { field: 'xGone', op: 'is', value: 'x' } },
    'condition.field-unknown',
  ],
  [
    'required by what stands behind a link',
    { requiredWhen: { field: 'account.name', op: 'is', value: 'x' } },
    'own-field.beyond',
  ],
])('an own field %s is refused', async (_, values, code) => {
  const scope = await newWorkspace();
  expect(await codesOf(add(scope, 'own-field', { ...color, ...values }))).toContain(code);
  expect((await fresh(scope)).model.objects.get('contact')?.fields.has('xColour')).toBe(false);
});

test('what a field is called by stays, a name is never given again, and undo takes it out and puts it back', async () => {
  const scope = await newWorkspace();
  const { id: made, changes } = await commit(scope, {
    changes: [{ op: 'create', object: 'own-field', values: color }],
  });
  const id = changes[0]?.id ?? '';
  const has = async () => (await fresh(scope)).model.objects.get('contact')?.fields.has('xColour');
  expect(await has()).toBe(true);
  expect(await codesOf(change(scope, 'own-field', id, { name: 'xOther' }))).toEqual([
    'own-field.fixed',
  ]);
  await undo(scope, made ?? '');
  expect(await has()).toBe(false);
  expect(await codesOf(add(scope, 'own-field', color))).toEqual(['own-field.name-was-used']);
  await commit(scope, { changes: [{ op: 'restore', object: 'own-field', id }] });
  expect(await has()).toBe(true);
  await change(scope, 'own-field', id, { active: false });
  expect(await has()).toBe(false);
});

test('a field that a rule goes by is not taken away', async () => {
  const scope = await newWorkspace();
  const id = await add(scope, 'own-field', color);
  await add(scope, 'own-check', {
    name: 'Colour is not red',
    object: 'contact',
    condition: { field: 'xColour', op: 'isNot', value: 'red' },
    en: 'Red is not to be had.',
  });
  expect(await codesOf(remove(scope, 'own-field', id))).toEqual(['condition.field-unknown']);
});

test('a dry run of a field changes no model', async () => {
  const scope = await newWorkspace();
  await commit(scope, {
    changes: [{ op: 'create', object: 'own-field', values: color }],
    dryRun: true,
  });
  expect((await fresh(scope)).model).toBe(model);
});

test('a workspace knows nothing of another one’s fields', async () => {
  const [mine, other] = [await newWorkspace(), await newWorkspace()];
  await add(mine, 'own-field', color);
  expect((await fresh(mine)).model.objects.get('contact')?.fields.has('xColour')).toBe(true);
  expect((await fresh(other)).model).toBe(model);
});
