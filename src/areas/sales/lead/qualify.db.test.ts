import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asChange, startSettings } from '#areas/start/settings.ts';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { asPerson, model, newWorkspace } from '../../../../test/setup/scope.ts';
import { newId } from '#kit/id.ts';
import { add, read } from '../../../../test/setup/records.ts';
import { disqualifyAction } from './actions.ts';
import { qualifyAction } from './qualify.ts';

const monday = new Date('2026-03-02T02:00:00Z');
const call = (id: string, input: object) => ({ id, input, dryRun: false });
const typed = {
  personName: '王芳',
  company: '东方机械有限公司',
  jobTitle: '采购经理',
  phone: '13812340001',
  email: 'Wang@example.com',
  source: 'exhibition',
  productInterest: '机床',
  budget: { amount: '200000', currency: 'CNY' },
  buysBy: '2026-06-30',
};

async function office(): Promise<Scope> {
  const scope = await newWorkspace(monday);
  const changes = startSettings({ language: 'en', currency: 'CNY' }).map(asChange);
  await commit(scope, { changes, byAction: true });
  return scope;
}

async function outcome(scope: Scope, id: string): Promise<string[]> {
  const [account, contact, opportunity] = await read(scope, 'lead', id, [
    'account',
    'contact',
    'opportunity',
  ]);
  return [String(account), String(contact), String(opportunity)];
}

describe('qualifying a lead', () => {
  test('makes an account, a contact and an opportunity of what was typed', async () => {
    const scope = await office();
    const id = await add(scope, 'lead', typed);
    const activity = await add(scope, 'activity', { subject: 'Rang', regarding: id });
    const file = newId();
    const content = { size: 1, mediaType: 'application/pdf', hash: 'a'.repeat(64) };
    const values = { name: 'need.pdf', regarding: id, ...content };
    const changes = [{ op: 'create' as const, object: 'file', id: file, values }];
    await commit(scope, { changes, byAction: true });
    await qualifyAction(scope, call(id, {}));
    const [account = '', contact = '', opportunity = ''] = await outcome(scope, id);
    expect(await read(scope, 'account', account, ['name', 'source', 'phone'])).toEqual([
      '东方机械有限公司',
      'exhibition',
      null,
    ]);
    expect(await read(scope, 'contact', contact, ['name', 'account', 'phone', 'jobTitle'])).toEqual(
      ['王芳', account, '+8613812340001', '采购经理'],
    );
    const sold = ['name', 'party', 'contact', 'expectedCloseOn', 'state', 'source'];
    expect(await read(scope, 'opportunity', opportunity, sold)).toEqual([
      '机床',
      account,
      contact,
      '2026-06-30',
      'open',
      'exhibition',
    ]);
    expect(await read(scope, 'activity', activity, ['regarding', 'customer'])).toEqual([
      opportunity,
      account,
    ]);
    expect(await read(scope, 'file', file, ['regarding'])).toEqual([opportunity]);
    expect(await read(scope, 'lead', id, ['state', 'endedAt'])).toEqual([
      'qualified',
      monday.toISOString(),
    ]);
    await expect(qualifyAction(scope, call(id, {}))).rejects.toMatchObject({
      code: 'lead.qualified',
    });
  });

  test('names whoever looks alike, and joins the one who is chosen', async () => {
    const scope = await office();
    const account = await add(scope, 'account', { name: '东方机械' });
    const contact = await add(scope, 'contact', { name: '王小芳', phone: '13812340001', account });
    const id = await add(scope, 'lead', typed);
    await expect(qualifyAction(scope, call(id, {}))).rejects.toMatchObject({
      code: 'lead.twins',
      details: { extra: { twins: [{ id: account }, { id: contact }] } },
    });
    await expect(qualifyAction(scope, call(id, { account }))).rejects.toMatchObject({
      details: { extra: { twins: [{ id: contact, title: '王小芳' }] } },
    });
    await qualifyAction(scope, call(id, { contact, noOpportunity: true }));
    expect(await outcome(scope, id)).toEqual([account, contact, 'null']);
    const people = await listRecords(scope, 'contact', { count: 'exact' });
    expect(people.count).toBe(1);
    const other = await add(scope, 'lead', typed);
    await qualifyAction(scope, call(other, { different: true }));
    const [second] = await outcome(scope, other);
    expect(await read(scope, 'account', second ?? '', ['name', 'sharesName'])).toEqual([
      typed.company,
      true,
    ]);
  });

  test('brings along own fields of the same name and kind', async () => {
    const scope = await office();
    const label = { labelEn: 'Lathes', labelZh: '机床数' };
    for (const [object, kind] of [
      ['lead', 'number'],
      ['opportunity', 'number'],
      ['contact', 'text'],
    ] as const)
      await add(scope, 'own-field', { object, name: 'xLathes', kind, ...label });
    const shaped = await systemScope(scope.db, model, scope.workspaceId, monday);
    const id = await add(shaped, 'lead', { ...typed, xLathes: 7 });
    await qualifyAction(shaped, call(id, {}));
    const [, contact = '', opportunity = ''] = await outcome(shaped, id);
    expect(await read(shaped, 'opportunity', opportunity, ['xLathes'])).toEqual([7]);
    expect(await read(shaped, 'contact', contact, ['xLathes'])).toEqual([null]);
  });

  test('is for those who see the lead and how it is reached; a lead given up is opened first', async () => {
    const scope = await office();
    const id = await add(scope, 'lead', typed);
    const grants = new Map([['lead', new Map([['read', 'own' as const]])]]);
    const userId = '00000000-0000-4000-8000-000000000001';
    const stranger = asPerson(scope, { userId, ownerIds: [userId], grants });
    await expect(qualifyAction(stranger, call(id, {}))).rejects.toMatchObject({
      code: 'record.missing',
    });
    const fields = new Map([['lead', new Map([['phone', 'masked' as const]])]]);
    const half = { ...scope, rights: { ...scope.rights, fields } };
    await expect(qualifyAction(half, call(id, {}))).rejects.toMatchObject({
      code: 'lead.reach-hidden',
    });
    await disqualifyAction(scope, call(id, { reason: 'spam' }));
    await expect(qualifyAction(scope, call(id, {}))).rejects.toMatchObject({
      code: 'lead.settled',
    });
  });

  test('undoing it gives back exactly what was, whoever the lead was and whatever was chosen', async () => {
    const scope = await office();
    const known = await add(scope, 'account', { name: '西方机械' });
    const counted = ['account', 'contact', 'opportunity', 'identity', 'membership', 'stage-move'];
    const whole = async (id: string, activity: string) => {
      const ask = async (object: string, one: string) => {
        const filter = { field: 'id', op: 'is', value: one } as const;
        const { version, updatedAt, ...rest } =
          (await listRecords(scope, object, { filter })).items[0] ?? {};
        expect([version, updatedAt]).not.toContain(undefined);
        return rest;
      };
      const counts = counted.map(
        async (object) => (await listRecords(scope, object, { count: 'exact', limit: 1 })).count,
      );
      return [await ask('lead', id), await ask('activity', activity), await Promise.all(counts)];
    };
    const person = fc.constantFrom(null, '王芳', '赵敏');
    const company = fc.constantFrom(null, '南方机械', '北方机械');
    const reach = fc.record({
      phone: fc.constantFrom(null, '13812340001'),
      budget: fc.constantFrom(null, { amount: '5', currency: 'CNY' }),
    });
    const answers = fc.record({
      account: fc.constantFrom(undefined, known),
      noOpportunity: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(person, company, reach, answers, async (personName, firm, more, asked) => {
        const values = { name: 'Asked', personName, company: firm, ...more };
        const id = await add(scope, 'lead', values);
        const activity = await add(scope, 'activity', { subject: 'Rang', regarding: id });
        const before = await whole(id, activity);
        const reply = await qualifyAction(scope, call(id, { ...asked, different: true }));
        expect(await whole(id, activity)).not.toEqual(before);
        await undo(scope, reply.id ?? '');
        expect(await whole(id, activity)).toEqual(before);
      }),
      { numRuns: 8 },
    );
  });
});
