import { expect, test } from 'vitest';
import { objects } from '../objects.ts';
import { lacking, type There } from './lacking.ts';
import { startRoles, startSettings, type StartRecord } from './settings.ts';

const zh = [...startRoles(objects, 'zh'), ...startSettings({ language: 'zh', currency: 'CNY' })];
const en = [...startRoles(objects, 'en'), ...startSettings({ language: 'en', currency: 'JPY' })];

function made(records: readonly StartRecord[], values: Partial<There> = {}): There[] {
  return records.map((one) => ({ ...one, version: 1, deleted: false, ...values }));
}

test('an empty workspace lacks them all, a filled one none', () => {
  expect(lacking(zh, [])).toHaveLength(zh.length);
  expect(lacking(zh, made(zh))).toEqual([]);
});

test('what nobody touched is said in the language of the workspace; its own currency is added', () => {
  const changes = lacking(en, made(zh));
  expect(changes.filter((one) => one.op === 'create')).toEqual([
    expect.objectContaining({ object: 'currency', values: { code: 'JPY', name: 'Japanese Yen' } }),
  ]);
  const updates = changes.filter((one) => one.op === 'update');
  expect(updates).toContainEqual(
    expect.objectContaining({ values: { name: 'Referrer', reverseName: 'Referred' } }),
  );
  expect(updates.length).toBeGreaterThan(25);
});

test('what people changed, deleted or made by themselves stays as they left it', () => {
  expect(lacking(zh, made(en, { version: 2 })).filter((one) => one.op === 'update')).toEqual([]);
  expect(lacking(zh, made(zh, { deleted: true }))).toEqual([]);
  const own: There = {
    object: 'classification',
    id: 'theirs',
    version: 4,
    deleted: false,
    values: { name: '客户价值' },
  };
  const changes = lacking(zh, [own]);
  expect(JSON.stringify(changes)).not.toMatch(/客户价值|关键客户/);
  expect(JSON.stringify(changes)).toMatch(/VIP 客户/);
});
