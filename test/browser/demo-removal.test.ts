import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct, workOff } from './product.ts';
import { visit } from './visit.ts';

serveProduct();

describe.skipIf(!hasBrowser)('removing the demo company', () => {
  test('asks once, and keeps all where the answer is no (en)', async () => {
    const page = await visit('/admin/workspace', { language: 'en', person: ours().chief });
    await page.getByRole('button', { name: 'Remove the demo data' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('They go to the recycle bin.').waitFor();
    expect(await dialog.getByText(/^Remove [\d,]+ demo records\?$/).count()).toBe(1);
    expect(await faultsOf(page, 'asked')).toEqual([]);
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.goto(`${ours().base}/records/account`);
    await page.getByText('69 records', { exact: true }).waitFor();
  });

  test('removes it and keeps what people made (zh)', async () => {
    const { scope, chief } = ours();
    await commit(
      { ...scope, source: 'ui' },
      { changes: [{ op: 'create', object: 'account', values: { name: '自己的客户' } }] },
    );
    const page = await visit('/admin/workspace', { language: 'zh', person: chief });
    await page.getByRole('button', { name: '移除演示数据' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '移除演示数据' }).click();
    await page.getByText('正在后台撤销').waitFor();
    await workOff();
    await page.getByRole('button', { name: '移除演示数据' }).waitFor({ state: 'detached' });
    await page.goto(`${ours().base}/records/account`);
    await page.getByText('自己的客户').first().waitFor();
    const rows = page.getByRole('row', { name: /自己的客户/ });
    await expect.poll(() => rows.count()).toBe(1);
    await page.getByText('1 条', { exact: true }).waitFor();

    // Without the demo the first day begins: what is there counts as done, by itself.
    await page.goto(`${ours().base}/`);
    const first = page.getByRole('region', { name: '开始使用', exact: true });
    const step = (name: string) => first.getByRole('listitem').filter({ hasText: name });
    await step('新建第一个客户').getByText('已完成', { exact: true }).waitFor();
    await step('自定义').first().getByText('未完成', { exact: true }).waitFor();
    expect(await first.getByRole('listitem').count()).toBe(8);

    await page.goto(`${ours().base}/admin/sample-set-up`);
    await page.getByRole('radio', { name: /^零售会员店/ }).check();
    await page.getByRole('button', { name: '预览变更', exact: true }).click();
    await page.getByRole('region', { name: /项变更$/ }).waitFor();
    expect(await faultsOf(page, 'sample set-up')).toEqual([]);
    await page.getByRole('button', { name: '应用全部变更', exact: true }).click();
    await page.getByText('已应用行业方案', { exact: true }).waitFor();
    await page.getByRole('button', { name: '预览变更', exact: true }).click();
    await page.getByText('没有变更：方案内容均已存在。', { exact: true }).waitFor();
  });
});
