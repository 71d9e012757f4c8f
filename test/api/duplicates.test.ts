import { beforeAll, describe, expect, test } from 'vitest';
import { learnKeys } from '#engine/duplicate/learn-keys.ts';
import { sealAll } from '#engine/ledger/seal.ts';
import { newOffice, type Client, type Office } from '../setup/app.ts';
import { add } from '../setup/records.ts';
import { model, testPool } from '../setup/scope.ts';

let office: Office;
let chief: Client;

beforeAll(async () => {
  office = await newOffice();
  chief = await office.as('administrator');
  await add(office.scope, 'duplicate-rule', {
    name: 'Same company',
    object: 'account',
    threshold: 90,
    criteria: [{ fields: ['name'], comparator: 'company', weight: 100 }],
  });
  await add(office.scope, 'account', { name: 'Yunfan Machines (Suzhou) Co., Ltd.' });
  const pool = await testPool();
  await sealAll(pool, 'test');
  await learnKeys(pool, model);
});

describe('asking for duplicates over HTTP', () => {
  test('tells what is there before anything is written, and why', async () => {
    const asked = await chief.post('/records/account/duplicates', {
      values: { name: 'YUNFAN MACHINES GmbH' },
    });
    expect([asked.status, asked.body]).toMatchObject([
      200,
      {
        hidden: false,
        items: [
          {
            title: 'Yunfan Machines (Suzhou) Co., Ltd.',
            score: 100,
            rule: 'Same company',
            why: [{ fields: ['name'], comparator: 'company', likeness: 100 }],
          },
        ],
      },
    ]);
    const none = await chief.post('/records/account/duplicates', {
      values: { name: 'Star River' },
    });
    expect(none.body).toEqual({ items: [], hidden: false });
    const unknown = await chief.post('/records/spaceship/duplicates', { values: {} });
    expect(unknown.status).toBe(404);
  });

  test('counts what a rule across two objects would find, and refuses one of fields that are not there', async () => {
    const made = { other: 'account', threshold: 60 };
    const criteria = [{ fields: ['name'], comparator: 'company', weight: 100 }];
    const asked = await chief.post('/records/contact/duplicates/trial', { ...made, criteria });
    expect([asked.status, asked.body]).toMatchObject([
      200,
      { pairs: 0, isCut: false, looked: [{ object: 'contact' }, { object: 'account' }] },
    ]);
    const wrong = [{ ...criteria[0], otherFields: ['shoeSize'] }];
    const refused = await chief.post('/records/contact/duplicates/trial', {
      ...made,
      criteria: wrong,
    });
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'duplicate.no-field' }]);
    expect((await chief.get('/duplicate-rules/broken')).body).toEqual({ items: [] });
  });

  test('refuses a create that asks for it, and lets one through that does not', async () => {
    const values = { name: 'Yunfan Machines Inc.', sharesName: true };
    const refused = await chief.post('/records/account?duplicates=refuse', values);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'duplicate.exists' }]);
    expect((await chief.post('/records/account?duplicates=allow', values)).status).toBe(201);
    expect((await chief.post('/records/account?duplicates=perhaps', values)).status).toBe(422);
    const other = await chief.post('/records/account?duplicates=refuse', { name: 'Star River' });
    expect(other.status).toBe(201);
  });
});
