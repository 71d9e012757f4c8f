import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { findRecord } from '#engine/query/index.ts';
import { newId } from '#kit/id.ts';
import { makeProbeTables, probeDefinitions } from '../doors/probe.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct({ definitions: probeDefinitions, makeTables: makeProbeTables });

const object = 'probe-thing';

describe.skipIf(!hasBrowser).each(mainlyIn('en'))(
  'an action that asks for input in %s',
  (language) => {
    const say = saying(language);
    const settle = say('Settle', '字段Settle');

    test('has a form, whose refusals stand at their fields, and can be undone', async () => {
      const id = await thing('Alone');
      const page = await visit(`/records/${object}/${id}`, { language, person: ours().chief });
      await page.getByRole('button', { name: settle, exact: true }).click();
      const form = page.getByRole('dialog', { name: settle });
      const why = form.getByLabel(say('Why', '字段Why'), { exact: true });
      await why.waitFor();
      expect(await faultsOf(page, 'the form')).toEqual([]);
      await form.getByRole('button', { name: settle, exact: true }).click();
      await form
        .getByRole('alert')
        .getByText(say('This value is required.', '此项必填。'))
        .waitFor();
      await why.fill('no');
      await form.getByRole('button', { name: settle, exact: true }).click();
      await form
        .getByRole('alert')
        .getByText(/Say more/)
        .waitFor();
      expect(await why.getAttribute('aria-invalid')).toBe('true');

      await page.reload();
      await page.getByRole('button', { name: settle, exact: true }).click();
      expect(await why.inputValue()).toBe('no');
      await why.fill('all is said');
      await page.keyboard.press('Enter');
      await page.getByText(say('Settle: done', '字段Settle：已完成')).waitFor();
      expect(await read(id)).toMatchObject({ state: 'closed', reason: 'all is said' });
      await page.getByRole('button', { name: settle, exact: true }).waitFor({ state: 'hidden' });
      await page
        .getByRole('button', { name: say('Undo', '撤销'), exact: true })
        .last()
        .click();
      await page.getByRole('button', { name: settle, exact: true }).waitFor();
      expect(await read(id)).toMatchObject({ state: 'open', reason: null });
    });

    test('is done to several chosen records, and names those that refused', async () => {
      const word = say('Batch', '成批');
      const [first, second] = [await thing(`${word} one`), await thing(`${word} two`)];
      const page = await visit(`/records/${object}?search=${word}`, {
        language,
        person: ours().chief,
      });
      await page.getByRole('gridcell', { name: `${word} one`, exact: true }).waitFor();
      await page.getByRole('row').nth(1).getByRole('checkbox').click();
      await page.getByRole('row').nth(2).getByRole('checkbox').click();
      await page.getByRole('toolbar').getByRole('button', { name: settle }).click();
      // Gone by the time it is asked for: the other one is done all the same.
      await commit(ours().scope, { changes: [{ op: 'delete', object, id: second }] });
      const form = page.getByRole('dialog', { name: settle });
      await form.getByLabel(say('Why', '字段Why'), { exact: true }).fill('together');
      await form.getByRole('button', { name: /2/ }).click();
      await form.getByText(say('1 record stayed as it was', '1 条未处理')).waitFor();
      expect(await read(first)).toMatchObject({ state: 'closed', reason: 'together' });
    });
  },
);

async function thing(name: string): Promise<string> {
  const id = newId();
  await commit(ours().scope, { changes: [{ op: 'create', object, id, values: { name } }] });
  return id;
}

function read(id: string): Promise<Record<string, unknown>> {
  return findRecord(ours().scope, object, id, { fields: ['state', 'reason'] });
}
