import { describe, expect, test } from 'vitest';
import { newOffice, type Client } from '../setup/app.ts';
import { noticesOf, tellTime } from '../setup/notices.ts';

const make = async (by: Client, object: string, values: Record<string, unknown>): Promise<string> =>
  (await by.post(`/records/${object}`, values)).text('id');

describe('what comes again', () => {
  test('every time of a series reminds once, but for the one that was called off [MY-08]', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const startAt = '2027-03-01T02:00:00.000Z';
    const values = { kind: 'meeting', subject: 'Stand-up', startAt, remindBefore: 15 };
    const id = await make(chief, 'activity', { ...values, repeats: 'FREQ=DAILY;COUNT=4' });
    const day = (days: number) => Date.parse(startAt) + days * 86_400_000 - 15 * 60_000;
    expect(await tellTime(office, new Date(day(0) - 60_000))).toBe(0);
    expect(await tellTime(office, new Date(day(0) + 60_000))).toBe(1);
    expect(await tellTime(office, new Date(day(1) - 60_000))).toBe(0);
    expect(await tellTime(office, new Date(day(1) + 60_000))).toBe(1);
    expect(await tellTime(office, new Date(day(1) + 180_000))).toBe(0);
    const occurrence = new Date(Date.parse(startAt) + 2 * 86_400_000).toISOString();
    const called = await chief.post(`/records/activity/${id}/actions/cancel-occurrence`, {
      occurrence,
      which: 'this',
    });
    expect(called.status).toBe(200);
    expect(await tellTime(office, new Date(day(2) + 60_000))).toBe(0);
    expect(await tellTime(office, new Date(day(3) + 60_000))).toBe(1);
    expect(await tellTime(office, new Date(day(4) + 60_000))).toBe(0);
    expect(await noticesOf(chief)).toEqual(
      ['4', '2', '1'].map((one) => expect.stringMatching(`“Stand-up” at ${one} Mar`)),
    );
  });

  test('birthdays, lunar ones too, and anniversaries are told to the owner, as many days before as he set, once', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const seller = await office.as('salesperson');
    // The Mid-Autumn day of 2026, the fifteenth of the eighth month, is the 25th of September.
    const lunar = await make(chief, 'contact', {
      name: '张伟',
      birthday: '08-15',
      birthCalendar: 'lunar',
      owner: seller.userId,
    });
    await make(chief, 'contact', { name: '李静', birthday: '09-25' });
    await make(chief, 'contact', { name: '王芳', birthday: '09-26', owner: seller.userId });
    for (const [happensOn, yearly] of [
      ['2020-09-25', true],
      ['2021-09-25', false],
    ])
      await make(chief, 'life-event', { party: lunar, kind: 'wedding', happensOn, yearly });
    await chief.patch(`/records/user/${seller.userId}`, { notices: { occasionDays: 7 } });
    await chief.patch(`/records/user/${chief.userId}`, { notices: { occasionDays: null } });
    // Eight o'clock in Shanghai, seven days before.
    const eight = Date.parse('2026-09-18T00:00:00.000Z');
    expect(await tellTime(office, new Date(eight - 300_000))).toBe(0);
    expect(await tellTime(office, new Date(eight + 300_000))).toBe(2);
    expect(await tellTime(office, new Date(eight + 900_000))).toBe(0);
    expect((await noticesOf(seller)).toSorted()).toEqual([
      'occasion: The birthday of “张伟” is on 25 September 2026',
      'occasion: “张伟”: Wedding, anniversary on 25 September 2026',
    ]);
    expect(await noticesOf(chief)).toEqual([]);
    expect(await tellTime(office, new Date(eight + 86_400_000 + 300_000))).toBe(1);
  });
});
