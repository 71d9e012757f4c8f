import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { listRecords } from '#engine/query/index.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { admitted, ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { saying } from './words.ts';

serveProduct();

/** A customer of that person, as the engine sees him. */
async function customerOf(userId: string) {
  const { items } = await listRecords(ours().scope, 'account', {
    filter: { field: 'owner', op: 'is', value: userId },
    fields: ['name'],
    limit: 1,
  });
  return { id: String(items[0]?.['id']), name: String(items[0]?.['name']) };
}

function idIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
}

describe.skipIf(!hasBrowser)('approvals', () => {
  test.each([
    { language: 'en', width: 1440, seller: '赵敏', order: '2' },
    { language: 'zh', width: 390, seller: '刘洋', order: '1' },
  ] as const)(
    'a rule is drawn, a seller submits his customer, and who is asked agrees, in $language',
    async ({ language, width, seller, order }) => {
      const say = saying(language);
      const person = await admitted(seller);
      const { chief } = ours();
      const customer = await customerOf(person.userId);
      const desk = await visit('/approval-rules', { language, width, person: chief });
      await desk.getByRole('button', { name: say('New rule', '新建规则') }).click();
      const name = `${say('New customers', '新客户')} ${randomUUID().slice(0, 4)}`;
      await desk.getByLabel(say('Of', '审批对象'), { exact: true }).fill(say('Account', '公司'));
      await desk.locator('.ant-select-item-option-active').first().waitFor();
      await desk.keyboard.press('Enter');
      await desk.getByLabel(say('Name', '名称'), { exact: true }).fill(name);
      await desk.getByLabel(say('Order', '优先顺序'), { exact: true }).fill(order);
      await desk.getByText(say('the superior', '上级'), { exact: true }).first().waitFor();
      expect(await faultsOf(desk, 'approval rule')).toEqual([]);
      await desk.getByRole('button', { name: say('Save', '保存') }).click();
      await desk.getByText(say('Rule saved', '规则已保存')).waitFor();

      const page = await visit(`/records/account/${customer.id}`, { language, width, person });
      const submit = say('Submit for approval', '提交审批');
      await page.getByRole('button', { name: submit }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(say('Approval', '审批'), { exact: true }).waitFor();
      await dialog
        .getByLabel(say('What the approvers should know', '给审批人的说明'))
        .fill('A good one');
      await dialog.getByRole('button', { name: submit }).click();
      await page.getByText(say('Submitted for approval', '已提交审批')).waitFor();
      await page.getByText(say('Waits at', '等待'), { exact: false }).first().waitFor();

      const { items } = await listRecords(ours().scope, 'approval-turn', {
        filter: {
          all: [
            { field: 'state', op: 'is', value: 'waiting' },
            { field: 'approval.owner', op: 'is', value: person.userId },
          ],
        },
        fields: ['approver.name', 'approval'],
      });
      const asked = await admitted(String(items[0]?.['approver.name']));
      const hand = await visit('/to-do', { language, width, person: asked });
      await hand
        .getByRole('link', { name: say('Approvals', '待我审批'), exact: false })
        .first()
        .click();
      await hand.getByText(customer.name, { exact: false }).first().waitFor();
      await hand.goto(`/records/approval/${idIn(items[0]?.['approval'])}`);
      const steps = hand.getByRole('region', { name: say('The way of this approval', '审批流程') });
      await steps.getByRole('button', { name: say('Approve', '同意') }).click();
      const asking = hand.getByRole('dialog');
      await asking.getByRole('button', { name: say('Approve', '同意') }).click();
      await expect
        .poll(async () => {
          const filter = { field: 'record', op: 'is', value: customer.id } as const;
          const found = await listRecords(ours().scope, 'approval', { filter, fields: ['state'] });
          return found.items[0]?.['state'];
        })
        .toBe('approved');
    },
  );
});
