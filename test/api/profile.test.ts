import { beforeEach, describe, expect, test } from 'vitest';
import { newOffice, type Client, type Office } from '../setup/app.ts';

let office: Office;
let seller: Client;
let colleague: Client;

beforeEach(async () => {
  office = await newOffice();
  seller = await office.as('salesperson');
  colleague = await office.as('salesperson');
});

describe('what people may set of themselves', () => {
  test('language, time zone and phone, in force at once and undone like any change', async () => {
    const own = `/records/user/${seller.userId}`;
    const values = { language: 'zh', zone: 'America/New_York', phone: '13812345678', region: 'CN' };
    expect((await seller.patch(own, values)).status).toBe(200);
    expect((await seller.get(own)).body).toMatchObject({ ...values, phone: '+8613812345678' });
    expect((await seller.get('/meta')).at('user')).toMatchObject({
      language: 'zh',
      zone: 'America/New_York',
    });
    const changeset = (await seller.get(`${own}/history`)).text('items.0.changeset');
    expect((await seller.post(`/changesets/${changeset}/undo`)).status).toBe(200);
    expect((await seller.get(own)).body).toMatchObject({ zone: null, phone: null });
  });

  test('nothing else, not even beside it, and nothing of anybody else', async () => {
    const own = `/records/user/${seller.userId}`;
    const unit = await office.unit('Other');
    const chief = await office.as('administrator');
    const role = await chief.get(
      '/records/role?filter={"field":"code","op":"is","value":"administrator"}',
    );
    const others = {
      name: 'Boss',
      email: 'boss@example.com',
      jobTitle: 'Head',
      active: false,
      roles: [role.at('items.0.id')],
      mainUnit: unit,
      units: [unit],
      superior: colleague.userId,
    };
    for (const [name, value] of Object.entries(others)) {
      expect((await seller.patch(own, { [name]: value })).status, name).toBe(403);
      expect((await seller.patch(own, { zone: 'Asia/Tokyo', [name]: value })).status).toBe(403);
    }
    expect((await seller.delete(own)).status).toBe(403);
    expect((await seller.get(own)).body).toMatchObject({ zone: null, jobTitle: null });
    const of = `/records/user/${colleague.userId}`;
    expect((await seller.patch(of, { phone: '13812345678' })).status).toBe(403);
    const elsewhere = await (await newOffice('Elsewhere')).as('salesperson');
    expect((await elsewhere.patch(own, { zone: 'Asia/Tokyo' })).status).toBe(404);
  });

  test('a time zone that there is', async () => {
    const own = `/records/user/${seller.userId}`;
    const refused = await seller.patch(own, { zone: 'Mars/Olympus' });
    expect([refused.status, refused.at('code')]).toEqual([422, 'user.unknown-zone']);
    expect((await seller.get('/meta')).at('user.zone')).toBe('Asia/Shanghai');
  });

  test('the screens are told which, and the explainer says so', async () => {
    const selfFields = ['phone', 'language', 'zone', 'region', 'notices', 'home', 'signature'];
    const can = { read: 'all' };
    expect((await seller.get('/meta')).at('objects')).toContainEqual(
      expect.objectContaining({ name: 'user', can, selfFields }),
    );
    const said = JSON.stringify((await seller.get(`/records/user/${seller.userId}/explain`)).body);
    expect(said).toContain('Everyone may set');
    const ofOther = await seller.get(`/records/user/${colleague.userId}/explain`);
    expect(JSON.stringify(ofOther.body)).not.toContain('Everyone may set');
  });
});
