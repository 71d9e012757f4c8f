import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('an address in China in %s', (language) => {
  const say = saying(language);
  const area = say('Address: Province, city, district', '地址: 省、市、区');
  const street = say('Address: Street and number', '地址: 详细地址');

  test('is chosen by typing pinyin, corrected by browsing, and found again by its region', async () => {
    const page = await visit('/', { language, person: ours().chief });
    const id = await idOf(page, say('Carver', 'Hudson'));
    await page.goto(`/records/account/${id}`);
    await fact(page, say('Address', '地址')).getByRole('button').first().click();
    await chooseChina(page, say);
    const region = page.getByRole('combobox', { name: area });
    await region.fill('hegangnanshan');
    await page.getByRole('menuitemcheckbox', { name: '黑龙江省 / 鹤岗市 / 南山区' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByTitle('黑龙江省 / 鹤岗市 / 南山区').waitFor();
    await region.click();
    for (const name of [/^广东省/, /^深圳市/, /^南山区/])
      await page.getByRole('menuitemcheckbox', { name }).click();
    await page.getByTitle('广东省 / 深圳市 / 南山区').waitFor();
    await page.getByLabel(street).fill('科苑路8号');
    await page.keyboard.press('Enter');
    await fact(page, say('Address', '地址')).getByText('广东省深圳市南山区科苑路8号').waitFor();
    await expect
      .poll(() => addressOf(page, id))
      .toMatchObject({
        country: 'CN',
        region: '440305',
        city: '深圳市',
        street: '科苑路8号',
      });

    await page.goto('/records/account');
    await page.getByRole('button', { name: say('Filter', '筛选'), exact: true }).click();
    await page
      .getByLabel(say('Find a field', '查找字段'))
      .fill(say('Address › Region', '地址 › 所在地区'));
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: say('Region', '所在地区') }).fill('深圳');
    await page.getByRole('menuitemcheckbox', { name: /^广东省 \/ 深圳市$/ }).click();
    await page.getByRole('button', { name: say('Apply', '应用'), exact: true }).click();
    await page.getByText('广东省深圳市', { exact: true }).waitFor();
    await page.waitForTimeout(800);
    expect(new URL(page.url()).searchParams.get('filter')).toContain('4403');
  });

  test('is taken apart when it is pasted whole into the street, on a phone as well', async () => {
    const page = await visit('/', { language, person: ours().chief, width: 390 });
    const id = await idOf(page, say('Larkspur', 'Ashford'));
    await page.goto(`/records/account/${id}?tab=facts`);
    await fact(page, say('Address', '地址')).getByRole('button').first().tap();
    await chooseChina(page, say);
    await page.getByLabel(street).fill('');
    await paste(page.getByLabel(street), '518057 广东省深圳市南山区科苑路8号');
    await page
      .getByText(say('Taken apart: 广东省深圳市南山区', '已识别为广东省深圳市南山区'))
      .waitFor();
    expect(await page.getByLabel(street).inputValue()).toBe('科苑路8号');
    await page.getByRole('combobox', { name: area }).tap();
    const wide = await page.evaluate(() => {
      const list = document.querySelector('.ant-cascader-dropdown');
      return list ? list.getBoundingClientRect().right : 0;
    });
    expect(wide).toBeLessThanOrEqual(390);
  });
});

async function chooseChina(page: Page, say: (en: string, zh: string) => string): Promise<void> {
  const country = page.getByRole('combobox', { name: say('Address: Country', '地址: 国家或地区') });
  await country.fill(say('China', '中国'));
  await page
    .locator('.ant-select-item-option')
    .filter({ hasText: new RegExp(`^${say('China', '中国')}$`) })
    .click();
}

async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', pasted);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

function fact(page: Page, label: string): Locator {
  return page
    .locator('dl > div')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${label}$`) }) })
    .filter({ has: page.locator('dd') })
    .first();
}

async function addressOf(page: Page, id: string): Promise<unknown> {
  const answer = await page.request.get(`/api/v1/records/account/${id}?fields=address`);
  const { address } = await answer.json();
  return address;
}

async function idOf(page: Page, words: string): Promise<string> {
  const answer = await page.request.get(`/api/v1/records/account?search=${words}&fields=name`);
  const { items } = await answer.json();
  return items[0].id;
}
