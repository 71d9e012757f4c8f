import { describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { commit } from '#engine/commit/index.ts';
import { addDays } from '#kit/day.ts';
import { change } from '../setup/records.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

// Weeks far apart, so that no test meets the entries of another.
const weeks = { en: '2027-03-01', zh: '2027-04-05' } as const;
const hour = 48;

describe.skipIf(!hasBrowser).each(mainlyIn('en'))('the calendar in %s', (language) => {
  const say = saying(language);
  const week = `/calendar?view=week&day=${weeks[language]}`;

  test('an entry is drawn on the hours, moved, stretched, and put back [GC-701]', async () => {
    const page = await visit(week, { language, person: ours().chief });
    const [tuesday, thursday] = [column(page, 1), column(page, 3)];
    await tuesday.waitFor();
    await drag(page, await at(tuesday, 10), await at(tuesday, 11));
    const form = page.getByRole('dialog');
    const subject = say('Price talk', '价格谈判');
    await form.getByLabel(say('Subject', '主题')).fill(subject);
    expect(await form.getByLabel(say('Begins at', '开始时间')).inputValue()).toBe('10:00');
    expect(await form.getByLabel(say('Ends at', '结束时间')).inputValue()).toBe('11:00');
    expect(await faultsOf(page, 'the form')).toEqual([]);
    await form.getByRole('button', { name: say('Save', '保存') }).click();
    const entry = (on: Locator) => on.getByRole('button', { name: new RegExp(subject) });
    await entry(tuesday).waitFor();
    // Whoever set nothing himself is reminded as usual for a meeting.
    expect(await remindersOf(page, subject)).toEqual([15]);

    await drag(page, await at(tuesday, 10.4), await at(thursday, 14.4));
    await entry(thursday).getByText('14:00–15:00').waitFor();
    await drag(page, await at(thursday, 15, -4), await at(thursday, 16.5, -4));
    await entry(thursday).getByText('14:00–16:30').waitFor();
    // The new end is shown before it is saved; only what is saved has its toast.
    await page.getByRole('status').getByText(/16:30/).waitFor();
    await undoLast(page, say('Undo', '撤销'));
    await entry(thursday).getByText('14:00–15:00').waitFor();
    expect(await faultsOf(page, 'the week')).toEqual([]);

    // By day and by month the same entry stands with its begin and end.
    const day = addDays(weeks[language], 3);
    await page.goto(`/calendar?view=day&day=${day}`);
    await entry(column(page, 0)).getByText('14:00–15:00').waitFor();
    await page.goto(`/calendar?view=month&day=${day}`);
    const line = page.getByRole('button', { name: new RegExp(subject) });
    const [{ x, y }, cell] = [await middle(line), page.locator(`[data-day="${day}"]`)];
    const box = await cell.boundingBox();
    expect(box && x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(
      true,
    );
    await line.click();
    await page.getByRole('dialog').getByText('14:00–15:00').waitFor();
  });

  test.runIf(language === 'en')(
    'whole days are drawn, moved and stretched over the hours',
    async () => {
      // A week of its own: whoever is at a fair is busy in the tests beside it.
      const fair = '/calendar?view=week&day=2027-11-01';
      const page = await visit(fair, { language, person: ours().chief });
      const row = page.getByRole('region', { name: 'All day' });
      const day = async (index: number, part = 0.5) => {
        const box = await row.locator('[data-whole-day]').nth(index).boundingBox();
        if (!box) throw new Error('the day is not drawn');
        return { x: box.x + box.width * part, y: box.y + 12 };
      };
      await row.waitFor();
      await drag(page, await day(1), await day(2));
      const form = page.getByRole('dialog');
      await form.getByLabel('Subject').fill('Trade fair');
      expect(await form.getByLabel('All day').isChecked()).toBe(true);
      await form.getByRole('button', { name: 'Save' }).click();
      const bar = row.getByRole('button', { name: /Trade fair/ });
      const filled = async () => {
        const [box, first] = [await bar.boundingBox(), await day(0, 0)];
        const [second] = [await day(1, 0)];
        const width = second.x - first.x;
        if (!box) return null;
        return [box.x, box.x + box.width].map((x) => Math.round((x - first.x) / width));
      };
      await bar.waitFor();
      expect(await filled()).toEqual([1, 3]);
      await drag(page, await day(1), await day(3));
      await page
        .getByRole('status')
        .getByText(/Moved to/)
        .waitFor();
      expect(await filled()).toEqual([3, 5]);
      await drag(page, await day(4, 0.97), await day(5));
      await expect.poll(filled).toEqual([3, 6]);
      await page.getByRole('status').getByText(/6/).waitFor();
      await page.reload();
      await bar.waitFor();
      expect(await filled()).toEqual([3, 6]);
    },
  );

  test('keys move an entry as the mouse does, and Escape takes it back', async () => {
    const subject = say('Moved by keys', '键盘移动');
    await plan({ subject, day: weeks[language], from: 9, to: 10 });
    const page = await visit(week, { language, person: ours().chief });
    const entry = page.getByRole('button', { name: new RegExp(subject) });
    await entry.focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('09:15–10:15').first().waitFor();
    await page.keyboard.press('Escape');
    await entry.getByText('09:00–10:00').waitFor();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('status').getByText(say('Moved to', '已改到')).waitFor();
    await page.reload();
    await column(page, 1).getByText('09:00–10:15').waitFor();
    expect(await faultsOf(page, 'after keys')).toEqual([]);
  });

  test('the form and the drop say who is busy, and hinder nobody', async () => {
    const day = weeks[language].replace(/\d\d$/, language === 'en' ? '05' : '09');
    const first = say('Stand-up', '晨会');
    await plan({ subject: first, day, from: 13, to: 14 });
    const page = await visit(week, { language, person: ours().chief });
    const friday = column(page, 4);
    await friday.getByRole('button', { name: new RegExp(first) }).waitFor();
    await drag(page, await at(friday, 15), await at(friday, 16));
    const form = page.getByRole('dialog');
    await form.getByLabel(say('Subject', '主题')).fill(say('Beside it', '同时进行'));
    await form.getByLabel(say('Begins at', '开始时间')).fill('13:30');
    await form.getByText(say('Somebody is busy then', '时间有冲突')).waitFor();
    await form.getByText(new RegExp(`林晚.*${first}`)).waitFor();
    await form.getByLabel(say('Begins at', '开始时间')).fill('15:00');
    await form.getByText(say('Somebody is busy then', '时间有冲突')).waitFor({ state: 'detached' });
    await form.getByRole('button', { name: say('Save', '保存') }).click();
    const beside = friday.getByRole('button', { name: new RegExp(say('Beside it', '同时进行')) });
    await beside.waitFor();
    await drag(page, await at(friday, 15.5), await at(friday, 14));
    await page.getByRole('status').getByText(/林晚/).waitFor();
    await beside.getByText('13:30–14:30').waitFor();
    expect(await beside.count()).toBe(1);
  });

  test('one time of a series is moved without the others', async () => {
    const subject = say('Every week', '每周例会');
    await plan({ subject, day: weeks[language], from: 17, to: 18, repeats: 'FREQ=WEEKLY;COUNT=3' });
    const page = await visit(week, { language, person: ours().chief });
    const monday = column(page, 0);
    await monday.getByRole('button', { name: new RegExp(subject) }).waitFor();
    await drag(page, await at(monday, 17.5), await at(monday, 19.5));
    const ask = page.getByRole('dialog');
    await ask.getByText(say('This time only', '仅此次')).waitFor();
    await ask.getByRole('button', { name: say('Save', '保存') }).click();
    await monday.getByText('19:00–20:00').waitFor();
    await page.getByRole('button', { name: say('Later', '往后'), exact: true }).click();
    await monday.getByText('17:00–18:00').waitFor();
    await page.goBack();
    await monday.getByText('19:00–20:00').waitFor();
    expect(new URL(page.url()).searchParams.get('day')).toContain(weeks[language]);
  });

  test('people stand side by side, and others’ entries are changed with rights', async () => {
    const { chief, colleague } = ours();
    const subject = say('Bank visit', '拜访银行');
    await plan({ subject, day: weeks[language], from: 10, to: 11, owner: colleague.userId });
    const people = `${chief.userId},${colleague.userId}`;
    const page = await visit(`/calendar?view=team&day=${weeks[language]}&people=${people}`, {
      language,
      person: chief,
    });
    const theirs = page.getByRole('region', { name: new RegExp(colleague.name) });
    await theirs.getByRole('button', { name: new RegExp(subject) }).waitFor();
    const box = page.locator('[data-hours]', {
      has: page.getByRole('button', { name: new RegExp(subject) }),
    });
    await drag(page, await at(box, 10.5), await at(box, 12.5));
    await theirs.getByText('12:00–13:00').waitFor();
    expect(await faultsOf(page, 'the team')).toEqual([]);
  });

  test('holidays and make-up workdays stand in the month, which is printed without its tools', async () => {
    const page = await visit('/calendar?view=month&day=2026-10-05', {
      alone: true,
      language,
      person: ours().chief,
    });
    const day = (name: string) => page.locator(`[data-day="${name}"]`);
    await day('2026-10-01').getByText(say('National Day', '国庆节')).waitFor();
    if (language === 'zh') {
      await day('2026-10-01').getByText('休').waitFor();
      await day('2026-10-10').getByText('班').waitFor();
      await day('2026-10-14').getByText('初五').waitFor();
    }
    expect(await faultsOf(page, 'the month')).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: say('New entry', '新建日程') }).isVisible()).toBe(
      false,
    );
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    expect(await day('2026-10-31').isVisible()).toBe(true);
  });

  test('a phone shows what comes, a day, and plans by the form', async () => {
    const page = await visit(`/calendar?day=${weeks[language]}`, {
      language,
      person: ours().chief,
      width: 390,
    });
    await page.getByRole('button', { name: say('New entry', '新建日程'), exact: true }).tap();
    const form = page.getByRole('dialog');
    const subject = say('From the phone', '手机新建');
    await form.getByLabel(say('Subject', '主题')).fill(subject);
    await form.getByRole('button', { name: say('Save', '保存') }).tap();
    const entry = page.getByRole('button', { name: new RegExp(subject) });
    await entry.waitFor();
    expect((await entry.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await faultsOf(page, 'the agenda of a phone')).toEqual([]);
    await page.getByText(say('Day', '日'), { exact: true }).tap();
    await entry.tap();
    await page.getByRole('dialog').getByText(subject).waitFor();
    const over = await page
      .locator('#main')
      .evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
  });

  test('a list stands on the days of a month, and a record is drawn to another day', async () => {
    const subject = say('Send samples', '寄样品');
    const today = new Date().toISOString().slice(0, 8);
    await plan({ subject, day: `${today}10`, from: 10, to: 11 });
    const page = await visit(`/records/activity?mode=calendar&day=startAt&search=${subject}`, {
      language,
      person: ours().chief,
    });
    const line = page.getByRole('button', { name: new RegExp(subject) });
    await line.waitFor();
    const from = await middle(line);
    const to = await middle(page.locator(`[data-day="${today}12"]`));
    await drag(page, from, to);
    await page
      .getByRole('status')
      .getByRole('button', { name: say('Undo', '撤销') })
      .waitFor();
    const found = await page.request.get(
      `/api/v1/records/activity?search=${encodeURIComponent(subject)}&fields=startAt`,
    );
    const { items } = await found.json();
    expect(items[0].startAt).toBe(`${today}12T02:00:00.000Z`);
  });

  test('a meeting with a customer is planned on its page', async () => {
    const page = await visit('/', { language, person: ours().chief });
    const reply = await page.request.get('/api/v1/search?q=Carver&objects=account');
    const { items } = await reply.json();
    await page.goto(`/records/account/${items[0].id}`);
    await page.getByRole('button', { name: say('Meeting', '约会议'), exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByText(items[0].title).waitFor();
    // A visit to somebody who may not be contacted warns, and is planned all the same.
    await change(ours().scope, 'account', items[0].id, { doNotContact: true });
    await form.getByText(say('Visit', '拜访'), { exact: true }).click();
    await form.getByText(say('may not be contacted then', '届时不宜联系该客户')).waitFor();
    await form.getByText(say('not to be contacted', '客户禁止联系')).waitFor();
    expect(await faultsOf(page, 'the warning')).toEqual([]);
    await form.getByLabel(say('Subject', '主题')).fill(say('Yearly review', '年度回顾'));
    await form.getByRole('button', { name: say('Save', '保存') }).click();
    const link = page.getByRole('link', { name: say('Yearly review', '年度回顾') }).first();
    await link.waitFor();
    expect(await link.getAttribute('href')).toContain('/records/activity/');
    await change(ours().scope, 'account', items[0].id, { doNotContact: false });
  });

  type Planned = {
    readonly subject: string;
    readonly day: string;
    readonly from: number;
    readonly to: number;
    readonly owner?: string;
    readonly repeats?: string;
  };

  async function plan({ day, from, to, ...more }: Planned): Promise<void> {
    const { scope, chief } = ours();
    const instant = (hours: number) =>
      new Date(Date.parse(`${day}T00:00:00+08:00`) + hours * 3_600_000).toISOString();
    const values = {
      kind: 'meeting',
      owner: chief.userId,
      startAt: instant(from),
      endAt: instant(to),
      ...more,
    };
    await commit(scope, { changes: [{ op: 'create', object: 'activity', values }] });
  }
});

type Point = { readonly x: number; readonly y: number };

function column(page: Page, index: number): Locator {
  return page.locator(`[data-hours="${index}"]`);
}

async function at(box: Locator, hours: number, more = 0): Promise<Point> {
  const found = await box.boundingBox();
  if (!found) throw new Error('the column is not there');
  return { x: found.x + found.width / 2, y: found.y + hours * hour + more + 1 };
}

async function remindersOf(page: Page, subject: string): Promise<unknown[]> {
  const words = encodeURIComponent(subject);
  const found = await page.request.get(
    `/api/v1/records/activity?search=${words}&fields=remindBefore`,
  );
  const { items } = await found.json();
  return items.map((row: { remindBefore: unknown }) => row.remindBefore);
}

async function middle(box: Locator): Promise<Point> {
  const found = await box.boundingBox();
  if (!found) throw new Error('it is not there');
  return { x: found.x + found.width / 2, y: found.y + found.height / 2 };
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

async function undoLast(page: Page, word: string): Promise<void> {
  await page.getByRole('status').getByRole('button', { name: word }).last().click();
}
