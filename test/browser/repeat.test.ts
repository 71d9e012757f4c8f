import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('en'))('time in %s', (language) => {
  const say = saying(language);

  test('a task is made to repeat in words, and its page says so', async () => {
    const page = await visit('/records/activity?create=activity', {
      language,
      person: ours().chief,
    });
    const form = page.getByRole('dialog');
    const subject = say('Weekly report', '周报');
    await form.getByLabel(say('Subject', '主题'), { exact: true }).fill(subject);
    await form.getByText(say('Show all fields', '显示全部字段'), { exact: true }).click();
    const often = form.getByRole('combobox', { name: say('How often it repeats', '重复方式') });
    await often.click();
    await page.getByTitle(say('Every week', '每周'), { exact: true }).last().click();
    const monday = say('Mon', '周一');
    await form.getByRole('checkbox', { name: monday, exact: true }).check({ force: true });
    await form.getByText(say('Every week on Mon', '每周（周一）'), { exact: true }).waitFor();
    expect(await faultsOf(page, 'repeat')).toEqual([]);
    await page.keyboard.press('Escape');
    const made = await page.request.post('/api/v1/records/activity', {
      headers: { origin: new URL(page.url()).origin },
      data: { subject, dueAt: '2030-01-07T01:00:00Z', repeats: 'FREQ=WEEKLY;COUNT=3' },
    });
    const { id }: { id: string } = await made.json();
    await page.goto(new URL(`/records/activity/${id}`, page.url()).href);
    const words = say('Every week on Mon, 3 times', '每周（周一），共 3 次');
    await page.getByText(words, { exact: true }).first().waitFor();
  });

  test('the address of one’s calendar is made, shown once, and ended', async () => {
    const page = await visit('/profile', { language, person: ours().colleague });
    await page.getByRole('button', { name: say('Make an address', '生成订阅地址') }).click();
    const field = page.getByLabel(say('Calendar address', '订阅地址'), { exact: true });
    const url = await field.inputValue();
    const path = new URL(url).pathname;
    expect((await page.request.get(path)).status()).toBe(200);
    await page.reload();
    expect(await field.count()).toBe(0);
    const end = say('End the address', '停用地址');
    await page.getByRole('button', { name: end, exact: true }).click();
    await page.locator('.ant-popover').getByRole('button', { name: end, exact: true }).click();
    await page.getByText(say('Address ended', '已停用订阅地址')).waitFor();
    expect((await page.request.get(path)).status()).toBe(404);
  });

  test('an administrator sees a year of holidays and changes the hours of work', async () => {
    const page = await visit('/admin/work-calendar', { language, person: ours().chief });
    const saturday = page.getByLabel(say('Saturday', '星期六'), { exact: true });
    await saturday.fill('09:00-12:00');
    await page.getByRole('button', { name: say('Save', '保存'), exact: true }).click();
    await page.getByText(say('saved', '已保存'), { exact: false }).first().waitFor();
    await page.reload();
    expect(await saturday.inputValue()).toBe('09:00-12:00');
    await saturday.fill('nine');
    await page.getByRole('button', { name: say('Save', '保存'), exact: true }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: say('Saturday', '星期六') })
      .waitFor();
  });
});
