import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainly, saying } from './words.ts';

serveProduct();

const ways = [
  { language: 'zh', width: 390 },
  { language: 'en', width: 1440 },
] as const;

describe.skipIf(!hasBrowser)('formulas', () => {
  test.each(mainly(ways, 'zh'))(
    'one is completed by keys, told what is wrong, and tried on records in $language',
    async (how) => {
      const say = saying(how.language);
      const page = await visit('/admin/formulas', { ...how, person: ours().chief });
      const box = page.getByRole('combobox', { name: say('Formula', '公式'), exact: true });
      await box.pressSequentially('upp');
      await page.getByRole('option', { name: /^UPPER\(/ }).waitFor();
      await page.keyboard.press('Enter');
      // The fields are offered at once, and found by their label.
      await box.pressSequentially('nam');
      await page.keyboard.press('Enter');
      expect(await box.inputValue()).toBe('UPPER(name');
      await box.pressSequentially(') & nope');
      await page.getByText(say('has no field “nope”', '没有字段“nope”')).waitFor();
      expect(await box.getAttribute('aria-invalid')).toBe('true');
      expect(await faultsOf(page, 'a wrong formula')).toEqual([]);
      await page.keyboard.press('Escape');
      for (let left = 4; left > 0; left -= 1) await page.keyboard.press('Backspace');
      await box.pressSequentially('"!?"');
      const trial = page.getByRole('region', {
        name: say('On these records it gives', '在这些记录上的结果'),
      });
      await trial
        .getByText(/[^!]!\?$/)
        .first()
        .waitFor();
      expect(await faultsOf(page, 'a tried formula')).toEqual([]);
    },
  );
});
