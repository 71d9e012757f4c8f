import { describe, expect, test } from 'vitest';
import { findRecord } from '#engine/query/index.ts';
import { makeProbeTables, probeDefinitions } from '../doors/probe.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct({ definitions: probeDefinitions, makeTables: makeProbeTables });

const object = 'probe-thing';

const hostile = [
  '<p>before</p><script>globalThis.harmed = 1</script>',
  '<img src=x onerror="globalThis.harmed = 2">',
  '<a href="javascript:globalThis.harmed=3">first link</a>',
  '<a href="https://example.com/good" onclick="globalThis.harmed=4">second link</a>',
  '<svg onload="globalThis.harmed=5"><script>globalThis.harmed=6</script></svg>',
  '<iframe srcdoc="<script>parent.harmed=7</script>"></iframe>',
  '<p style="position:fixed;inset:0">after</p>',
].join('');

describe.skipIf(!hasBrowser)('formatted text', () => {
  test('that would do harm is cut when it is written, and does none where it is shown', async () => {
    const { base, chief } = ours();
    const page = await visit('/', { language: 'en', person: chief, alone: true });
    const made = await page.request.post(`/api/v1/records/${object}`, {
      data: { name: 'Hostile', rich: hostile },
      headers: { origin: base },
    });
    const { id } = await made.json();
    const kept = await findRecord(ours().scope, object, id, { fields: ['rich'] });
    expect(kept['rich']).not.toMatch(/script|onerror|onclick|onload|iframe|style|img|svg/i);

    // The screens trust the server no more than it trusts them.
    await page.route(`**/api/v1/records/${object}/${id}`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), rich: hostile } });
    });
    for (const path of [
      `/records/${object}/${id}`,
      `/records/${object}/${id}?tab=history`,
      `/records/${object}?columns=["name","rich"]`,
    ]) {
      await page.goto(path);
      await page.getByText('after').first().waitFor();
      await page.getByText('second link').first().waitFor();
      const harm = await page.evaluate(() => Reflect.get(globalThis, 'harmed'));
      expect(harm).toBeUndefined();
      expect(await page.locator('main a[href^="javascript"], main img, main iframe').count()).toBe(
        0,
      );
    }
    await page.goto(`/records/${object}/${id}`);
    const link = page.getByRole('link', { name: 'second link' }).first();
    expect(await link.getAttribute('href')).toBe('https://example.com/good');
    expect(await link.getAttribute('rel')).toContain('noreferrer');
    expect(await page.getByRole('link', { name: 'first link' }).count()).toBe(0);
  });

  test.each(mainlyIn('zh'))(
    'is written with headings, marks, lists and links in %s',
    async (language) => {
      const say = saying(language);
      const { base, chief, scope } = ours();
      const page = await visit('/', { language, person: chief });
      const made = await page.request.post(`/api/v1/records/${object}`, {
        data: { name: say('Written', '写作') },
        headers: { origin: base },
      });
      const { id } = await made.json();
      await page.goto(`/records/${object}/${id}`);
      await page.getByRole('button', { name: /empty fields|空字段/ }).click();
      const label = say('Rich', '字段Rich');
      await page.getByRole('button', { name: say(`Edit ${label}`, `编辑${label}`) }).click();
      const area = page.getByRole('textbox', { name: label });
      const tool = (en: string, zh: string) =>
        page.getByRole('toolbar').getByRole('button', { name: say(en, zh), exact: true });
      await area.waitFor();
      await tool('Heading', '标题').click();
      await page.keyboard.type('Plan');
      await page.keyboard.press('Enter');
      // As an input method gives its words.
      await page.keyboard.insertText('今天');
      await tool('Bold', '加粗').click();
      await page.keyboard.insertText('拜访');
      await tool('Bold', '加粗').click();
      await page.keyboard.press('Enter');
      await tool('List', '项目列表').click();
      await page.keyboard.type('first');
      await page.keyboard.press('Enter');
      await tool('Link', '链接').click();
      await page.getByLabel(say('Address of the link', '链接地址')).fill('example.com/x');
      await page.keyboard.press('Enter');
      expect(await faultsOf(page, 'the editor')).toEqual([]);
      await page.evaluate(() => {
        const data = new DataTransfer();
        const html =
          '<p style="color:red" class="MsoNormal">pasted <u onclick="x()">words</u></p><img src="x">';
        data.setData('text/html', html);
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
        document.querySelector('.ProseMirror')?.dispatchEvent(event);
      });
      await page.getByRole('button', { name: say('Save', '保存'), exact: true }).click();
      await page.locator('dd').getByRole('heading', { name: 'Plan' }).waitFor();
      await expect
        .poll(async () => (await findRecord(scope, object, id, { fields: ['rich'] }))['rich'])
        .toBe(
          '<h2>Plan</h2><p>今天<strong>拜访</strong></p><ul><li><p>first</p></li><li><p>' +
            '<a href="https://example.com/x">https://example.com/x</a>pasted words</p></li></ul>',
        );
      await page.goto(
        `/records/${object}?columns=["name","rich"]&search=${say('Written', '写作')}`,
      );
      await page
        .getByRole('gridcell', { name: 'Plan 今天拜访 first https://example.com/xpasted words' })
        .waitFor();
    },
  );
});
