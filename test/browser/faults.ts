import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What hinders people with disabilities on the page as it stands, the serious and critical only; of colours alone where those are asked for. */
export async function faultsOf(page: Page, name: string, of?: 'colours'): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ["violations"]${of ? ', runOnly: ["color-contrast"]' : ''} })`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
}
