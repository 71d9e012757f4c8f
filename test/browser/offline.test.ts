import { describe, expect, test } from 'vitest';
import type { Page, Route } from 'playwright-core';
import { listRecords } from '#engine/query/index.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { password } from '../setup/company.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

const delay = 2000;

type Say = ReturnType<typeof saying>;

describe.skipIf(!hasBrowser)('a poor line', () => {
  test(
    'at 2 s delay, a tenth of requests and a tenth of answers lost, 22 writes arrive once each, in order',
    { timeout: 300_000 },
    async () => {
      const say = saying('en');
      const page = await visit('/', {
        language: 'en',
        person: ours().chief,
        width: 390,
        alone: true,
      });
      const record = await newAccount(page, 'Thinwire Ltd');
      await page.goto(`/records/account/${record}`);
      const losses = await loseSome(page);
      const written: string[] = [];
      const type = async (count: number, stem: string) => {
        for (let index = 1; index <= count; index += 1) {
          written.push(`${stem} ${index}`);
          await follow(page, say, `${stem} ${index}`);
        }
      };
      await type(14, 'online');
      await page.context().setOffline(true);
      await type(8, 'without a line');
      await page.getByRole('button', { name: /Waiting to be sent \(\d+\)/ }).waitFor();
      await page.context().setOffline(false);
      await expect.poll(() => arrived(record), { timeout: 150_000 }).toHaveLength(written.length);
      await page.getByRole('button', { name: /Waiting to be sent/ }).waitFor({ state: 'detached' });
      expect(await arrived(record)).toEqual(written);
      expect(Math.min(losses.requests, losses.answers)).toBeGreaterThan(1);
    },
  );
});

describe.skipIf(!hasBrowser).each(mainlyIn('en'))('without a line in %s', (language) => {
  const say = saying(language);

  test('the app opens, shows what was read as of when, keeps a follow-up through a reload, and sends it once', async () => {
    const person = ours().chief;
    const page = await visit('/', { language, person, width: 390, worker: true });
    const name = say('Farwell Ltd', '远山有限公司');
    const record = await newAccount(page, name);
    await page.goto(`/records/account/${record}`);
    await box(page, say).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    // Read once more with the worker in place.
    await page.reload();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);

    await page.reload();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.getByText(say('Offline: as of', '离线：数据截至')).waitFor();
    const text = say('Called from the train', '在火车上打了电话');
    await follow(page, say, text);
    await page.getByText(say('Kept on this device', '已保存在本机')).waitFor();
    await page.reload();
    const waiting = page.getByRole('button', {
      name: say('Waiting to be sent (1)', '待发送（1）'),
    });
    await waiting.click();
    const list = page.getByRole('dialog');
    await list.getByText(text).waitFor();
    expect(await faultsOf(page, 'what waits')).toEqual([]);
    await list.getByRole('button', { name: say('Go on typing', '继续编辑') }).click();
    const typed = box(page, say).getByRole('textbox').first();
    await expect.poll(() => typed.inputValue()).toBe(text);
    await follow(page, say, `${text}!`);
    await waiting.waitFor();
    expect(await arrived(record)).toEqual([]);

    await page.context().setOffline(false);
    await waiting.waitFor({ state: 'detached' });
    await page.getByText(say('Offline', '离线')).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: `${text}!` }).waitFor();
    expect(await arrived(record)).toEqual([`${text}!`]);
  });

  test('an edit that met another one is kept with both values, and another person never sends it', async () => {
    const person = ours().chief;
    const page = await visit('/', { language, person, width: 390, worker: true });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const record = await newAccount(page, say('Twofold Ltd', '双面有限公司'));
    await page.goto(`/records/account/${record}?tab=facts`);
    const field = page
      .locator('dl > div')
      .filter({ has: page.locator('dt', { hasText: say('Employees', '员工人数') }) });
    await field.getByRole('button').waitFor();
    await page.context().setOffline(true);
    await field.getByRole('button').tap();
    await field.getByRole('textbox').fill('41');
    await page.keyboard.press('Enter');
    const waiting = page.getByRole('button', {
      name: say('Waiting to be sent (1)', '待发送（1）'),
    });
    await waiting.waitFor();

    await page.getByRole('button', { name: say('Account of', '的账户') }).tap();
    await page.getByRole('menuitem', { name: say('Sign out', '退出登录') }).tap();
    const asked = page.getByRole('dialog', {
      name: say('Sign out all the same?', '仍要退出登录？'),
    });
    await asked.getByRole('button', { name: say('Stay', '留下') }).tap();
    await asked.waitFor({ state: 'hidden' });

    // Somebody else is signed in on this device when the line is back.
    await enter(page, ours().colleague.email);
    await patch(page, record, { employees: 77 });
    const session = page.waitForResponse('**/api/v1/auth/session');
    await page.context().setOffline(false);
    await session;
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: /\(1\)|（1）/ }).count()).toBe(0);

    await enter(page, ours().chief.email);
    await page.goto('/');
    const refused = page.getByRole('button', { name: say('Not accepted (1)', '未被接受（1）') });
    await refused.tap();
    const list = page.getByRole('dialog');
    await list.getByText(say('Stands there now: 77', '现有内容：77')).waitFor();
    await list.getByRole('button', { name: say('Send mine all the same', '仍以我的为准') }).tap();
    await refused.waitFor({ state: 'detached' });
    const { items } = await listRecords(ours().scope, 'account', {
      fields: ['employees'],
      filter: { field: 'id', op: 'is', value: record },
    });
    expect(items[0]?.['employees']).toBe(41);
  });
});

function box(page: Page, say: Say) {
  return page.getByRole('form', { name: say('Write down what happened', '记录跟进') });
}

async function follow(page: Page, say: Say, text: string): Promise<void> {
  const words = box(page, say).getByRole('textbox').first();
  await words.fill(text);
  await box(page, say)
    .getByRole('button', { name: say('Save', '保存'), exact: true })
    .click();
  await expect.poll(() => words.inputValue(), { timeout: 60_000 }).toBe('');
}

/** Every tenth request never arrives, every tenth answer is lost on its way back, the others take their time. */
async function loseSome(page: Page): Promise<{ requests: number; answers: number }> {
  const lost = { requests: 0, answers: 0 };
  let count = 0;
  const pass = async (route: Route) => {
    count += 1;
    await new Promise((resolve) => {
      setTimeout(resolve, delay / 2);
    });
    if (count % 10 === 3) {
      lost.requests += 1;
      return route.abort('connectionreset');
    }
    const answer = await route.fetch();
    await new Promise((resolve) => {
      setTimeout(resolve, delay / 2);
    });
    if (count % 10 === 7) {
      lost.answers += 1;
      return route.abort('connectionreset');
    }
    return route.fulfill({ response: answer });
  };
  await page.route('**/api/v1/changesets', (route) => pass(route).catch(() => undefined));
  return lost;
}

/** What was written down about the record, in the order in which it arrived. */
async function arrived(record: string): Promise<unknown[]> {
  const { items } = await listRecords(ours().scope, 'activity', {
    fields: ['text'],
    filter: { field: 'regarding', op: 'is', value: record },
    sort: ['createdAt'],
    limit: 200,
  });
  return items.map((row) => row['text']);
}

async function newAccount(page: Page, name: string): Promise<string> {
  const reply = await page.request.post('/api/v1/records/account', {
    data: { name, employees: 5 },
    headers: { origin: ours().base },
  });
  const { id } = await reply.json();
  return String(id);
}

async function patch(page: Page, id: string, data: Record<string, unknown>): Promise<void> {
  const reply = await page.request.patch(`/api/v1/records/account/${id}`, {
    data,
    headers: { origin: ours().base },
  });
  if (!reply.ok()) throw new Error(await reply.text());
}

async function enter(page: Page, email: string): Promise<void> {
  const reply = await page.request.post('/api/v1/auth/sign-in/email', {
    data: { email, password },
    headers: { origin: ours().base },
  });
  if (!reply.ok()) throw new Error(await reply.text());
}
