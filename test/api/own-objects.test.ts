import { expect, test } from 'vitest';
import { newOffice, type Client, type Office } from '../setup/app.ts';
import { bring, countsOf } from '../setup/files.ts';
import { workOff } from '../setup/work.ts';

const vehicle = {
  name: 'x-vehicle',
  oneEn: 'Vehicle',
  manyEn: 'Vehicles',
  oneZh: '车辆',
  area: 'customers',
  access: 'owned',
  titleKind: 'text',
};

async function withVehicles(
  values: Record<string, unknown> = {},
): Promise<{ office: Office; chief: Client }> {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const made = await chief.post('/records/own-object', { ...vehicle, ...values });
  expect(made.status).toBe(201);
  return { office, chief };
}

const named = (object: string, meta: Awaited<ReturnType<Client['get']>>) =>
  JSON.stringify(meta.at('objects')).includes(`"name":"${object}"`);

test('an own object has fields, lists, search, history, undo, files in and out', async () => {
  const { office, chief } = await withVehicles();
  for (const field of [
    {
      name: 'xPlate',
      kind: 'text',
      labelEn: 'Plate',
      labelZh: '车牌',
      unique: true,
      searchable: true,
      inList: true,
    },
    { name: 'xSeats', kind: 'number', labelEn: 'Seats', labelZh: '座位数' },
    { name: 'xDriver', kind: 'link', target: 'contact', labelEn: 'Driver', labelZh: '司机' },
  ])
    expect((await chief.post('/records/own-field', { object: 'x-vehicle', ...field })).status).toBe(
      201,
    );
  const driver = (await chief.post('/records/contact', { name: '王师傅' })).text('id');
  const made = await chief.post('/records/x-vehicle', {
    name: '公司大巴',
    xPlate: '沪A12345',
    xSeats: 45,
    xDriver: driver,
  });
  expect([made.status, made.at('xDriver')]).toEqual([201, { id: driver, title: '王师傅' }]);
  const id = made.text('id');
  await chief.post('/records/x-vehicle', { name: 'Aaa', xPlate: 'B1' });
  const filter = encodeURIComponent('{"field":"xDriver.name","op":"contains","value":"王"}');
  const list = await chief.get(`/records/x-vehicle?filter=${filter}&sort=name&count=true`);
  expect([list.at('count'), list.at('items.0.id')]).toEqual([1, id]);
  const back = encodeURIComponent(
    JSON.stringify({
      link: 'x-vehicle.xDriver',
      quantifier: 'any',
      where: { field: 'xSeats', op: 'gt', value: 40 },
    }),
  );
  expect((await chief.get(`/records/contact?filter=${back}`)).at('items.0.id')).toBe(driver);
  const found = await chief.get(`/search?q=${encodeURIComponent('沪A12')}`);
  expect(JSON.stringify(found.body)).toContain(id);

  await chief.patch(`/records/x-vehicle/${id}`, { xSeats: 50 });
  const history = await chief.get(`/records/x-vehicle/${id}/history`);
  expect(history.at('items.0.after')).toEqual({ xSeats: 50 });
  await chief.post(`/changesets/${history.text('items.0.changeset')}/undo`);
  expect((await chief.get(`/records/x-vehicle/${id}`)).at('xSeats')).toBe(45);

  const file = '名称,车牌,座位数,司机\n小车,沪B1,5,王师傅\n公司大巴,沪A12345,48,\n';
  const brought = await bring(chief, 'x-vehicle', file);
  expect(brought.at('suggestedMapping')).toMatchObject({
    名称: 'name',
    车牌: 'xPlate',
    座位数: 'xSeats',
  });
  await chief.post(`/imports/${brought.text('id')}/commit`, { match: ['xPlate'] });
  await workOff(office);
  expect(countsOf(await chief.get(`/imports/${brought.text('id')}`))).toEqual({
    create: 1,
    update: 1,
  });
  const out = await fetch(
    `${chief.base}/api/v1/exports/x-vehicle.csv?fields=name,xPlate,xSeats&sort=name`,
    {
      headers: chief.headers,
    },
  );
  expect(await out.text()).toContain('沪A12345,48');
  expect((await chief.delete(`/records/x-vehicle/${id}`)).status).toBe(200);
  const object = (await chief.get('/records/own-object?fields=name')).text('items.0.id');
  expect((await chief.delete(`/records/own-object/${object}`)).at('code')).toBe(
    'own-object.has-records',
  );
});

test('whom the administrator chooses works with a new object, each within his reach; nobody else sees it', async () => {
  const { office, chief } = await withVehicles({ opensTo: 'workers' });
  const seller = await office.as('salesperson');
  const other = await office.as('salesperson');
  const auditor = await office.as('auditor');
  expect(named('x-vehicle', await seller.get('/meta'))).toBe(true);
  const mine = await seller.post('/records/x-vehicle', { name: 'Mine' });
  expect(mine.status).toBe(201);
  expect((await other.get(`/records/x-vehicle/${mine.text('id')}`)).status).toBe(404);
  expect((await other.get('/records/x-vehicle?count=true')).at('count')).toBe(0);
  expect((await chief.get('/records/x-vehicle?count=true')).at('count')).toBe(1);
  expect((await auditor.post('/records/x-vehicle', { name: 'No' })).status).toBe(403);

  const { chief: boss, office: closed } = await withVehicles();
  const nobody = await closed.as('salesperson');
  expect(named('x-vehicle', await nobody.get('/meta'))).toBe(false);
  expect((await nobody.get('/records/x-vehicle')).status).toBe(403);
  expect((await boss.get('/records/x-vehicle')).status).toBe(200);
});

test('an object that is part of another has the rights of its record, and may be numbered', async () => {
  const { office, chief } = await withVehicles({
    access: 'part',
    parent: 'account',
    titleKind: 'auto-number',
    numberPrefix: 'V',
    opensTo: 'workers',
  });
  const [seller, other] = [await office.as('salesperson'), await office.as('salesperson')];
  const account = (await seller.post('/records/account', { name: 'Alpha' })).text('id');
  const made = await seller.post('/records/x-vehicle', { parent: account });
  expect([made.status, made.at('parent.title')]).toEqual([201, 'Alpha']);
  expect(made.text('name')).toMatch(/^V\d+$/);
  const second = await chief.post('/records/x-vehicle', { parent: account });
  expect(second.text('name')).not.toBe(made.text('name'));
  expect((await other.get(`/records/x-vehicle/${made.text('id')}`)).status).toBe(404);
  expect((await other.post('/records/x-vehicle', { parent: account })).status).toBeGreaterThan(399);
  expect((await seller.get(`/records/x-vehicle/${made.text('id')}`)).status).toBe(200);
});
