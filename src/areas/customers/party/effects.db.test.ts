import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import type { Scope } from '#engine/scope.ts';
import { add, change, inOrder, listed, read, remove } from '../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';

const now = new Date('2026-06-30T04:00:00Z');
const workspace = () => newWorkspace(now);

const identity = ['kind', 'normalised', 'extension', 'primary'];
const phone = '+8613812345678';

describe('phone and e-mail', () => {
  test('of a new customer become its primary identities', async () => {
    const scope = await workspace();
    const id = await add(scope, 'contact', {
      name: '张伟',
      phone: '138 1234 5678',
      email: 'Zhang@Example.com',
    });
    expect(await listed(scope, 'identity.party', id, identity)).toEqual([
      ['email', 'zhang@example.com', null, true],
      ['phone', phone, null, true],
    ]);
  });

  test('that change leave the former identity in the list, no longer primary', async () => {
    const scope = await workspace();
    const id = await add(scope, 'account', { name: '华为', phone });
    await change(scope, 'account', id, { phone: '+861065529988;ext=12' });
    expect(await listed(scope, 'identity.party', id, identity)).toEqual([
      ['phone', '+861065529988', '12', true],
      ['phone', phone, null, false],
    ]);
    await change(scope, 'account', id, { phone });
    expect(await listed(scope, 'identity.party', id, identity)).toEqual([
      ['phone', '+861065529988', '12', false],
      ['phone', phone, null, true],
    ]);
  });

  test('follow an identity that is made primary, and go when it turns out to be invalid', async () => {
    const scope = await workspace();
    const id = await add(scope, 'contact', { name: 'Ann Lee', phone });
    const second = await add(scope, 'identity', {
      party: id,
      kind: 'phone',
      value: '010-65529988-12',
      primary: true,
    });
    expect(await read(scope, 'contact', id, ['phone'])).toEqual(['+861065529988;ext=12']);
    const primaries = (await listed(scope, 'identity.party', id, ['normalised', 'primary'])).filter(
      (one) => one[1],
    );
    expect(primaries).toEqual([['+861065529988', true]]);
    await change(scope, 'identity', second, { state: 'invalid' });
    expect(await read(scope, 'contact', id, ['phone'])).toEqual([null]);
  });

  test('entered together with the same identity give one identity, not two', async () => {
    const scope = await workspace();
    const id = randomUUID();
    await commit(scope, {
      changes: [
        { op: 'create', object: 'contact', id, values: { name: '李娜', phone } },
        {
          op: 'create',
          object: 'identity',
          values: { party: id, kind: 'phone', value: '13812345678', label: '手机', primary: true },
        },
      ],
    });
    expect(await listed(scope, 'identity.party', id, ['normalised', 'label'])).toEqual([
      [phone, '手机'],
    ]);
  });

  test('come back by undo, and their identities with them', async () => {
    const scope = await workspace();
    const id = await add(scope, 'contact', { name: 'Ann Lee', phone });
    const { id: changeset } = await change(scope, 'contact', id, { phone: '+861065529988' });
    await undo(scope, changeset ?? '');
    expect(await read(scope, 'contact', id, ['phone'])).toEqual([phone]);
    expect(await listed(scope, 'identity.party', id, identity)).toEqual([
      ['phone', phone, null, true],
    ]);
  });
});

describe('membership', () => {
  const place = ['organisation', 'jobTitle', 'main', 'fromOn', 'untilOn'];

  test('begins with the company of a new contact, and ends when he moves to another', async () => {
    const scope = await workspace();
    const first = await add(scope, 'account', { name: '华为' });
    const second = await add(scope, 'account', { name: '中兴' });
    const id = await add(scope, 'contact', { name: '张伟', account: first, jobTitle: '采购经理' });
    expect(await listed(scope, 'membership.person', id, place)).toEqual([
      [first, '采购经理', true, null, null],
    ]);
    await change(scope, 'contact', id, { account: second, jobTitle: '总监' });
    expect(await listed(scope, 'membership.person', id, place)).toEqual(
      inOrder([
        [first, '采购经理', false, null, '2026-06-30'],
        [second, '总监', true, '2026-06-30', null],
      ]),
    );
  });

  test('made main shows its company and title on the contact', async () => {
    const scope = await workspace();
    const first = await add(scope, 'account', { name: '华为' });
    const second = await add(scope, 'account', { name: '中兴' });
    const id = await add(scope, 'contact', { name: '张伟', account: first });
    const other = await add(scope, 'membership', {
      person: id,
      organisation: second,
      jobTitle: '顾问',
    });
    expect(await read(scope, 'contact', id, ['account'])).toEqual([first]);
    await change(scope, 'membership', other, { main: true });
    expect(await read(scope, 'contact', id, ['account', 'jobTitle'])).toEqual([second, '顾问']);
    const mains = (await listed(scope, 'membership.person', id, ['organisation', 'main'])).filter(
      (one) => one[1],
    );
    expect(mains).toEqual([[second, true]]);
    await remove(scope, 'membership', other);
    expect(await read(scope, 'contact', id, ['account'])).toEqual([null]);
  });

  test('in a household is no company, and its head is the head of the household', async () => {
    const scope = await workspace();
    const id = await add(scope, 'contact', { name: '王芳' });
    const household = await add(scope, 'household', { name: '王家' });
    await add(scope, 'membership', {
      person: id,
      organisation: household,
      familyRole: 'head',
      main: true,
    });
    expect(await read(scope, 'contact', id, ['account'])).toEqual([null]);
    expect(await read(scope, 'household', household, ['head'])).toEqual([id]);
    const next = await add(scope, 'contact', { name: '王强' });
    await change(scope, 'household', household, { head: next });
    expect(
      await listed(scope, 'membership.organisation', household, ['person', 'familyRole']),
    ).toEqual(
      inOrder([
        [id, 'other'],
        [next, 'head'],
      ]),
    );
  });

  test('does not end before it starts', async () => {
    const scope = await workspace();
    const account = await add(scope, 'account', { name: '华为' });
    const person = await add(scope, 'contact', { name: '张伟' });
    const values = { person, organisation: account, fromOn: '2026-01-02', untilOn: '2026-01-01' };
    await expect(add(scope, 'membership', values)).rejects.toThrow('period.ends-before-start');
  });
});

describe('the history of owners', () => {
  test('begins with the first change and closes and opens with each further one', async () => {
    const scope = await workspace();
    const [wang, li, zhao] = await Promise.all(
      ['Wang', 'Li', 'Zhao'].map((name) => add(scope, 'user', { name })),
    );
    const id = await add(scope, 'account', { name: '华为', owner: wang });
    const periods = () => listed(scope, 'ownership-period.party', id, ['holder', 'untilAt', 'how']);
    expect(await periods()).toEqual([]);
    const later = (minutes: number): Scope => ({
      ...scope,
      now: new Date(now.getTime() + minutes * 60_000),
    });
    await change(later(1), 'account', id, { owner: li });
    await change(later(2), 'account', id, { name: '华为技术' });
    await change(later(3), 'account', id, { owner: zhao });
    await change(later(4), 'account', id, { owner: null });
    expect(await periods()).toEqual(
      inOrder([
        [wang, '2026-06-30T04:01:00.000Z', 'created'],
        [li, '2026-06-30T04:03:00.000Z', 'assigned'],
        [zhao, '2026-06-30T04:04:00.000Z', 'assigned'],
      ]),
    );
  });
});

describe('a place in the customer team', () => {
  test('shares the customer with its member as long as it lasts, and no longer', async () => {
    const scope = await workspace();
    const member = await add(scope, 'user', { name: 'Li' });
    const account = await add(scope, 'account', { name: '华为' });
    const shares = () => listed(scope, 'share.record', account, ['grantee', 'level', 'expiresAt']);
    const place = await add(scope, 'party-team', { party: account, member, role: 'sales' });
    expect(await shares()).toEqual([[member, 'edit', null]]);
    await change(scope, 'party-team', place, { role: 'finance', untilOn: '2026-12-31' });
    expect(await shares()).toEqual([[member, 'read', '2026-12-31T16:00:00.000Z']]);
    await remove(scope, 'party-team', place);
    expect(await shares()).toEqual([]);
  });
});

describe('classes and addresses', () => {
  test('a new class ends the one before it in the same classification only', async () => {
    const scope = await workspace();
    const party = await add(scope, 'account', { name: '华为' });
    const [value, size] = await Promise.all(
      ['Value', 'Size'].map((name) =>
        add(scope, 'classification', { name, appliesTo: ['organisation'] }),
      ),
    );
    const [a, b] = await Promise.all(
      ['A', 'B'].map((name) => add(scope, 'class-value', { name, classification: value })),
    );
    const large = await add(scope, 'class-value', { name: 'Large', classification: size });
    await add(scope, 'party-class', {
      party,
      classification: value,
      value: a,
      fromOn: '2026-01-01',
    });
    await add(scope, 'party-class', {
      party,
      classification: size,
      value: large,
      fromOn: '2026-01-01',
    });
    await add(scope, 'party-class', {
      party,
      classification: value,
      value: b,
      fromOn: '2026-06-01',
    });
    const classes = await listed(scope, 'party-class.party', party, ['value', 'untilOn']);
    expect(new Map(classes.map(([one, until]) => [one, until]))).toEqual(
      new Map([
        [a, '2026-05-31'],
        [b, null],
        [large, null],
      ]),
    );
  });

  test('a primary address shows on the customer and stands in one line', async () => {
    const scope = await workspace();
    const party = await add(scope, 'account', { name: '华为' });
    const seat = { province: '广东省', city: '深圳市', district: '龙岗区', street: '坂田街道1号' };
    const plant = { ...seat, street: '坂田街道2号' };
    await add(scope, 'address', { party, use: 'office', address: seat, primary: true });
    await add(scope, 'address', { party, use: 'site', address: plant, primary: true });
    const [shown] = await read(scope, 'account', party, ['address']);
    expect(shown).toMatchObject(plant);
    expect(await listed(scope, 'address.party', party, ['summary', 'primary'])).toEqual([
      ['广东省深圳市龙岗区坂田街道1号', false],
      ['广东省深圳市龙岗区坂田街道2号', true],
    ]);
  });

  test('nobody is related to himself', async () => {
    const scope = await workspace();
    const party = await add(scope, 'account', { name: '华为' });
    const type = await add(scope, 'relation-type', { name: '推荐人', reverseName: '被推荐人' });
    await expect(add(scope, 'relation', { from: party, to: party, type })).rejects.toThrow(
      'relation.to-itself',
    );
  });
});

describe('the name of a contact', () => {
  const parts = ['name', 'familyName', 'givenName'];

  test('gives its parts, follows them, and stands beside them where both are set', async () => {
    const scope = await workspace();
    const id = await add(scope, 'contact', { name: '欧阳娜娜' });
    expect(await read(scope, 'contact', id, parts)).toEqual(['欧阳娜娜', '欧阳', '娜娜']);
    await change(scope, 'contact', id, { givenName: '小娜' });
    expect(await read(scope, 'contact', id, parts)).toEqual(['欧阳小娜', '欧阳', '小娜']);
    await change(scope, 'contact', id, { name: '王小娜' });
    expect(await read(scope, 'contact', id, parts)).toEqual(['王小娜', '王', '小娜']);
    const ann = await add(scope, 'contact', { familyName: 'van Dyk', givenName: 'Anna' });
    expect(await read(scope, 'contact', ann, parts)).toEqual(['Anna van Dyk', 'van Dyk', 'Anna']);
    const both = await add(scope, 'contact', { name: 'Tony', familyName: '梁', givenName: '朝伟' });
    expect(await read(scope, 'contact', both, parts)).toEqual(['Tony', '梁', '朝伟']);
  });
});
