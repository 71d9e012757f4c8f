import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { newId } from '#kit/id.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';

serveProduct();

/** Two companies that are one, the second with a person of its own. */
async function twins(word: string) {
  const { scope } = ours();
  const [one, other, contact] = [newId(), newId(), newId()];
  const company = (id: string, name: string, website: string) =>
    ({ op: 'create', object: 'account', id, values: { name, website } }) as const;
  await commit(scope, {
    changes: [
      company(one, `${word} A`, 'https://a.example'),
      company(other, `${word} B`, 'https://b.example'),
      {
        op: 'create',
        object: 'contact',
        id: contact,
        values: { name: `${word} Person`, account: other },
      },
    ],
  });
  return { one, other };
}

describe.skipIf(!hasBrowser)('merging', () => {
  test('two companies chosen in a list, a value picked, found under the former address, and taken apart', async () => {
    const { one, other } = await twins('Twin');
    const page = await visit('/records/account?search=Twin', {
      language: 'en',
      person: ours().chief,
    });
    const rows = page.getByRole('row').filter({ hasText: /Twin [AB]/ });
    for (const name of ['Twin A', 'Twin B'])
      await rows.filter({ hasText: name }).getByRole('checkbox').check();
    await page.getByRole('toolbar').getByRole('button', { name: 'Merge', exact: true }).click();
    await page.waitForURL(/\/merge\?/);
    await page.getByRole('radio', { name: 'Keep Twin A' }).check();
    const website = page.getByRole('radiogroup', { name: 'Website' });
    await website.getByText('b.example').click();
    await page.getByRole('button', { name: 'Show Contacts 1' }).click();
    await page.getByRole('link', { name: 'Twin Person' }).waitFor();
    expect(await faultsOf(page, 'merge')).toEqual([]);
    await page.getByRole('textbox', { name: 'Reason' }).fill('Entered twice');
    await page.getByRole('button', { name: 'Merge 2 customers' }).click();
    await page.waitForURL(new RegExp(`/records/account/${one}`));
    await page.getByText('2 customers are one now').waitFor();

    await page.goto(`/records/account/${other}?tab=history`);
    await page.waitForURL(new RegExp(`/records/account/${one}`));
    await page.getByRole('heading', { name: 'Twin A', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'History', exact: true }).click();
    await page.getByText(/Twin B merged into this record .* · Entered twice/).waitFor();
    await page.getByRole('button', { name: 'Un-merge…' }).click();
    const dialogue = page.getByRole('dialog', { name: 'Un-merge Twin A' });
    await dialogue.getByText(/Contacts\s*1/).waitFor();
    expect(await faultsOf(page, 'un-merge')).toEqual([]);
    await dialogue.getByRole('button', { name: 'Un-merge', exact: true }).click();
    await page.getByText('The merge was undone').waitFor();
    await page.goto(`/records/account/${other}`);
    await page.getByRole('heading', { name: 'Twin B', level: 1 }).waitFor();
  });

  test('on a phone from the menu of a company, undone at once', async () => {
    const { one, other } = await twins('孪生公司');
    const page = await visit(`/records/account/${one}`, {
      language: 'zh',
      person: ours().chief,
      width: 390,
    });
    await page.getByRole('button', { name: '更多操作' }).last().click();
    await page.getByRole('menuitem', { name: '与其他客户合并…' }).click();
    await page.getByRole('dialog').getByRole('combobox').fill('孪生公司 B');
    await page.locator('.ant-select-item-option', { hasText: '孪生公司 B' }).click();
    await page.getByRole('button', { name: '对比' }).click();
    await page.getByRole('button', { name: '合并 2 个客户' }).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    expect(await faultsOf(page, 'merge')).toEqual([]);
    await page.getByRole('button', { name: '合并 2 个客户' }).click();
    await page.getByText('2 个客户已合并为一个').waitFor();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByText('已撤销').first().waitFor();
    await page.goto(`/records/account/${other}`);
    await page.getByRole('heading', { name: '孪生公司 B', level: 1 }).waitFor();
  });
});
