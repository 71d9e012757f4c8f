import { describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { commit } from '#engine/commit/index.ts';
import { findRecord } from '#engine/query/index.ts';
import { newId } from '#kit/id.ts';
import type { Kind } from '#model/field.ts';
import { operatorsOf } from '#model/operators.ts';
import { makeProbeTables, probe, probeDefinitions } from '../doors/probe.ts';
import { hasBrowser } from './browser.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct({ definitions: probeDefinitions, makeTables: makeProbeTables });

const object = 'probe-thing';

type Sample = {
  readonly field: keyof typeof probe.fields;
  /** What is written, and what of it a record page shows. */
  readonly value?: unknown;
  readonly shown: string | RegExp;
} | null;

/** A field of each kind with a value to show; a kind without one stands in the probe in no other way than computed. */
const samples: Readonly<Record<Kind, Sample>> = {
  id: null,
  text: { field: 'name', value: 'Sampled', shown: 'Sampled' },
  longText: { field: 'long', value: 'line one\nline two', shown: 'line two' },
  richText: { field: 'rich', value: '<p>plain <b>strong</b></p>', shown: 'plain strong' },
  email: { field: 'mail', value: 'a@example.com', shown: 'a@example.com' },
  phone: { field: 'phone', value: '010-6552 9988', shown: /6552/ },
  url: { field: 'site', value: 'https://example.com/x', shown: 'example.com/x' },
  autoNumber: { field: 'number', shown: /^T\d+/ },
  number: { field: 'count', value: 12, shown: '12' },
  decimal: { field: 'weight', value: '1.5', shown: '1.5' },
  percent: { field: 'share', value: '12.5', shown: /12\.5\s?%/ },
  money: { field: 'price', value: { amount: '5', currency: 'CNY' }, shown: /5/ },
  day: { field: 'day', value: '2026-03-04', shown: /2026/ },
  instant: { field: 'at', value: '2026-03-04T05:06:07Z', shown: /2026|Mar|3 ?月/ },
  yesNo: { field: 'yes', value: true, shown: /Yes|是/ },
  choice: { field: 'state', value: 'open', shown: /Open/ },
  manyChoice: { field: 'marks', value: ['a', 'b'], shown: /A.*B/ },
  address: { field: 'home', value: { country: 'CN', city: '上海市' }, shown: /上海/ },
  place: {
    field: 'place',
    value: { latitude: 31.23, longitude: 121.47, label: '外滩' },
    shown: '外滩',
  },
  link: { field: 'parent', shown: 'Target' },
  user: { field: 'keeper', shown: '林晚' },
  links: { field: 'friends', shown: 'Target' },
  anyLink: { field: 'about', shown: 'Target' },
  file: null,
  files: null,
  structure: { field: 'lines', value: [{ thing: 'bolt', pieces: 3 }], shown: /bolt/ },
  formula: { field: 'total', shown: '24' },
  rollUp: { field: 'children', shown: '0' },
};

const emptiness = new Set(['isEmpty', 'isNotEmpty']);
const neverTyped = new Set<Kind>(['id', 'autoNumber', 'formula', 'rollUp']);

describe.skipIf(!hasBrowser)('every kind of field', () => {
  test('stands in the probe', () => {
    const present = new Set<Kind>(Object.values(probe.fields).map(({ kind }) => kind));
    expect(new Set([...present, 'id'])).toEqual(new Set(Object.keys(samples)));
  });

  test.each(mainlyIn('zh'))(
    'is shown on the page of a record and in a list in %s',
    async (language) => {
      const id = await sampled();
      const page = await visit(`/records/${object}/${id}`, { language, person: ours().chief });
      await showEmpty(page);
      for (const [kind, sample] of Object.entries(samples)) {
        if (!sample) continue;
        const cell = fact(page, labelOf(sample.field, language)).locator('dd');
        const said = `${kind}: ${sample.field}`;
        await expect.poll(() => cell.innerText(), { message: said }).toMatch(sample.shown);
      }
      const fields = Object.values(samples).flatMap((sample) => sample?.field ?? []);
      const columns = fields.filter((field) => field !== 'lines');
      await page.goto(`/records/${object}?columns=${JSON.stringify(columns)}`);
      await page.getByRole('gridcell', { name: 'Sampled' }).first().waitFor();
    },
  );

  test.each([
    { language: 'en', width: 1440 },
    { language: 'zh', width: 390 },
  ] as const)('that people type has an editor in forms ($language, $width px)', async (how) => {
    const say = saying(how.language);
    const page = await visit(`/records/${object}?create=${object}`, {
      ...how,
      person: ours().chief,
    });
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: say('Show all fields', '显示全部字段') }).click();
    for (const [name, { kind }] of Object.entries(probe.fields)) {
      if (neverTyped.has(kind) || name === 'reason') continue;
      const item = form.locator('.ant-form-item').filter({
        has: page.locator('label', { hasText: exactly(labelOf(name, how.language)) }),
      });
      const control = item.locator('input, textarea, button, [contenteditable="true"]').first();
      await expect.poll(() => control.count(), { message: `${kind}: ${name}` }).toBe(1);
      const box = await item.boundingBox();
      expect(box?.width ?? 0, name).toBeGreaterThan(200);
      expect((box?.x ?? 0) + (box?.width ?? 0), name).toBeLessThanOrEqual(how.width);
    }
    for (const kind of neverTyped) {
      const [name] = Object.entries(probe.fields).find(([, one]) => one.kind === kind) ?? [];
      if (name) expect(await form.getByText(exactly(labelOf(name, how.language))).count()).toBe(0);
    }
  });

  test('that people type is edited where it stands in a list', { timeout: 120_000 }, async () => {
    const id = await sampled();
    const typed = Object.entries(probe.fields).filter(([, { kind }]) => !neverTyped.has(kind));
    const columns = typed.map(([name]) => name);
    const filter = JSON.stringify({ all: [{ field: 'id', op: 'is', value: id }] });
    const page = await visit(
      `/records/${object}?columns=${JSON.stringify(columns)}&filter=${filter}`,
      { language: 'en', person: ours().chief },
    );
    await page.getByRole('gridcell', { name: 'Sampled', exact: true }).waitFor();
    for (const [at, [name, { kind }]] of typed.entries()) {
      await page.locator(`[data-at="0/${at}"]`).dblclick({ position: { x: 4, y: 4 } });
      const controls = page
        .locator('[data-editor]')
        .locator('input, textarea, button, [contenteditable="true"]');
      await expect.poll(() => controls.count(), { message: `${kind}: ${name}` }).toBeGreaterThan(0);
      // A loaded editor takes the keys; before that they would go elsewhere.
      await expect
        .poll(() => page.locator('[data-editor] :focus').count(), { message: `${name} focus` })
        .toBe(1);
      await page.keyboard.press('Escape');
      if ((await page.locator('[data-editor]').count()) > 0) await page.keyboard.press('Escape');
      await expect
        .poll(() => page.locator('[data-editor]').count(), { message: `${kind}: ${name} stays` })
        .toBe(0);
    }
  });

  test('that holds a file takes it up in a form', async () => {
    const page = await visit(`/records/${object}?create=${object}`, {
      language: 'zh',
      person: ours().chief,
    });
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: '显示全部字段' }).click();
    await form.getByLabel(exactly('字段Name')).fill('带附件');
    const file = { name: '合同.txt', mimeType: 'text/plain', buffer: Buffer.from('你好') };
    await form.locator('input[type="file"]').first().setInputFiles(file);
    await form.getByText('合同.txt').waitFor();
    await form.getByRole('button', { name: '新建', exact: true }).click();
    await page.getByRole('heading', { name: '带附件', level: 1 }).waitFor();
    const link = page.getByRole('link', { name: '合同.txt' }).first();
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(await answer.text()).toBe('你好');
  });

  test.each(mainlyIn('en'))(
    'can be asked for in a filter by all its operators in %s',
    async (language) => {
      const say = saying(language);
      const page = await visit(`/records/${object}`, { language, person: ours().chief });
      for (const [name, definition] of Object.entries(probe.fields)) {
        const kind = 'result' in definition ? definition.result : definition.kind;
        const asking = operatorsOf(kind).filter((op) => !emptiness.has(op));
        if (asking.length === 0) continue;
        await page
          .getByRole('button', { name: say('Filter', '筛选') })
          .first()
          .click();
        await page.getByPlaceholder(say('Find a field', '查找字段')).fill(labelOf(name, language));
        await page.keyboard.press('Enter');
        const card = page.locator('.ant-popover').last();
        const controls = card.locator('form input:not([type=hidden]), form [role="combobox"]');
        await expect
          .poll(() => controls.count(), { message: `${kind}: ${name}` })
          .toBeGreaterThan(1);
        await page.keyboard.press('Escape');
        await card.waitFor({ state: 'hidden' });
      }
    },
  );
});

async function sampled(): Promise<string> {
  const { scope, chief } = ours();
  const [target, id] = [newId(), newId()];
  const values = Object.fromEntries(
    Object.values(samples).flatMap((sample) =>
      sample?.value === undefined ? [] : [[sample.field, sample.value]],
    ),
  );
  await commit(scope, {
    changes: [
      { op: 'create', object, id: target, values: { name: 'Target' } },
      {
        op: 'create',
        object,
        id,
        values: {
          ...values,
          parent: target,
          friends: [target],
          about: target,
          keeper: chief.userId,
        },
      },
    ],
  });
  expect(await findRecord(scope, object, id, { fields: ['rich'] })).toMatchObject({
    rich: '<p>plain <strong>strong</strong></p>',
  });
  return id;
}

function labelOf(name: string, language: 'en' | 'zh'): string {
  const found = Object.entries(probe.fields).find(([known]) => known === name);
  return found?.[1].label[language] ?? name;
}

async function showEmpty(page: Page): Promise<void> {
  await page.getByRole('button', { name: /empty fields|空字段/ }).click();
}

function fact(page: Page, label: string): Locator {
  return page
    .locator('dl > div')
    .filter({ has: page.locator('dt', { hasText: exactly(label) }) })
    .first();
}

function exactly(words: string): RegExp {
  return new RegExp(`^${words}$`);
}
