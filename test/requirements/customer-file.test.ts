import { beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { newOffice, type Client, type Office } from '../setup/app.ts';
import { find, having, make, namesOf, set } from './asking.ts';

let office: Office;
let seller: Client;
let manager: Client;

beforeAll(async () => {
  office = await newOffice();
  manager = await office.as('general-manager');
});

// Whoever is new has no customers of the tests before.
beforeEach(async () => {
  seller = await office.as('salesperson');
});

test('a company and its people are created, kept and found again [Y1-10 Z-06 Z-09 TH-501 SDM-B11 Y-18a]', async () => {
  const values = {
    name: '华夏精密',
    code: 'K-1001',
    phone: '010-65529988',
    email: 'info@huaxia.example',
    website: 'https://huaxia.example',
    industry: 'manufacturing',
    employees: 320,
    address: { province: '北京市', street: '长安街1号' },
    description: '老客户',
  };
  const account = await make(seller, 'account', values);
  const profile = {
    name: '张伟',
    salutation: '张总',
    gender: 'male',
    jobTitle: '采购经理',
    department: '采购部',
    phone: '13812345678',
    email: 'zhang@huaxia.example',
    birthOn: '1980-05-06',
    education: '本科',
  };
  const contact = await make(seller, 'contact', { ...profile, account });
  await make(seller, 'contact', { name: '李娜', account });

  expect((await seller.get(`/records/account/${account}`)).body).toMatchObject({
    ...values,
    phone: '+861065529988',
    address: { province: '北京市', street: '长安街1号' },
  });
  expect((await seller.get(`/records/contact/${contact}`)).body).toMatchObject({
    ...profile,
    phone: '+8613812345678',
    account: { id: account, title: '华夏精密' },
  });
  const people = { field: 'account', op: 'is', value: account } as const;
  expect((await namesOf(seller, 'contact', people)).toSorted()).toEqual(
    ['张伟', '李娜'].toSorted(),
  );
  for (const [words, id] of [
    ['华夏', account],
    ['K-1001', account],
    ['65529988', account],
    ['zhangwei', contact],
    ['zhang@huaxia.example', contact],
  ] as const) {
    const { body } = await seller.get(`/search?q=${encodeURIComponent(words)}`);
    expect(JSON.stringify(body), words).toContain(id);
  }
  await set(seller, 'contact', contact, { jobTitle: '总监' });
  expect((await seller.get(`/records/contact/${contact}`)).at('jobTitle')).toBe('总监');
});

test('a salesperson enters latent, current and old customers with contacts and commercial facts [Y-01]', async () => {
  const commercial = {
    registrationNumber: '914403001922038216',
    legalRepresentative: '陈明',
    bankName: '招商银行',
    ownership: 'private',
    revenue: { amount: '5000000.00', currency: 'CNY' },
  };
  const sorts = { potential: '潜在', repeat: '现有', lost: '老' };
  for (const [status, name] of Object.entries(sorts)) {
    const account = await make(seller, 'account', {
      ...(status === 'repeat' ? commercial : {}),
      name,
      status,
    });
    await make(seller, 'contact', { name: `${name}客户联系人`, account });
  }
  for (const [status, name] of Object.entries(sorts)) {
    expect(await namesOf(seller, 'account', { field: 'status', op: 'is', value: status })).toEqual([
      name,
    ]);
    const people = { field: 'account.status', op: 'is', value: status } as const;
    expect(await namesOf(seller, 'contact', people)).toEqual([`${name}客户联系人`]);
  }
  const [current] = await find(seller, 'account', {
    filter: { field: 'status', op: 'is', value: 'repeat' },
  });
  expect(current).toMatchObject(commercial);
});

// The tax number of a Chinese company is its unified social credit code today.
test('the archive keeps our own companies with name, tax number and bank account [SDM-G07]', async () => {
  const values = {
    name: '本公司北京分公司',
    registrationNumber: '914403001922038216',
    bankName: '中国工商银行',
    bankAccount: '0200001009000012345',
  };
  const party = await make(manager, 'account', values);
  await make(manager, 'party-role', { party, role: 'internal' });
  const [found] = await find(manager, 'account', {
    filter: having('party-role.party', { role: 'internal' }),
  });
  expect(found).toMatchObject(values);
  const wrong = await manager.patch(`/records/account/${party}`, {
    registrationNumber: '914403001922038217',
  });
  expect(wrong.status).toBe(422);
});

const metaShape = z.looseObject({
  objects: z.array(
    z.looseObject({
      name: z.string(),
      form: z.array(z.looseObject({ fields: z.array(z.string()) })),
      related: z.array(z.looseObject({ object: z.string() })),
    }),
  ),
});

test('a company and an individual have each a form of their own kind [SW-01]', async () => {
  const { objects } = metaShape.parse((await seller.get('/meta')).body);
  const formOf = (name: string) =>
    objects.find((one) => one.name === name)?.form.flatMap((part) => part.fields) ?? [];
  const [company, individual] = [formOf('account'), formOf('contact')];
  const ofCompanies = ['legalRepresentative', 'bankAccount', 'registrationNumber'];
  expect(company).toEqual(expect.arrayContaining(ofCompanies));
  expect(individual.filter((field) => ofCompanies.includes(field))).toEqual([]);
  // Employer, where he lives, telephone.
  const ofPeople = ['account', 'address', 'phone'];
  expect(individual).toEqual(expect.arrayContaining(ofPeople));
  expect(individual).toEqual(expect.arrayContaining(['gender', 'birthOn', 'marriage']));
  expect(company.filter((field) => ['gender', 'birthOn', 'account'].includes(field))).toEqual([]);
  const below = objects.find((one) => one.name === 'account')?.related.map((one) => one.object);
  expect(below).toContain('contact');

  const employer = await make(manager, 'account', {
    name: '某企业',
    legalRepresentative: '陈明',
    registrationNumber: '914403001922038216',
    bankAccount: '0200001009000012345',
  });
  const person = await make(manager, 'contact', {
    name: '某个人',
    account: employer,
    phone: '13812345678',
  });
  const home = { party: person, use: 'home', address: { city: '上海市', street: '南京路1号' } };
  await make(manager, 'address', { ...home, primary: true });
  expect((await manager.get(`/records/contact/${person}`)).body).toMatchObject({
    account: { title: '某企业' },
    address: { city: '上海市' },
    phone: '+8613812345678',
  });
});

test('customers are classed by schemes of our own, several at once [TC-101 Y-17b]', async () => {
  const schemes = { 按价值: ['重要', '普通'], 按性质: ['个人', '企业', '政府'] };
  const values = new Map<string, { classification: string; value: string }>();
  for (const [scheme, names] of Object.entries(schemes)) {
    const classification = await make(manager, 'classification', {
      name: scheme,
      appliesTo: ['organisation', 'person'],
    });
    for (const name of names) {
      const value = await make(manager, 'class-value', { name, classification });
      values.set(name, { classification, value });
    }
  }
  const customers = {
    市政府: ['政府', '重要'],
    某工厂: ['企业', '重要'],
    某小店: ['企业', '普通'],
  };
  for (const [name, classes] of Object.entries(customers)) {
    const party = await make(seller, 'account', { name });
    for (const one of classes) await make(seller, 'party-class', { party, ...values.get(one) });
  }
  const classed = (name: string) =>
    having('party-class.party', { value: values.get(name)?.value ?? '' });
  expect(await namesOf(seller, 'account', classed('政府'))).toEqual(['市政府']);
  expect(await namesOf(seller, 'account', { all: [classed('企业'), classed('重要')] })).toEqual([
    '某工厂',
  ]);
  const { value = '' } = values.get('普通') ?? {};
  await set(manager, 'class-value', value, { name: '一般' });
  const renamed = await find(seller, 'party-class', {
    fields: ['value.name', 'party.name'],
    filter: { field: 'value', op: 'is', value },
  });
  expect(renamed).toMatchObject([{ 'value.name': '一般', 'party.name': '某小店' }]);
  expect((await seller.post('/records/classification', { name: '我的分类' })).status).toBe(403);
});
