import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct, workOff } from './product.ts';
import { chooseOption, visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('en'))('a file in %s', (language) => {
  const say = saying(language);
  const tag = say('Imported', '导入');
  const waiting = say('Waiting for its turn', '等待执行');
  const file = [
    'Firm,Business,Ort,Size',
    `${tag} Alpha,Mining,Berlin,12`,
    `${tag} Beta,Bergbau,Bern,40`,
    `${tag} Gamma,Mining,Wien,many`,
  ].join('\n');

  test('[Y-38] is mapped, checked, mended, taken in and undone as a whole', async () => {
    const page = await visit('/records/account', { language, person: ours().chief });
    const faults: string[] = [];
    await page.getByRole('button', { name: say('Import', '导入'), exact: true }).click();
    await bring(page, file);

    await map(page, 'Firm', say('Name', '名称'));
    await map(page, 'Business', say('Industry', '行业'));
    await map(page, 'Ort', say('Address: City', '地址：城市'));
    await map(page, 'Size', say('Employees', '员工人数'));
    await page.getByText(say('4 of 4 columns are taken in', '共 4 列，导入 4 列')).waitFor();
    await pickKey(page, [say('Address: City', '地址：城市'), say('Name', '名称')], say);
    await page
      .getByRole('radio', { name: say('fills only its empty fields', '仅填补空字段') })
      .check();
    faults.push(...(await faultsOf(page, 'columns')));

    await page
      .getByRole('button', { name: say('Check without writing', '试运行（不写入）') })
      .click();
    await work(page, waiting);
    await outcome(page, say('1 new', '1 新建')).waitFor();
    await outcome(page, say('2 refused', '2 未导入')).click();
    await page.getByText(say('“many” is no number', '“many”不是数字')).waitFor();
    faults.push(...(await faultsOf(page, 'check')));
    expect(await countOf(page, tag)).toBe(0);

    const meaning = page.getByRole('combobox', {
      name: say('What “Bergbau” stands for', '“Bergbau”对应'),
    });
    await meaning.click();
    await meaning.fill(say('Mining', '采矿业'));
    await chooseOption(page, say('Mining', '采矿业'));
    await page.getByRole('button', { name: say('Check again', '重新试运行') }).click();
    await work(page, waiting);
    await outcome(page, say('2 new', '2 新建')).waitFor();

    await page.getByRole('button', { name: say('Import 2 rows', '导入 2 行') }).click();
    await work(page, waiting);
    await page.getByRole('heading', { name: say('The file is in', '导入完成') }).waitFor();
    faults.push(...(await faultsOf(page, 'result')));
    const refused = await page.request.get(
      await hrefOf(page, say('Download the refused rows', '下载未导入的行')),
    );
    expect(await refused.text()).toContain(`${tag} Gamma,Mining,Wien,many,`);
    await page.getByRole('link', { name: say('Open the records', '查看记录') }).click();
    await page.getByText(`${tag} Beta`).first().waitFor();
    expect(await countOf(page, tag)).toBe(2);

    // Who changed a record since keeps it: the undo stops, and then takes back the rest.
    await change(page, `${tag} Beta`);
    await page.goBack();
    await page.getByRole('button', { name: say('Undo the whole import', '撤销整次导入') }).click();
    await page
      .getByRole('tooltip')
      .getByRole('button', { name: say('Undo the whole import', '撤销整次导入') })
      .click();
    const goesOn = page.getByText(say('The undo goes on in the background', '正在后台撤销'));
    await goesOn.waitFor();
    await workOff();
    const rest = page.getByRole('button', { name: say('Undo the rest', '撤销其余部分') });
    await rest.waitFor();
    expect(await countOf(page, tag)).toBe(2);
    await rest.click();
    await goesOn.nth(1).waitFor();
    await workOff();
    await page
      .getByRole('heading', { name: say('This import was undone', '此次导入已撤销') })
      .waitFor();
    expect(await countOf(page, tag)).toBe(1);

    // The file is known by its columns: so are the keys by which its rows find what is there.
    await page.goto('/import/account');
    await bring(page, `Firm,Business,Ort,Size\n${tag} Beta,Mining,Bern,41`);
    await page
      .getByRole('button', { name: say('Check without writing', '试运行（不写入）') })
      .click();
    await work(page, waiting);
    await outcome(page, say('1 skipped', '1 跳过')).waitFor();
    await page
      .getByText(say('Found by Address: City + Name 1', '按“地址：城市 + 名称”找到 1'))
      .waitFor();
    expect(faults).toEqual([]);
  });

  test('that was checked waits for its owner over a reload, and stands in the list of imports', async () => {
    const page = await visit('/import/account', { language, person: ours().chief });
    await bring(page, `Name,Remark\n${tag} Delta,x`);
    await map(page, 'Remark', say('Short name', '简称'));
    await page.reload();
    await page.getByTitle(say('Short name', '简称'), { exact: true }).waitFor();
    await page
      .getByRole('button', { name: say('Check without writing', '试运行（不写入）') })
      .click();
    await page.getByText(waiting).waitFor();
    await page.reload();
    await work(page, waiting);
    await outcome(page, say('1 new', '1 新建')).waitFor();

    await page.getByRole('link', { name: say('All imports', '全部导入') }).click();
    const row = page.getByRole('row').filter({ hasText: 'customers.csv' }).first();
    await row.getByText(say('checked, not imported', '已试运行，未导入')).waitFor();
    await row.getByRole('link').click();
    await outcome(page, say('1 new', '1 新建')).waitFor();
    expect(await countOf(page, `${tag} Delta`)).toBe(0);
  });
});

async function bring(page: Page, content: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'customers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  });
  await page.waitForURL(/run=/);
  await page.getByRole('columnheader').first().waitFor();
}

/** Picks columns as the only key by which rows find their record; the first of them tells no record apart. */
async function pickKey(
  page: Page,
  columns: readonly [string, string],
  say: (en: string, zh: string) => string,
): Promise<void> {
  const remove = page.getByRole('button', { name: say('Remove key 1', '移除条件 1') });
  while ((await remove.count()) > 0) await remove.click();
  await page.getByRole('button', { name: say('Add a key', '添加条件') }).click();
  const key = page.getByRole('combobox', { name: say('Columns of key 1', '条件 1 的列') });
  const check = page.getByRole('button', {
    name: say('Check without writing', '试运行（不写入）'),
  });
  for (const [at, column] of columns.entries()) {
    await key.click();
    await key.fill(column);
    await page
      .locator('.ant-select-dropdown:visible .ant-select-item-option')
      .filter({ hasText: new RegExp(`^${column}$`) })
      .click();
    await page.keyboard.press('Escape');
    if (at === 0) await expect.poll(() => check.isDisabled()).toBe(true);
  }
  await expect.poll(() => check.isEnabled()).toBe(true);
}

/** Says which field a column of the file goes to. */
async function map(page: Page, column: string, field: string): Promise<void> {
  const select = page
    .getByRole('row')
    .filter({ has: page.getByText(column, { exact: true }) })
    .getByRole('combobox');
  await select.click();
  await select.fill(field);
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: new RegExp(`^${field}`) })
    .first()
    .click();
}

/** Does what the page says is waiting. */
async function work(page: Page, waiting: string): Promise<void> {
  await page.getByText(waiting).waitFor();
  await workOff();
}

function outcome(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

async function hrefOf(page: Page, name: string): Promise<string> {
  return (await page.getByRole('link', { name }).getAttribute('href')) ?? '';
}

/** Changes a record behind the page's back. */
async function change(page: Page, name: string): Promise<void> {
  const found = await page.request.get(
    `/api/v1/records/account?search=${encodeURIComponent(name)}&fields=name`,
  );
  const { items } = await found.json();
  const changed = await page.request.patch(`/api/v1/records/account/${items[0].id}`, {
    data: { employees: 41 },
    headers: { origin: ours().base },
  });
  expect(changed.ok()).toBe(true);
}

async function countOf(page: Page, words: string): Promise<number> {
  const answer = await page.request.get(
    `/api/v1/records/account?search=${encodeURIComponent(words)}&fields=name&count=exact`,
  );
  const { count } = await answer.json();
  return count;
}
