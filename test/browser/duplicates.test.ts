import { beforeAll, describe, expect, test } from 'vitest';
import { findRecord, listRecords } from '#engine/query/index.ts';
import { add } from '../setup/records.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { findDuplicates, ours, serveProduct } from './product.ts';
import { chooseOption, visit } from './visit.ts';

serveProduct();

describe.skipIf(!hasBrowser)('duplicates', () => {
  beforeAll(async () => {
    const { scope } = ours();
    await add(scope, 'duplicate-rule', {
      name: 'Reached alike',
      object: 'contact',
      threshold: 75,
      criteria: [
        { fields: ['name'], comparator: 'person', weight: 50, must: true },
        { fields: ['phone'], comparator: 'phone', weight: 50 },
      ],
    });
    await add(scope, 'contact', { name: '柳如烟', phone: '13512340001', jobTitle: '采购经理' });
    await add(scope, 'contact', { name: 'Liu Ruyan', phone: '13512340001', jobTitle: '总监' });
    await add(scope, 'account', { name: '杜记茶行', phone: '13512340009' });
    await add(scope, 'contact', { name: '杜若兰', phone: '13512340009' });
    await findDuplicates();
  });

  test('[MY-04] are told while a new customer is typed on a phone, in Chinese', async () => {
    const page = await visit('/records/contact?create=contact', {
      language: 'zh',
      width: 390,
      person: ours().chief,
    });
    const form = page.getByRole('dialog');
    await form.getByLabel('名称', { exact: true }).fill('柳如嫣');
    await form.getByLabel('电话', { exact: true }).fill('135 1234 0001');
    const note = page.getByRole('status').filter({ hasText: '疑似重复' });
    await note.getByRole('link', { name: '柳如烟' }).waitFor();
    await note.getByText('电话相同').first().waitFor();
    expect(await faultsOf(page, 'the note')).toEqual([]);
    await form.getByLabel('名称', { exact: true }).fill('杜先生');
    await form.getByLabel('电话', { exact: true }).fill('135 1234 0009');
    await note.getByRole('link', { name: '杜记茶行' }).waitFor();
    await note.getByText('（公司）', { exact: true }).waitFor();
  });

  test('stand side by side with what differs, and are told apart for ever', async () => {
    const { scope, chief } = ours();
    const { items } = await listRecords(scope, 'duplicate-group', { fields: ['lead'], limit: 200 });
    const own = items.find((one) => /柳如烟|Liu Ruyan/.test(JSON.stringify(one['lead'])));
    const id = String(own?.['id']);
    const path = `/records/duplicate-group/${id}`;
    const page = await visit(path, { language: 'en', person: chief });
    await page.getByRole('heading', { name: /柳如烟|Liu Ruyan/, level: 1 }).waitFor();
    await page.getByRole('row').filter({ hasText: '采购经理' }).getByText('总监').waitFor();
    await page.getByRole('button', { name: 'Merge…' }).waitFor();
    expect(await faultsOf(page, 'the group')).toEqual([]);
    await page.getByRole('button', { name: 'Not duplicates' }).click();
    await page.getByText(/Somebody told these records apart/).waitFor();
    const settled = await findRecord(scope, 'duplicate-group', id, { fields: ['state'] });
    expect(settled['state']).toBe('not-duplicates');
  });

  test('of two kinds stand beside the list with the reason, are linked there and told apart', async () => {
    const { scope, chief } = ours();
    const page = await visit('/records/duplicate-group', { language: 'en', person: chief });
    await page.getByRole('row').filter({ hasText: /杜/ }).first().click();
    const panel = page.getByRole('complementary').filter({ hasText: 'Not duplicates' });
    await panel
      .getByRole('columnheader')
      .filter({ hasText: '杜记茶行' })
      .getByText('Account')
      .waitFor();
    await panel.getByText(/are not merged with each other/).waitFor();
    expect(await panel.getByRole('button', { name: /^Merge/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^(?:Import|New duplicate)/i }).count()).toBe(0);
    expect(await faultsOf(page, 'the group beside the list')).toEqual([]);
    await panel.getByRole('button', { name: /of 杜若兰 to 杜记茶行$/ }).click();
    await expect
      .poll(async () => {
        const filter = { field: 'name', op: 'is', value: '杜若兰' } as const;
        const { items } = await listRecords(scope, 'contact', { filter, fields: ['account'] });
        return items[0]?.['account'];
      })
      .toMatchObject({ title: '杜记茶行' });
    await panel.getByRole('button', { name: 'Not duplicates' }).click();
    await page.getByText(/Somebody told these records apart/).waitFor();
  });

  test('are judged by a rule that is picked, and tried out before it is saved', async () => {
    const page = await visit('/admin/duplicate-rules', { language: 'en', person: ours().chief });
    await page.getByRole('button', { name: 'Change Reached alike' }).click();
    const dialog = page.getByRole('dialog');
    const found = dialog.getByRole('region', { name: 'What it finds in your data' });
    await found.getByRole('link', { name: 'Liu Ruyan' }).waitFor();
    const pick = async (label: string, word: string) => {
      await dialog.getByRole('combobox', { name: label }).fill(word);
      await chooseOption(page, word);
    };
    await pick('First record', '柳如烟');
    await pick('Second record', 'Liu Ruyan');
    await dialog.getByText('95 of 100: taken for one').waitFor();
    expect(await faultsOf(page, 'the rule')).toEqual([]);
    await dialog.getByRole('spinbutton', { name: 'Weight 2' }).fill('60');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Phone 60').waitFor();
  });
});
