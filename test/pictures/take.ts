import { mkdirSync, writeFileSync } from 'node:fs';
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
  /** Whether the side column is folded away, to leave room. */
  readonly folds?: true;
  /** Who looks, where it is not the administrator: people of the demo with a day's work. */
  readonly by?: '刘洋' | '王建华';
};

const folder = join(import.meta.dirname, '../../docs/pictures');
const mostBytes = 150_000;
const [base = '', language = 'en', ...wanted] = process.argv.slice(2);
const zh = language === 'zh';
const loading = zh ? '正在加载' : 'Loading';
const chartName = zh ? '组织结构图' : 'Organisation chart';
const figures = JSON.stringify(['name', 'status', 'employees', 'revenue', 'owner']);
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
  {
    name: 'history',
    path: (page) => recordPath(page, 'account', 'Rainier', '?tab=history'),
    before: changeEmployees,
    look: 'dark',
  },
  { name: 'changes', path: () => '/changes?whose=everybody' },
  { name: 'role', path: (page) => recordPath(page, 'role', zh ? '销售人员' : 'Salesperson') },
  { name: 'explain', path: explainPath },
  { name: 'phone', path: () => '/records/account', width: 390 },
  { name: 'home', path: () => '/?period=month', by: '刘洋' },
  { name: 'customer', path: (page) => recordPath(page, 'account', 'Rainier') },
  {
    name: 'organisation',
    path: chartPath,
    before: (page) => page.getByRole('region', { name: chartName }).scrollIntoViewIfNeeded(),
    folds: true,
  },
  { name: 'calendar', path: () => '/calendar?view=week&people=unit', by: '王建华', look: 'dark' },
  { name: 'board', path: () => '/records/account?mode=board' },
  {
    name: 'groups',
    path: () => `/records/account?group=industry&columns=${encodeURIComponent(figures)}`,
  },
  { name: 'to-do', path: () => '/to-do', by: '刘洋' },
  { name: 'own-fields', path: () => '/admin/shape/account', before: writeField },
  { name: 'formulas', path: () => '/admin/formulas', before: writeFormula },
  { name: 'classes', path: () => '/customers/classes' },
  { name: 'duplicates', path: () => '/admin/duplicate-rules', look: 'dark' },
  { name: 'merge', path: mergePath },
  { name: 'pools', path: () => '/pools', by: '刘洋' },
  { name: 'data-quality', path: () => '/data-quality' },
  {
    name: 'customer-phone',
    path: (page) => recordPath(page, 'account', '北京星河软件'),
    width: 390,
  },
];

await takeAll();

async function takeAll(): Promise<void> {
  const browser = await launchBrowser();
  if (!browser) throw new Error('there is no Chromium to take pictures with');
  mkdirSync(folder, { recursive: true });
  try {
    for (const picture of pictures)
      if (wanted.length === 0 || wanted.includes(picture.name))
        await take(await open(picture), picture);
  } finally {
    await browser.close();
  }

  async function open({ look, width, by, folds }: Picture): Promise<BrowserContext> {
    if (!browser) throw new Error('there is no Chromium to take pictures with');
    const context = await browser.newContext({
      baseURL: base,
      viewport: width ? { width, height: 760 } : { width: 1280, height: 760 },
      isMobile: width !== undefined,
      locale: zh ? 'zh-CN' : 'en-GB',
      timezoneId: 'Asia/Shanghai',
      colorScheme: look ?? 'light',
      reducedMotion: 'reduce',
      // What a worker keeps would hide what the server says now.
      serviceWorkers: 'block',
    });
    await context.addInitScript(
      ([chosen, column]) => {
        localStorage.setItem('rapport.language', chosen);
        localStorage.setItem('rapport.column', column);
      },
      [language, folds ? 'folded' : 'fits'] as const,
    );
    await post(context, '/auth/sign-in/email', {
      email: process.env['ADMIN_EMAIL'],
      password: process.env['ADMIN_PASSWORD'],
    });
    if (by) await enterAs(context, by);
    return context;
  }
}

/** Signs in as somebody of the demo, who has no password yet, by a link that the administrator makes. */
async function enterAs(context: BrowserContext, name: string): Promise<void> {
  const page = await context.newPage();
  const id = await idOf(page, 'user', name);
  const { url } = await post(context, `/users/${id}/sign-in-link`, { kind: 'invitation' });
  await post(context, '/auth/link/use', {
    token: new URL(url).hash.slice(1),
    password: process.env['ADMIN_PASSWORD'],
  });
  await page.close();
}

async function post(context: BrowserContext, path: string, data: object) {
  const headers = { origin: base };
  const answer = await context.request.post(`/api/v1${path}`, { data, headers });
  if (!answer.ok()) throw new Error(`${path} was refused: ${await answer.text()}`);
  return answer.json();
}

async function take(context: BrowserContext, picture: Picture): Promise<void> {
  const page = await context.newPage();
  await page.goto(await picture.path(page));
  await page.locator('h1').first().waitFor();
  await settled(page);
  await picture.before?.(page);
  await settled(page);
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const path = join(folder, `${picture.name}.${language}.webp`);
  const bytes = await asWebp(context, shot);
  if (bytes.length > mostBytes)
    throw new Error(`${path} has ${bytes.length} bytes, more than ${mostBytes}`);
  writeFileSync(path, bytes);
  process.stdout.write(`${path} ${Math.round(bytes.length / 1000)} kB\n`);
  await context.close();
}

/** The picture as WebP, half as large as PNG; the browser itself can write it. */
async function asWebp(context: BrowserContext, png: Buffer): Promise<Buffer> {
  const page = await context.newPage();
  const encoded = await page.evaluate(async (source) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${source}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    return canvas.toDataURL('image/webp', 0.92).split(',')[1] ?? '';
  }, png.toString('base64'));
  await page.close();
  return Buffer.from(encoded, 'base64');
}

/** Waits until nothing is on its way any more: no grey lines, no request, every letter drawn. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page
    .locator(`[aria-busy="true"], [data-skeleton], [role="status"][aria-label="${loading}"]`)
    .first()
    .waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.waitForTimeout(600);
}

async function recordPath(page: Page, object: string, words: string, rest = ''): Promise<string> {
  const id = await idOf(page, object, words);
  return object === 'role' ? `/admin/roles/${id}` : `/records/${object}/${id}${rest}`;
}

/** A customer of whom the demo knows how he is built. */
async function chartPath(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/records/org-node?fields=account&limit=1');
  const { items } = await answer.json();
  return `/records/account/${items[0].account.id}?tab=organisation`;
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

/** Two companies of the demo side by side. */
async function mergePath(page: Page): Promise<string> {
  const ids = [await idOf(page, 'account', 'Rainier'), await idOf(page, 'account', '北京星河软件')];
  return `/merge?object=account&ids=${encodeURIComponent(ids.join(','))}`;
}

async function writeField(page: Page): Promise<void> {
  await page.getByRole('button', { name: zh ? '新建字段' : 'New field', exact: true }).click();
  await page.getByRole('button', { name: zh ? /^单选/ : /^Choice/ }).click();
  const words = zh
    ? ['中文标签', '选项 1 中文', '选项 2 中文']
    : ['Label in English', 'Option 1 in English', 'Option 2 in English'];
  const said = zh
    ? ['合作级别', '战略伙伴', '普通伙伴']
    : ['Partnership', 'Strategic partner', 'Ordinary partner'];
  for (const [index, word] of words.entries())
    await page.getByLabel(word, { exact: true }).fill(said[index] ?? '');
}

async function writeFormula(page: Page): Promise<void> {
  const box = page.getByRole('combobox', { name: zh ? '公式' : 'Formula', exact: true });
  const none = zh ? '没有电话' : 'no phone';
  await box.fill(`name & ": " & IF(IS_EMPTY(phone), "${none}", phone)`);
  await page
    .getByRole('region', { name: zh ? '在这些记录上的结果' : 'On these records it gives' })
    .locator('dd')
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
}
