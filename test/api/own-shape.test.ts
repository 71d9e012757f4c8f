import { expect, test } from 'vitest';
import { z } from 'zod';
import { newOffice, type Client } from '../setup/app.ts';
import { bring, countsOf } from '../setup/files.ts';
import { workOff } from '../setup/work.ts';

const metaShape = z.looseObject({
  areas: z.array(z.looseObject({ name: z.string(), label: z.unknown() })),
  objects: z.array(
    z.looseObject({
      name: z.string(),
      label: z.unknown(),
      fields: z.array(z.looseObject({ name: z.string() })),
      form: z.array(z.object({ label: z.unknown(), fields: z.array(z.string()) })),
      list: z.looseObject({ columns: z.array(z.string()) }),
      related: z.array(z.looseObject({ object: z.string() })),
    }),
  ),
});

async function metaOf(client: Client, object: string) {
  const meta = metaShape.parse((await client.get('/meta')).body);
  return { ...meta, object: meta.objects.find(({ name }) => name === object) };
}

const level = {
  object: 'contact',
  name: 'xLevel',
  kind: 'choice',
  labelEn: 'Level',
  labelZh: '会员级别',
  inList: true,
  options: [
    { code: 'gold', label: { en: 'Gold', zh: '金卡' }, color: 'amber' },
    { code: 'silver', label: { en: 'Silver', zh: '银卡' } },
  ],
};

test('an own field is there for everyone at once: in meta, forms, lists, files and the API’s description [DAT-29 Y-16a Y-16b YD-03 SDM-G05]', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const seller = await office.as('salesperson', { language: 'zh' });
  expect((await chief.post('/records/own-field?dryRun=true', level)).status).toBe(200);
  const made = await chief.post('/records/own-field', level);
  expect(made.status).toBe(201);
  const { object } = await metaOf(chief, 'contact');
  expect(object?.fields.find(({ name }) => name === 'xLevel')).toMatchObject({
    kind: 'choice',
    label: { en: 'Level', zh: '会员级别' },
    own: made.at('id'),
    right: 'full',
  });
  expect(object?.list.columns).toContain('xLevel');
  expect(object?.form.at(-1)).toEqual({
    label: { en: 'Own fields', zh: '自定义字段' },
    fields: ['xLevel'],
  });

  const mine = await seller.post('/records/contact', { name: '李雷', xLevel: 'gold' });
  expect(mine.at('xLevel')).toBe('gold');
  const wrong = await seller.patch(`/records/contact/${mine.text('id')}`, { xLevel: 'iron' });
  expect([wrong.status, wrong.at('field')]).toEqual([422, 'xLevel']);
  const filter = encodeURIComponent('{"field":"xLevel","op":"is","value":"gold"}');
  expect(
    (await seller.get(`/records/contact?filter=${filter}&fields=xLevel`)).at('items.0.xLevel'),
  ).toBe('gold');

  const brought = await bring(chief, 'contact', '姓名,会员级别\n韩梅梅,银卡\n王芳,gold\n');
  expect(brought.at('suggestedMapping')).toEqual({ 姓名: 'name', 会员级别: 'xLevel' });
  await chief.post(`/imports/${brought.text('id')}/commit`);
  await workOff(office);
  expect(countsOf(await chief.get(`/imports/${brought.text('id')}`))).toEqual({ create: 2 });
  const file = await fetch(
    `${chief.base}/api/v1/exports/contact.csv?fields=name,xLevel&sort=xLevel,name`,
    {
      headers: chief.headers,
    },
  );
  expect((await file.text()).trim().split(/\r?\n/).slice(1)).toHaveLength(3);
  // Its list of values counts records, and takes a new value as the business grows.
  const counted = await chief.post('/records/contact/query', { groupBy: ['xLevel'] });
  expect(counted.at('groups')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ keys: { xLevel: 'gold' }, values: { count: 2 } }),
      expect.objectContaining({ keys: { xLevel: 'silver' }, values: { count: 1 } }),
    ]),
  );
  const iron = { code: 'iron', label: { en: 'Iron', zh: '铁卡' } };
  const options = [...level.options, iron];
  expect((await chief.patch(`/records/own-field/${made.text('id')}`, { options })).status).toBe(
    200,
  );
  const changed = await seller.patch(`/records/contact/${mine.text('id')}`, { xLevel: 'iron' });
  expect([changed.status, changed.at('xLevel')]).toEqual([200, 'iron']);
  const described = await chief.get('//api/openapi.json');
  expect(JSON.stringify(described.at('components.schemas.ContactValues'))).toContain('xLevel');
});

test('a role may hide an own field or show it under a mask', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  for (const [name, mask] of [
    ['xPassport', 'tail'],
    ['xSecret', null],
  ] as const)
    await chief.post('/records/own-field', {
      object: 'contact',
      name,
      kind: 'text',
      labelEn: name,
      mask,
    });
  const role = await chief.post('/records/role', {
    name: 'Front desk',
    grants: { contact: { read: 'all', edit: 'all' } },
    fieldRights: { contact: { xPassport: 'masked', xSecret: 'hidden' } },
  });
  const desk = await office.as(role.text('id'));
  const values = { name: 'Ada', xPassport: 'E12345678', xSecret: 'x' };
  const id = (await chief.post('/records/contact', values)).text('id');
  const seen = await desk.get(`/records/contact/${id}`);
  expect([seen.at('xPassport'), seen.at('xSecret')]).toEqual(['***5678', undefined]);
  const asked = encodeURIComponent('{"field":"xPassport","op":"startsWith","value":"E1"}');
  expect((await desk.get(`/records/contact?filter=${asked}`)).status).toBe(422);
  expect((await desk.get('/records/contact?sort=xPassport')).status).toBe(400);
  expect((await desk.patch(`/records/contact/${id}`, { xSecret: 'y' })).at('code')).toBe(
    'field.unknown',
  );
  const history = await desk.get(`/records/contact/${id}/history`);
  expect(JSON.stringify(history.body)).not.toContain('E12345678');
});

test('a workspace says its own words, adds and switches off options, and does without areas', async () => {
  const office = await newOffice();
  const [chief, unit] = [await office.as('administrator'), await office.unit('Depot')];
  for (const [target, en, zh] of [
    ['object:contact', 'Member', '会员'],
    ['field:contact.jobTitle', 'Trade', '行当'],
    ['option:account.industry.bank', 'House', '钱庄'],
    ['area:customers', 'Members', '会员中心'],
  ])
    expect((await chief.post('/records/own-name', { target, en, zh })).status).toBe(201);
  const tea = {
    object: 'account',
    field: 'industry',
    code: 'tea',
    labelEn: 'Tea',
    labelZh: '茶业',
  };
  expect((await chief.post('/records/own-option', tea)).status).toBe(201);
  expect(
    (
      await chief.post('/records/own-option', {
        object: 'account',
        field: 'industry',
        code: 'mining',
        active: false,
      })
    ).status,
  ).toBe(201);
  const closed = await chief.post('/records/own-option', { ...tea, field: 'credit' });
  expect(closed.at('code')).toBe('own-option.closed');

  const meta = await metaOf(chief, 'contact');
  expect(meta.object?.label).toEqual({
    one: { en: 'Member', zh: '会员' },
    many: { en: 'Member', zh: '会员' },
  });
  expect(meta.object?.fields.find(({ name }) => name === 'jobTitle')).toMatchObject({
    label: { en: 'Trade', zh: '行当' },
  });
  expect(meta.areas[0]).toEqual({ name: 'customers', label: { en: 'Members', zh: '会员中心' } });
  const industry = (await metaOf(chief, 'account')).object?.fields.find(
    ({ name }) => name === 'industry',
  );
  expect(industry).toMatchObject({
    options: {
      bank: { label: { zh: '钱庄' } },
      tea: { label: { zh: '茶业' } },
      mining: { off: true },
    },
  });
  expect((await chief.post('/records/account', { name: 'A', industry: 'tea' })).status).toBe(201);
  const off = await chief.post('/records/account', { name: 'B', industry: 'mining' });
  expect([off.status, off.at('code')]).toEqual([422, 'value.option-off']);
  const nameless = await chief.post('/records/contact', { name: '' });
  expect(nameless.status).toBe(422);

  await chief.post('/records/switched-area', { area: 'customers', unit });
  const keeper = await office.as('salesperson', { unit });
  expect((await metaOf(keeper, 'contact')).areas.map(({ name }) => name)).not.toContain(
    'customers',
  );
  expect((await metaOf(chief, 'contact')).areas.map(({ name }) => name)).toContain('customers');
});

test('a rule of the workspace refuses what breaks it, in the reader’s language, at its field', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const seller = await office.as('salesperson', { language: 'zh' });
  const rule = {
    name: 'Phone or mail',
    object: 'contact',
    when: { field: 'gender', op: 'is', value: 'female' },
    condition: {
      any: [
        { field: 'phone', op: 'isNotEmpty' },
        { field: 'email', op: 'isNotEmpty' },
      ],
    },
    en: 'Write a phone number or an e-mail address.',
    zh: '请填写电话或邮箱。',
    field: 'phone',
  };
  const made = await chief.post('/records/own-check', rule);
  const refused = await seller.post('/records/contact', { name: 'Ada', gender: 'female' });
  expect([refused.status, refused.at('field'), refused.at('detail')]).toEqual([
    422,
    'phone',
    '请填写电话或邮箱。',
  ]);
  expect((await seller.post('/records/contact', { name: 'Bob', gender: 'male' })).status).toBe(201);
  expect(
    (await seller.post('/records/contact', { name: 'Ada', gender: 'female', phone: '13800138000' }))
      .status,
  ).toBe(201);
  await chief.patch(`/records/own-check/${made.text('id')}`, { active: false });
  expect((await seller.post('/records/contact', { name: 'Eve', gender: 'female' })).status).toBe(
    201,
  );
});

test('a layout is everyone’s or a role’s, and cannot leave out what must be filled in', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const role = await chief.post('/records/role', {
    name: 'Clerk',
    grants: { contact: { read: 'all' } },
  });
  const clerk = await office.as(role.text('id'));
  const sections = (...fields: string[]) => [{ label: { en: 'Main', zh: '主要' }, fields }];
  const lacking = await chief.post('/records/own-layout', {
    object: 'contact',
    sections: sections('phone'),
  });
  expect(lacking.at('code')).toBe('own-layout.lacks-required');
  await chief.post('/records/own-layout', {
    object: 'contact',
    sections: sections('name', 'familyName', 'phone'),
    columns: ['name', 'phone'],
    quickCreate: ['name'],
    related: [{ object: 'contact', link: 'reportsTo' }],
  });
  await chief.post('/records/own-layout', {
    object: 'contact',
    role: role.at('id'),
    columns: ['name'],
  });
  const [all, clerks] = [
    (await metaOf(chief, 'contact')).object,
    (await metaOf(clerk, 'contact')).object,
  ];
  expect(all).toMatchObject({
    list: { columns: ['name', 'phone'] },
    quickCreate: ['name'],
    related: [{ object: 'contact', link: 'reportsTo', label: { en: 'Reports', zh: '下属' } }],
  });
  expect(clerks?.list.columns).toEqual(['name']);
  expect(clerks?.form).toEqual([
    { label: { en: 'Main', zh: '主要' }, fields: ['name', 'familyName', 'phone'] },
  ]);
});

test('the shape goes out as one text and comes in as one changeset, shown before; the same text twice changes nothing', async () => {
  const [from, to] = [await newOffice('From'), await newOffice('To')];
  const [giver, taker] = [await from.as('administrator'), await to.as('administrator')];
  for (const [object, values] of [
    ['own-object', { name: 'x-vehicle', oneEn: 'Vehicle', oneZh: '车辆', area: 'sales' }],
    ['own-field', level],
    [
      'own-field',
      { object: 'x-vehicle', name: 'xPlate', kind: 'text', labelEn: 'Plate', required: true },
    ],
    ['own-name', { target: 'object:contact', zh: '会员' }],
    ['switched-area', { area: 'stock' }],
  ] as const)
    expect((await giver.post(`/records/${object}`, values)).status).toBe(201);
  const seller = (await giver.get('/records/role?fields=name&sort=name')).text('items.0.id');
  await giver.post('/records/own-layout', { object: 'contact', role: seller, columns: ['name'] });
  const text = (await giver.get('/shape')).body;
  expect(text).toMatchObject({
    rapportShape: 1,
    objects: [{ name: 'x-vehicle', oneZh: '车辆' }],
    fields: [{ name: 'xLevel' }, { name: 'xPlate', required: true }],
  });
  expect(JSON.stringify(text)).not.toContain(seller);

  const shown = await taker.post('/shape?dryRun=true', text);
  expect([shown.status, shown.at('state'), shown.at('counts.create')]).toEqual([200, 'preview', 6]);
  expect((await metaOf(taker, 'x-vehicle')).object).toBeUndefined();
  const done = await taker.post('/shape', text);
  expect(done.at('counts')).toMatchObject({ create: 6, update: 0 });
  expect((await metaOf(taker, 'x-vehicle')).object?.fields.map(({ name }) => name)).toContain(
    'xPlate',
  );
  expect((await taker.get('/shape')).body).toEqual(text);
  expect((await taker.post('/shape', text)).at('id')).toBeNull();
  await taker.post(`/changesets/${done.text('id')}/undo`);
  expect((await metaOf(taker, 'x-vehicle')).object).toBeUndefined();
  expect(
    (await taker.post('/shape', { rapportShape: 1, fields: [{ ...level, colour: 1 }] })).status,
  ).toBe(422);
  const other = await to.as('salesperson');
  expect((await other.get('/shape')).status).toBe(403);
});
