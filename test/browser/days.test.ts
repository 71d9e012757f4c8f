import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { newId } from '#kit/id.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import type { Person } from '../setup/company.ts';
import { admitted, ours, serveProduct } from './product.ts';
import { chooseOption, visit, type Visit } from './visit.ts';
import { mainly, saying } from './words.ts';

serveProduct();

let seller: Person;
let manager: Person;
beforeAll(async () => {
  if (!hasBrowser) return;
  [seller, manager] = [await admitted('刘洋'), await admitted('王建华')];
});

const ways: readonly Pick<Visit, 'language' | 'width' | 'look'>[] = [
  { language: 'en', width: 1440, look: 'dark' },
  { language: 'zh', width: 390 },
];

describe.skipIf(!hasBrowser).each(ways)('in $language at $width px', (how) => {
  const say = saying(how.language);

  test('a seller begins the day, follows a customer up, promises, finishes a task and finds it all again', async () => {
    const page = await visit('/', { ...how, person: seller });
    const faults = await faultsAt(page, 'home');
    const id = await newCustomer(seller, `Dayflower ${how.language} ${how.width}`);

    await page.goto(`/records/account/${id}`);
    const box = page.getByRole('form', { name: say('Write down what happened', '记录跟进') });
    await box.getByText(say('Call', '电话'), { exact: true }).first().click();
    await box.getByLabel(say('What was said', '通话内容')).fill(say('They want a trial', '想试用'));
    await box.getByRole('combobox', { name: say('Outcome', '结果') }).click();
    await chooseOption(page, say('Reached', '已联系上'));
    const step = `${say('Bring the trial', '送试用机')} ${how.width}`;
    await box.getByLabel(say('What comes next', '下一步做什么')).fill(step);
    await box.getByRole('button', { name: say('In 3 days', '3 天后') }).click();
    faults.push(...(await faultsOf(page, 'follow-up')));
    await box.getByRole('button', { name: say('Save', '保存'), exact: true }).click();
    await page.getByText(say('Follow-up saved', '跟进已保存')).first().waitFor();

    await page.goto('/to-do');
    const task = page.getByRole('checkbox', { name: new RegExp(step) }).first();
    await task.waitFor();
    faults.push(...(await faultsAt(page, 'to-do')));
    await task.click();
    await page.getByText(say('Done', '已完成')).first().waitFor();

    await page.goto('/records/account?whose=mine');
    await page.getByText(`Dayflower ${how.language} ${how.width}`).first().waitFor();
    faults.push(...(await faultsAt(page, 'customers')));
    await page.goto('/calendar');
    faults.push(...(await faultsAt(page, 'calendar')));
    expect(faults).toEqual([]);
  });
});

// Others' days are walked once in each language and once at each width.
describe.skipIf(!hasBrowser).each(mainly(ways, 'en'))('in $language at $width px', (how) => {
  const say = saying(how.language);
  const isPhone = how.width === 390;

  test('a manager sees the work of his people, the calendar of the team and figures as a chart', async () => {
    const page = await visit('/', { ...how, person: manager });
    const faults = await faultsAt(page, 'home');
    await page.goto('/records/account?whose=my-people');
    // The cards of a phone leave the owner out.
    if (!isPhone) await page.getByText('刘洋').first().waitFor();
    expect(await page.getByText('Sophia Turner').count()).toBe(0);
    faults.push(...(await faultsAt(page, 'my people')));
    await page.goto('/calendar?view=team');
    faults.push(...(await faultsAt(page, 'team')));
    await page.goto('/records/account?mode=chart');
    faults.push(...(await faultsAt(page, 'chart')));
    await page.goto('/notifications');
    faults.push(...(await faultsAt(page, 'notices')));
    expect(faults).toEqual([]);
  });

  test('an administrator looks after people, rights, the log of access and the ledger', async () => {
    const page = await visit('/admin', { ...how, person: ours().chief });
    const faults = await faultsAt(page, 'administration');
    for (const path of [
      '/admin/users',
      '/admin/access-log',
      '/admin/work-calendar',
      '/changes?whose=everybody',
      '/records/suppression',
      '/records/contact-policy',
    ]) {
      await page.goto(path);
      faults.push(...(await faultsAt(page, path)));
    }
    expect(faults).toEqual([]);
    if (isPhone) return;
    await page.goto('/');
    await page.locator('h1').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.type(say('users', '用户'));
    await page
      .getByRole('option', { name: say('Users', '用户') })
      .first()
      .click();
    await page.waitForURL('**/admin/users');
  });
});

/** The faults of a page once it stands. */
async function faultsAt(page: Page, name: string): Promise<string[]> {
  await page.locator('h1').first().waitFor();
  // Some pages ask again and again; then they stand all the same.
  await page.waitForLoadState('networkidle', { timeout: 8000 }).catch(() => undefined);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  const room = page.viewportSize()?.width ?? 0;
  return [
    ...(width > room ? [`${name}: ${width} px wide in ${room}`] : []),
    ...(await faultsOf(page, name)),
  ];
}

async function newCustomer(owner: Person, name: string): Promise<string> {
  const { scope } = ours();
  const id = newId();
  const values = { name, owner: owner.userId };
  const change = { op: 'create', object: 'account', id, values } as const;
  await commit({ ...scope, source: 'ui' }, { changes: [change] });
  return id;
}
