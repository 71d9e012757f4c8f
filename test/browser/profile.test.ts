import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { chooseOption, visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('oneself in %s', (language) => {
  const say = saying(language);

  test('people set their own time zone, language and phone, and nothing else', async () => {
    const page = await visit('/profile', { language, person: ours().colleague });
    const zone = page.getByRole('combobox', { name: say('Time zone', '时区'), exact: true });
    const [typed, words] = say('New York|America/New York', 'Tokyo|Asia/Tokyo').split('|');
    await zone.fill(typed ?? '');
    await chooseOption(page, words ?? '');
    await page.getByText(say('Time zone changed', '已更改时区')).waitFor();
    expect(await faultsOf(page, 'profile')).toEqual([]);

    const pencils = page.getByRole('button', { name: say('Edit', '编辑'), exact: false });
    const offered = await pencils.evaluateAll((all) => all.map((one) => one.ariaLabel));
    expect(offered.join()).toContain(say('Time zone', '时区'));
    expect(offered.join()).not.toMatch(/Roles|Name|E-mail|角色|姓名|邮箱/);

    for (const [name, heading] of [
      ['English', 'Profile'],
      ['中文', '个人资料'],
    ] as const) {
      await page.getByRole('combobox', { name: /Language of messages|消息语言/ }).click();
      await page.getByTitle(name, { exact: true }).last().click();
      await page.getByRole('heading', { name: heading, level: 1, exact: true }).waitFor();
      // The page turns at once; what is kept must be kept before it closes.
      await expect
        .poll(async () => (await me(page))['language'])
        .toBe(heading === 'Profile' ? 'en' : 'zh');
    }
  });

  test('the last administrator cannot switch himself off', async () => {
    const { chief } = ours();
    const page = await visit(`/records/user/${chief.userId}`, { language, person: chief });
    await page.getByRole('button', { name: say('Edit Active', '编辑启用'), exact: true }).click();
    await page.getByTitle(say('No', '否'), { exact: true }).click();
    const refusal = page
      .getByText(say('leave nobody to administer', '至少要保留一名启用的系统管理员'), {
        exact: false,
      })
      .first();
    await refusal.waitFor();
    await page.reload();
    const active = page.getByRole('button', { name: say('Edit Active', '编辑启用'), exact: true });
    expect(await active.locator('..').textContent()).toContain(say('Yes', '是'));
  });
});

async function me(page: Page): Promise<Record<string, unknown>> {
  const answer = await page.request.get(
    `/api/v1/records/user/${ours().colleague.userId}?fields=language`,
  );
  return answer.json();
}
