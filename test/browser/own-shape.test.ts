import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';

serveProduct();

describe.skipIf(!hasBrowser)('an administrator gives the product a shape of its own', () => {
  test('a choice is made, seen in form, list and filter, renamed and taken back', async () => {
    const page = await visit('/admin/shape/account', { language: 'en', person: ours().chief });
    await page.getByRole('button', { name: 'New field', exact: true }).click();
    await page.getByRole('button', { name: /^Choice/ }).click();
    await page.getByLabel('Label in English', { exact: true }).fill('Van colour');
    await page.getByLabel('Option 1 in English').fill('Teal');
    await page.getByLabel('Option 2 in English').fill('Amber');
    const preview = page.getByRole('complementary', { name: 'As it will look' });
    await preview.getByText('Van colour').first().waitFor();
    const faults = await faultsOf(page, 'new field');
    await page.getByRole('button', { name: 'Create field', exact: true }).click();
    await page.getByText('Field “Van colour” created').waitFor();
    await page.getByRole('button', { name: 'Edit Van colour', exact: true }).waitFor();

    await page.goto('/records/account');
    await page.getByRole('columnheader', { name: 'Van colour' }).first().waitFor();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByLabel('Find a field').fill('Van colour');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Van colour' }).waitFor();
    await page.goto('/records/account?create=account');
    await page.getByRole('dialog').getByLabel('Van colour').waitFor();

    await page.goto('/admin/shape/account');
    await page.getByRole('button', { name: 'Edit Van colour', exact: true }).click();
    await page.getByLabel('Label in English', { exact: true }).fill('Livery');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Edit Livery', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await page.getByRole('button', { name: 'Edit Van colour', exact: true }).waitFor();

    await page.getByRole('tab', { name: 'Page layout' }).click();
    await page.getByRole('button', { name: 'Take Phone off', exact: true }).click();
    await page.getByRole('button', { name: 'Save layout', exact: true }).click();
    await page.getByText('Layout of Accounts changed').waitFor();
    await page.getByRole('button', { name: 'Back to the standard', exact: true }).click();
    await page.getByText('The standard layout of Accounts holds again').waitFor();
    await page.getByText('Related lists', { exact: true }).click();
    await page.getByRole('button', { name: 'Take Subsidiaries off', exact: true }).click();
    await page.getByRole('button', { name: 'Save layout', exact: true }).click();
    await page.getByRole('button', { name: 'Back to the standard', exact: true }).waitFor();
    const shown = page.getByRole('list', { name: 'Shown', exact: true });
    expect(await shown.getByText('Subsidiaries', { exact: true }).count()).toBe(0);
    expect(await shown.getByText('Contacts', { exact: true }).count()).toBe(1);
    faults.push(...(await faultsOf(page, 'layout')));
    expect(faults).toEqual([]);
  });

  test('a rule is said by a formula, and opens as what it was said by', async () => {
    const page = await visit('/admin/shape/contact', { language: 'en', person: ours().chief });
    await page.getByRole('tab', { name: 'Validation rules' }).click();
    await page.getByRole('button', { name: 'New rule', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Whole names');
    await dialog.getByText('By formula', { exact: true }).first().click();
    const formula = dialog.getByRole('combobox', { name: 'Formula', exact: true });
    await formula.fill('LEN(name) > 1');
    await dialog.getByText('Gives: yes or no').waitFor();
    await dialog.getByLabel('Sentence in English', { exact: true }).fill('Write the whole name.');
    await dialog.getByRole('button', { name: 'Create rule', exact: true }).click();
    await page.getByText('Rule “Whole names” holds from now on').waitFor();
    await page.getByRole('button', { name: 'Edit Whole names', exact: true }).click();
    await expect.poll(() => formula.inputValue()).toBe('LEN(name) > 1');
    expect(await faultsOf(page, 'rule by formula')).toEqual([]);
  });

  test('客户 is called 会员 in the rail and the list, on a phone too', async () => {
    const how = { language: 'zh', width: 390, person: ours().chief } as const;
    const page = await visit('/admin/shape', how);
    await page.getByRole('button', { name: '重命名 客户', exact: true }).first().click();
    await page.getByLabel('中文名称').fill('会员');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('客户 已改名为 会员').waitFor();
    await page.getByRole('heading', { name: '会员', exact: true }).waitFor();
    await page.getByRole('button', { name: '重命名 公司', exact: true }).click();
    await page.getByLabel('中文名称').fill('会员单位');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('公司 已改名为 会员单位').waitFor();

    await page.goto('/records/account');
    await page.getByRole('heading', { name: '会员单位', level: 1 }).waitFor();
    await page.getByRole('navigation').first().waitFor();
    expect(await faultsOf(page, 'list')).toEqual([]);
  });
});
