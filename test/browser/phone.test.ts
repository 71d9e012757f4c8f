import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { hasBrowser } from './browser.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('en'))('on a phone in %s', (language) => {
  const say = saying(language);

  // A WAP phone or Palm of its time is any phone with a browser today.
  test('a list is searched, a record opened, edited and undone, and Back returns [SJ-56 Z-G06 GR-31]', async () => {
    const page = await visit('/records/account', { language, person: ours().chief, width: 390 });
    await page.getByRole('link', { name: 'Ashford & Pike LLP' }).waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByLabel(say('Search in this list', '在列表中搜索')).fill('hudson');
    await page.getByRole('link', { name: 'Ashford & Pike LLP' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Hudson Point Capital LLC' }).tap();
    await page.getByRole('heading', { name: 'Hudson Point Capital LLC', level: 1 }).waitFor();
    await expectNoSidewaysScroll(page);

    await page.getByRole('link', { name: say('Facts', '资料'), exact: true }).tap();
    const field = page
      .locator('dl > div')
      .filter({ has: page.locator('dt', { hasText: say('Employees', '员工人数') }) });
    await field.getByRole('button').tap();
    await field.getByRole('textbox').fill('121');
    await page.keyboard.press('Enter');
    const toast = page.getByRole('status').filter({
      hasText: say('Employees changed', '已更改员工人数'),
    });
    await toast.getByRole('button', { name: say('Undo', '撤销') }).tap();
    await field.getByText('120').waitFor();

    await page.getByRole('link', { name: say('History', '历史'), exact: true }).tap();
    await page.getByText(say('林晚 changed', '林晚 修改了')).first().waitFor();
    await expectNoSidewaysScroll(page);
    await page.goBack();
    await page.getByRole('link', { name: 'Hudson Point Capital LLC' }).waitFor();
    expect(new URL(page.url()).searchParams.get('search')).toContain('hudson');
  });

  test('the bar at the bottom leads everywhere, and a contact is created', async () => {
    const page = await visit('/', { language, person: ours().chief, width: 390 });
    await page
      .getByRole('navigation')
      .getByRole('link', { name: say('Customers', '客户') })
      .tap();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectNoSidewaysScroll(page);
    await page.goto('/records/contact');
    await page.getByRole('button', { name: say('New: choose what', '新建：选择类型') }).tap();
    await page.getByRole('menuitem', { name: say('Contact', '联系人'), exact: true }).tap();
    const form = page.getByRole('dialog');
    const name = say('Ada Lovelace', '艾达');
    await form.getByLabel(say('Name', '名称'), { exact: true }).fill(name);
    await form.getByRole('button', { name: say('Create', '新建'), exact: true }).tap();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await expectNoSidewaysScroll(page);
  });
});

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const main = document.querySelector('#main');
    return Math.max(
      document.documentElement.scrollWidth - document.documentElement.clientWidth,
      main ? main.scrollWidth - main.clientWidth : 0,
    );
  });
  expect(over).toBeLessThanOrEqual(0);
}
