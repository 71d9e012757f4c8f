import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { newId } from '#kit/id.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { saying } from './words.ts';

serveProduct();

/** A scheme by rule and a customer that it concerns. */
async function schemed() {
  const { scope } = ours();
  const [scheme, account] = [newId(), newId()];
  const name = `Size ${newId().slice(-6)}`;
  await commit(scope, {
    changes: [
      {
        op: 'create',
        object: 'classification',
        id: scheme,
        values: { name, appliesTo: ['organisation'], method: 'by-rule' },
      },
      {
        op: 'create',
        object: 'class-value',
        values: {
          classification: scheme,
          name: 'Large',
          rule: { field: 'employees', op: 'gte', value: 100_000 },
        },
      },
      { op: 'create', object: 'account', id: account, values: { name, employees: 200_000 } },
    ],
  });
  return { scheme, name };
}

describe.skipIf(!hasBrowser).each([
  ['zh', 390],
  ['en', 1440],
] as const)('classes in %s at %i px', (language, width) => {
  const say = saying(language);

  test('a scheme shows who would move before it is saved, rules are tried, and flows open their customers', async () => {
    const { scheme } = await schemed();
    const page = await visit(`/customers/classes?open=${scheme}`, {
      language,
      width,
      person: ours().chief,
    });
    const preview = page.getByRole('region', { name: say('What would change', '变动预览') });
    await preview.getByText(/[1-9]/).first().waitFor();
    expect(await faultsOf(page, 'classes')).toEqual([]);
    await page.getByRole('button', { name: say('Save and apply', '保存并应用') }).click();
    await page
      .getByText(
        say('Saved. The customers follow in the background.', '已保存，正在后台更新客户。'),
      )
      .waitFor();

    await page.goto('/customers/status-rules');
    await page.getByRole('heading', { name: say('Status rules', '状态规则') }).waitFor();
    await page.getByText(say('customers looked at', '已查看')).waitFor();
    expect(await faultsOf(page, 'status rules')).toEqual([]);

    await page.goto('/customers/flow?stayed=yes');
    await page.locator('[data-drawn="true"]').waitFor();
    expect(await faultsOf(page, 'flow')).toEqual([]);
    const figures = page.getByRole('table').getByRole('button');
    await figures.first().click();
    await page.getByRole('dialog').getByRole('link').first().waitFor();
  });
});
