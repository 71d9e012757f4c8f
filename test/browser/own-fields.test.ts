import { describe, expect, test } from 'vitest';
import { systemScope } from '#engine/system-scope.ts';
import { hasBrowser } from './browser.ts';
import { add, change } from '../setup/records.ts';
import { ours, serveProduct } from './product.ts';
import { chooseOption, visit } from './visit.ts';
import { mainly, saying } from './words.ts';

serveProduct();

const level = {
  object: 'contact',
  kind: 'choice',
  inList: true,
  options: [
    { code: 'gold', label: { en: 'Gold', zh: '金卡' }, color: 'amber' },
    { code: 'silver', label: { en: 'Silver', zh: '银卡' } },
  ],
};

describe.skipIf(!hasBrowser)('a field that the workspace made', () => {
  test.each(
    mainly(
      [
        { language: 'en', width: 1440, name: 'xTier' },
        { language: 'zh', width: 390, name: 'xRank' },
      ] as const,
      'en',
    ),
  )(
    'is filled in on the form, filtered by, changed where it stands and told in the history ($language, $width px)',
    async ({ language, width, name }) => {
      const say = saying(language);
      const { scope, chief } = ours();
      const [labelEn, labelZh] = [`Level ${name}`, `级别 ${name}`];
      await add(scope, 'own-field', { ...level, name, labelEn, labelZh });
      const label = say(labelEn, labelZh);
      const page = await visit('/records/contact?create=contact', {
        language,
        width,
        person: chief,
      });
      const form = page.getByRole('dialog');
      const person = `Grace ${name}`;
      await form.getByLabel(say('Name', '名称'), { exact: true }).fill(person);
      await form.getByLabel(label, { exact: true }).click();
      await chooseOption(page, say('Gold', '金卡'));
      await form.getByRole('button', { name: say('Create', '新建'), exact: true }).click();
      await page.getByRole('heading', { name: person, level: 1 }).waitFor();
      const id = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';

      const filter = JSON.stringify({ all: [{ field: name, op: 'is', value: 'gold' }] });
      await page.goto(`/records/contact?filter=${filter}`);
      await page.getByText(person, { exact: true }).first().waitFor();
      expect(await page.getByText(say('Gold', '金卡'), { exact: true }).count()).toBeGreaterThan(0);

      await page.goto(`/records/contact/${id}?tab=history`);
      const fact = page
        .locator('dl > div')
        .filter({ has: page.locator('dt', { hasText: label }) })
        .first();
      await fact.getByText(say('Gold', '金卡')).waitFor();
      if (width === 1440) {
        await fact.locator('dd').getByRole('button').click();
        await page.locator('.ant-select-item-option', { hasText: say('Silver', '银卡') }).click();
      } else {
        const { db, model, workspaceId } = scope;
        const now = await systemScope(db, model, workspaceId);
        await change(now, 'contact', id, { [name]: 'silver' });
        await page.reload();
      }
      const entry = page
        .getByRole('listitem')
        .filter({ hasText: label })
        .filter({ has: page.getByRole('deletion') });
      await entry.getByRole('deletion').getByText(say('Gold', '金卡')).waitFor();
      await entry.getByRole('insertion').getByText(say('Silver', '银卡')).waitFor();
    },
  );
});
