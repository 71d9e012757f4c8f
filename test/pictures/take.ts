import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../browser/chromium.ts';

/** What is on a picture: where it is taken, what is done there first, and by which light and width. */
type Picture = {
  readonly name: string;
  readonly path: (page: Page) => Promise<string> | string;
  readonly before?: (page: Page) => Promise<void>;
  readonly look?: 'dark';
  readonly width?: 390;
};

const folder = join(import.meta.dirname, '../../docs/pictures');
const mostBytes = 200_000;
const [base = '', language = 'en'] = process.argv.slice(2);
const zh = language === 'zh';
const bank = { field: 'industry', op: 'in', value: ['manufacturing', 'software'] };

const pictures: readonly Picture[] = [
  { name: 'list', path: () => '/records/account' },
  {
    name: 'filter',
    path: () => `/records/account?filter=${encodeURIComponent(JSON.stringify({ all: [bank] }))}`,
    before: async (page) => {
      await page.getByRole('gridcell').first().waitFor();
      await page.keyboard.press('f');
      await page.locator('.ant-popover input').waitFor();
    },
  },
  { name: 'record', path: (page) => recordPath(page, 'account', 'Rainier') },
  {
    name: 'history',
    path: (page) => recordPath(page, 'account', 'Rainier', '?tab=history'),
    before: changeEmployees,
    look: 'dark',
  },
  { name: 'changes', path: () => '/changes?whose=everybody' },
  { name: 'roles', path: () => '/admin/roles' },
  { name: 'role', path: (page) => recordPath(page, 'role', zh ? '销售人员' : 'Salesperson') },
  { name: 'explain', path: explainPath },
  { name: 'phone', path: () => '/records/account', width: 390 },
  { name: 'home', path: () => '/' },
  { name: 'customer', path: (page) => recordPath(page, 'account', 'Rainier') },
  {
    name: 'organisation',
    path: (page) => recordPath(page, 'account', '北京星河软件', '?tab=organisation'),
  },
  { name: 'calendar', path: () => '/calendar?view=week&people=unit', look: 'dark' },
  { name: 'board', path: () => '/records/account?mode=board' },
  { name: 'chart', path: () => '/records/account?mode=chart&group=industry' },
  { name: 'to-do', path: () => '/to-do' },
  { name: 'home-phone', path: () => '/', width: 390 },
];

await takeAll();

async function takeAll(): Promise<void> {
  const browser = await launchBrowser();
  if (!browser) throw new Error('there is no Chromium to take pictures with');
  mkdirSync(folder, { recursive: true });
  try {
    for (const picture of pictures) await take(await open(picture), picture);
  } finally {
    await browser.close();
  }

  async function open({ look, width }: Picture): Promise<BrowserContext> {
    if (!browser) throw new Error('there is no Chromium to take pictures with');
    const context = await browser.newContext({
      baseURL: base,
      viewport: width ? { width, height: 760 } : { width: 1280, height: 760 },
      isMobile: width !== undefined,
      locale: zh ? 'zh-CN' : 'en-GB',
      timezoneId: 'Asia/Shanghai',
      colorScheme: look ?? 'light',
      reducedMotion: 'reduce',
    });
    await context.addInitScript(
      (chosen) => localStorage.setItem('rapport.language', chosen),
      language,
    );
    const answer = await context.request.post('/api/v1/auth/sign-in/email', {
      data: { email: process.env['ADMIN_EMAIL'], password: process.env['ADMIN_PASSWORD'] },
      headers: { origin: base },
    });
    if (!answer.ok()) throw new Error(`the sign-in was refused: ${await answer.text()}`);
    return context;
  }
}

async function take(context: BrowserContext, picture: Picture): Promise<void> {
  const page = await context.newPage();
  await page.goto(await picture.path(page));
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await picture.before?.(page);
  await page.waitForLoadState('networkidle');
  const path = join(folder, `${picture.name}.${language}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  const { size } = statSync(path);
  if (size > mostBytes) throw new Error(`${path} has ${size} bytes, more than ${mostBytes}`);
  process.stdout.write(`${picture.name}.${language}.png ${Math.round(size / 1000)} kB\n`);
  await context.close();
}

async function recordPath(page: Page, object: string, words: string, rest = ''): Promise<string> {
  const id = await idOf(page, object, words);
  return object === 'role' ? `/admin/roles/${id}` : `/records/${object}/${id}${rest}`;
}

async function explainPath(page: Page): Promise<string> {
  const [user, id] = [await idOf(page, 'user', '刘洋'), await idOf(page, 'account', '百川化工')];
  return `/admin/rights?user=${user}&object=account&id=${id}`;
}

async function idOf(page: Page, object: string, words: string): Promise<string> {
  const query = new URLSearchParams({ search: words, fields: 'name', limit: '1' }).toString();
  const answer = await page.request.get(`/api/v1/records/${object}?${query}`);
  const { items } = await answer.json();
  return items[0].id;
}

async function changeEmployees(page: Page): Promise<void> {
  const field = page.locator('dl > div').filter({
    has: page.locator('dt', { hasText: zh ? '员工人数' : 'Employees' }),
  });
  await field.first().getByRole('button').click();
  await field.first().getByRole('textbox').fill('175');
  await page.keyboard.press('Enter');
  await page.getByText(zh ? '已更改员工人数' : 'Employees changed').waitFor();
  await page.locator('main ol li').filter({ hasText: '175' }).first().waitFor();
}
