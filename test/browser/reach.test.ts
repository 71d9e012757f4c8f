import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { listRecords } from '#engine/query/index.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('en'))(
  'reaching a customer by phone in %s',
  (language) => {
    const say = saying(language);

    test('a tap passes the gate, opens the way there, and the follow-up box waits with a visit and its participants', async () => {
      const page = await visit('/', {
        language,
        person: ours().chief,
        width: 390,
        alone: true,
      });
      const name = say(
        'Lakeside Machine Works (Nanjing) Company Limited',
        '南京湖畔精密机械制造有限公司',
      );
      const account = await make(page, 'account', { name });
      await make(page, 'identity', { party: account, kind: 'phone', value: '13800138000' });
      const street = say('Lake Road 8', '湖滨路 8 号');
      await make(page, 'address', {
        party: account,
        address: { country: 'CN', street },
        location: { latitude: 32.06, longitude: 118.79, label: null },
      });
      await page.context().grantPermissions(['geolocation']);
      await page.context().setGeolocation({ latitude: 32.061, longitude: 118.79 });
      await page.goto(`/records/account/${account}`);
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      const acts = page.getByRole('group', { name: say('Reach the customer', '联系客户') });
      await acts.getByRole('button', { name: say('Call', '打电话') }).waitFor();
      await acts.getByRole('button', { name: say('Text', '发短信') }).waitFor();
      expect(await faultsOf(page, 'the acts of a phone')).toEqual([]);

      await page.context().route(/amap\.com/, (route) => route.fulfill({ body: 'a map' }));
      const checked = page.waitForRequest('**/api/v1/contact-checks');
      const opened = page.context().waitForEvent('page');
      await acts.getByRole('button', { name: say('Navigate', '导航') }).tap();
      expect((await checked).postDataJSON()).toMatchObject({ party: account, channel: 'visit' });
      const map = await opened;
      await expect.poll(() => map.url()).toContain('to=118.79,32.06');
      await map.close();

      const box = page.getByRole('form', { name: say('Write down what happened', '记录跟进') });
      await expect
        .poll(() => box.getByRole('radio', { name: say('Visit', '拜访') }).isChecked())
        .toBe(true);
      await box.getByRole('button', { name: street }).tap();
      await box.getByRole('button', { name: say('Check in', '签到') }).tap();
      await box.getByText(say('110 m from the address', '距客户地址 110 米')).waitFor();
      await box.getByRole('button', { name: say('Check out', '签退') }).tap();
      const colleagues = box.getByRole('combobox', { name: say('Colleagues', '同事') });
      await colleagues.fill('陈思远');
      await page.locator('.ant-select-item-option', { hasText: '陈思远' }).first().click();
      await box.getByRole('textbox').first().fill(say('Saw the new hall', '看了新厂房'));
      expect(await faultsOf(page, 'a visit')).toEqual([]);
      await box.getByRole('button', { name: say('Save', '保存'), exact: true }).tap();
      await page.getByText(say('Follow-up saved', '跟进已保存')).waitFor();

      const { items } = await listRecords(ours().scope, 'activity', {
        fields: ['kind', 'location', 'checkedInAt', 'checkedInPlace', 'minutes', 'account'],
        filter: { field: 'regarding', op: 'is', value: account },
      });
      expect(items).toMatchObject([
        {
          kind: 'visit',
          location: expect.stringContaining(street),
          checkedInAt: expect.any(String),
          checkedInPlace: { latitude: 32.061, longitude: 118.79 },
          minutes: 1,
        },
      ]);
      const taking = await listRecords(ours().scope, 'participant', {
        fields: ['name'],
        filter: { field: 'activity', op: 'is', value: String(items[0]?.['id']) },
      });
      expect(taking.items.map((row) => row['name'])).toContain('陈思远');
    });

    test('a rarer kind stands behind "more", and is saved as what it is', async () => {
      const page = await visit('/', { language, person: ours().chief, width: 390 });
      const account = await make(page, 'account', { name: say('Giftwell Ltd', '礼尚有限公司') });
      await page.goto(`/records/account/${account}`);
      const box = page.getByRole('form', { name: say('Write down what happened', '记录跟进') });
      await box.getByRole('button', { name: say('More kinds', '更多类型') }).tap();
      for (const kind of [say('Reception', '接待'), say('Letter', '信函'), say('Fax', '传真')])
        await page.getByRole('menuitem', { name: kind }).waitFor();
      await page.getByRole('menuitem', { name: say('Gift', '礼品') }).tap();
      const text = say('Moon cakes', '月饼');
      await box.getByLabel(say('What was given', '礼品说明')).fill(text);
      await box.getByRole('button', { name: say('Save', '保存'), exact: true }).tap();
      await page.getByText(say('Follow-up saved', '跟进已保存')).waitFor();
      const { items } = await listRecords(ours().scope, 'activity', {
        fields: ['kind', 'text'],
        filter: { field: 'regarding', op: 'is', value: account },
      });
      expect(items).toMatchObject([{ kind: 'gift', text }]);
    });
  },
);

async function make(page: Page, object: string, data: Record<string, unknown>): Promise<string> {
  const reply = await page.request.post(`/api/v1/records/${object}`, {
    data,
    headers: { origin: ours().base },
  });
  if (!reply.ok()) throw new Error(await reply.text());
  const { id } = await reply.json();
  return String(id);
}
