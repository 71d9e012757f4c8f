import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { add } from '../setup/records.ts';
import { hasBrowser } from './browser.ts';
import { ours, serveProduct } from './product.ts';
import { chooseOption, visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

beforeAll(async () => {
  if (!hasBrowser) return;
  const { scope, chief } = ours();
  await add(scope, 'account', { name: '华夏银行' });
  await add(scope, 'account', { name: '华夏保险' });
  await add(scope, 'contact', { name: '华夏生' });
  await add(scope, 'contact', { name: '单雄信', phone: '13700137000' });
  await add(scope, 'saved-view', { name: '重点客户', object: 'account', owner: chief.userId });
});

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('search in %s', (language) => {
  const say = saying(language);
  const palette = (page: Page) =>
    page.getByRole('dialog', { name: say('Search or jump to', '搜索或跳转') });
  const selected = (page: Page) => palette(page).getByRole('option', { selected: true });

  async function ask(page: Page, words: string): Promise<void> {
    await page.keyboard.press('Control+k');
    await palette(page).getByRole('combobox').pressSequentially(words);
  }

  test('pages, settings and views are found in both languages, by pinyin and by initials', async () => {
    const page = await visit('/records/account', { language, person: ours().chief });
    await page.getByRole('row', { name: /Ashford/ }).waitFor();
    for (const [typed, title, path] of [
      ['users', say('Users', '用户'), '/admin/users'],
      ['币种与汇率', say('Currencies and rates', '币种与汇率'), '/admin/currencies'],
      ['huishouzhan', say('Recycle bin', '回收站'), '/bin'],
      ['zdkh', '重点客户', '/records/account'],
      ['change the pass', say('Change the password', '修改密码'), '/profile'],
    ] as const) {
      await ask(page, typed);
      await palette(page).getByRole('option', { name: title }).first().waitFor();
      await expect.poll(() => selected(page).textContent()).toContain(title);
      await page.keyboard.press('Enter');
      await expect.poll(() => new URL(page.url()).pathname).toBe(path);
      if (typed === 'zdkh') expect(page.url()).toContain('view=');
    }
  });

  test('an act and a record in one breath open the follow-up box of that record', async () => {
    const page = await visit('/', { language, person: ours().chief });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await ask(page, 'jdh huaxiayinhang');
    const line = say('Log call: 华夏银行', '记电话：华夏银行');
    await expect.poll(() => selected(page).textContent()).toContain(line);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '华夏银行', level: 1 }).waitFor();
    const box = page.getByRole('form', { name: say('Write down what happened', '记录跟进') });
    await box.getByRole('radio', { name: say('Call', '电话'), checked: true }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');

    // The same page hears it too, and an act without a record waits for one.
    await page.locator('h1').first().click();
    await ask(page, say('add task', '加任务'));
    await expect.poll(() => selected(page).textContent()).toContain(say('Add task', '加任务'));
    await page.keyboard.press('Enter');
    await page.keyboard.type('华夏银行');
    await expect
      .poll(() => selected(page).textContent())
      .toContain(say('Add task: 华夏银行', '加任务：华夏银行'));
    await page.keyboard.press('Enter');
    await palette(page).waitFor({ state: 'detached' });
    await box.getByRole('radio', { name: say('Task', '任务'), checked: true }).waitFor();
  });

  test('a new record is begun with its name', async () => {
    const page = await visit('/', { language, person: ours().chief });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await ask(page, say('new contact 王小明', '新建联系人王小明'));
    await expect.poll(() => selected(page).textContent()).toContain('王小明');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog');
    await expect
      .poll(() => form.getByLabel(say('Name', '名称')).first().inputValue())
      .toBe('王小明');
  });

  test('nothing is looked for while an input method composes, and its Enter opens nothing', async () => {
    const page = await visit('/', { language, person: ours().chief, alone: true });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname.endsWith('/search')) asked.push(searchParams.get('q') ?? '');
    });
    await page.keyboard.press('Control+k');
    await palette(page).getByRole('combobox').focus();
    const keys = await page.context().newCDPSession(page);
    for (const text of ['s', 'sh', "sh'x"])
      await keys.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await page.waitForTimeout(400);
    expect(asked).toEqual([]);
    await keys.send('Input.insertText', { text: '单雄' });
    await expect.poll(() => selected(page).textContent()).toContain('单雄信');
    expect(asked).toEqual(['单雄']);
  });

  test('all results stand on a page, counted and filtered by object, and come back as recent', async () => {
    const page = await visit('/', { language, person: ours().chief });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto('/search?q=%E5%8D%8E%E5%A4%8F');
    const kinds = page.getByRole('navigation', { name: say('Of which kind', '按类型筛选') });
    await kinds.getByRole('link', { name: say('Accounts 2', '公司 2') }).click();
    await expect.poll(() => page.url()).toContain('object=account');
    await page.getByRole('link', { name: /华夏生/ }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /华夏保险/ }).click();
    await page.getByRole('heading', { name: '华夏保险', level: 1 }).waitFor();
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await expect.poll(() => selected(page).textContent()).toContain('华夏保险');
    await palette(page).getByText(say('Recent', '最近访问')).waitFor();
  });

  test('a link field ranks the whole name first', async () => {
    const { scope, chief } = ours();
    for (const name of ['仇氏贸易', '仇氏', '南仇氏'])
      await add(scope, 'account', { name: `${name}${language}` });
    const page = await visit('/records/contact?create=contact', { language, person: chief });
    const account = page.getByRole('combobox', { name: say('Account', '所属公司') });
    await account.click();
    await account.fill(`仇氏${language}`);
    const offered = page.locator('.ant-select-item-option');
    await expect
      .poll(() => offered.allTextContents())
      .toEqual([`仇氏${language}`, `南仇氏${language}`, `仇氏贸易${language}`]);
    await chooseOption(page, `仇氏${language}`);
    await page.getByText(`仇氏${language}`).filter({ visible: true }).waitFor();
  });
});
