import { describe, expect, test } from 'vitest';
import { listRecords } from '#engine/query/index.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { admitted, ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { saying } from './words.ts';

serveProduct();

/** The customer of that name, as the engine sees him. */
async function named(name: string) {
  const { items } = await listRecords(ours().scope, 'account', {
    filter: { field: 'name', op: 'is', value: name },
    fields: ['owner', 'pool'],
  });
  return items[0];
}

describe.skipIf(!hasBrowser)('customer pools', () => {
  test.each([
    { language: 'zh', width: 390, seller: '刘洋', customer: 'Zijing Hotel' },
    { language: 'en', width: 1440, seller: '赵敏', customer: 'Zongheng Design' },
  ] as const)(
    'a seller claims a customer whose number he did not see, and gives him back with a reason, in $language',
    async ({ language, width, seller, customer }) => {
      const say = saying(language);
      const person = await admitted(seller);
      const page = await visit('/pools', { language, width, person });
      const row = page.getByRole('row').filter({ hasText: customer });
      await row.getByText('***', { exact: false }).waitFor();
      await page.getByText(say('3 more to claim', '还可领取 3 个')).first().waitFor();
      await row.getByRole('button', { name: say(`Claim ${customer}`, `领取 ${customer}`) }).click();
      await page.getByText(say('1 claimed', '已领取 1 个客户')).waitFor();
      await page.getByText(say('2 more to claim', '还可领取 2 个')).first().waitFor();
      const mine = await named(customer);
      expect(mine).toMatchObject({ owner: { id: person.userId }, pool: null });

      await page.goto(`/records/account/${String(mine?.['id'])}`);
      await page.getByText(say('Protected until', '保护期至'), { exact: false }).first().waitFor();
      await page.getByRole('button', { name: say('Give back to the pool', '退回公海') }).click();
      const dialog = page.getByRole('dialog');
      const give = dialog.getByRole('button', { name: say('Give back to the pool', '退回公海') });
      expect(await give.isEnabled()).toBe(false);
      await dialog.getByLabel(say('Reason', '原因')).fill(say('Too far away', '距离太远'));
      await give.click();
      await page.getByText(say('1 in the pool now', '已退回 1 个客户')).waitFor();
      expect(await named(customer)).toMatchObject({
        owner: null,
        pool: { id: expect.any(String) },
      });
    },
  );

  test('who keeps the settings sees the log, tries a rule before it is kept, and sees who looks after how many', async () => {
    const page = await visit('/pools?view=log', {
      language: 'en',
      width: 1440,
      person: ours().chief,
    });
    await page.getByRole('row').filter({ hasText: '刘洋' }).first().waitFor();
    await page.getByRole('link', { name: 'Settings' }).click();
    const days = page.getByRole('spinbutton', { name: 'Days', exact: true }).first();
    await days.fill('0');
    await page.getByRole('button', { name: 'Try the rules' }).click();
    await page.getByText('customers would fall at once', { exact: false }).waitFor();
    expect(await faultsOf(page, 'rehearsal')).toEqual([]);
    const kept = await listRecords(ours().scope, 'pool', { fields: ['recycles'] });
    expect(kept.items.every((one) => one['recycles'] === false)).toBe(true);

    await page.goto('/portfolios');
    await page.getByRole('button', { name: 'Share out' }).click();
    const dialog = page.getByRole('dialog', { name: 'Share out' });
    const choose = async (label: string, name: string) => {
      await dialog.getByRole('combobox', { name: label, exact: true }).fill(name);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
    };
    await choose('From', '赵敏');
    await choose('To', '刘洋');
    const act = dialog.getByRole('button', { name: /^Move \d+ customers$/ });
    await expect.poll(() => act.isEnabled()).toBe(true);
    expect(await faultsOf(page, 'spread')).toEqual([]);
    await act.click();
    await page.getByText('customers moved', { exact: false }).waitFor();
  });
});
