import { beforeAll, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { newId } from '#kit/id.ts';
import { make } from '../requirements/asking.ts';
import { newOffice, type Client } from '../setup/app.ts';

const [phone, email] = ['13912345678', 'hidden.one@example.com'];
let reader: Client;
let contact: string;

beforeAll(async () => {
  const office = await newOffice();
  const code = `reader-${newId().slice(-8)}`;
  const all = { read: 'all', create: 'all', edit: 'all', export: 'all', import: 'all' };
  const values = {
    name: code,
    code,
    grants: { contact: all, account: all, activity: all },
    fieldRights: { contact: { phone: 'masked', email: 'hidden' } },
  };
  await commit(office.scope, {
    changes: [{ op: 'create', object: 'role', values }],
    byAction: true,
  });
  reader = await office.as(code);
  const chief = await office.as('administrator');
  contact = await make(chief, 'contact', { name: 'Zhang', phone, email });
  // For the history, the feed and the record as it was.
  await chief.patch(`/records/contact/${contact}`, { phone: '13700000000', email: null });
  await chief.patch(`/records/contact/${contact}`, { phone, email });
});

const guess = (field: string, value: string) => ({ field, op: 'startsWith', value });

test('a field that is masked or hidden answers no condition, order, group or figure', async () => {
  for (const field of ['phone', 'email']) {
    const query = '/records/contact/query';
    const asked = [
      await reader.post(query, { filter: guess(field, field === 'phone' ? '139' : 'hidden') }),
      await reader.post(query, { filter: { none: [guess(field, '1')] } }),
      await reader.post(query, { filter: { field, op: 'isNotEmpty' } }),
      await reader.post(query, { sort: [field] }),
      await reader.post(query, { groupBy: [field] }),
      await reader.post(query, { measures: [{ measure: 'max', field }] }),
      await reader.get(`/exports/contact.csv?sort=${field}`),
      await reader.post('/records/contact/bulk', {
        filter: guess(field, '1'),
        change: { op: 'update', values: { description: 'x' } },
      }),
      await reader.post('/figures', {
        groups: {},
        counts: { one: { object: 'contact', filter: guess(field, '1') } },
      }),
      await reader.post('/records/activity/query', { filter: guess(`customer.${field}`, '1') }),
    ];
    for (const [at, answer] of asked.entries()) {
      expect(answer.status, `${field} ${at} ${JSON.stringify(answer.body)}`).toBeGreaterThan(399);
      expect(answer.status, `${field} ${at}`).toBeLessThan(500);
    }
  }
});

test('no door gives its value', async () => {
  const path = `/records/contact/${contact}`;
  const asked = [
    await reader.get(path),
    await reader.get(`${path}?asOf=${new Date().toISOString()}`),
    await reader.get(`${path}/history`),
    await reader.get(`${path}/timeline`),
    await reader.get(`${path}/around`),
    await reader.get('/records/contact?fields=name,phone'),
    await reader.get('/changes'),
    await reader.get('/exports/contact.csv'),
    await reader.get('/exports/contact.ndjson'),
    await reader.get('/exports/contact.vcf'),
    await reader.get('/search?q=Zhang'),
    await reader.post('/records/contact/duplicates', { values: { name: 'Zhang' } }),
    await reader.get(`/personal-fields/contact/${contact}`),
    await reader.patch(`${path}?dryRun=true`, { description: 'x' }),
    await reader.patch(path, { description: 'y' }),
  ];
  for (const [at, { body, status }] of asked.entries()) {
    expect(status, String(at)).toBeLessThan(500);
    expect(JSON.stringify(body), String(at)).not.toMatch(/13912345678|hidden\.one/);
  }
  expect((await reader.get(path)).text('phone')).toBe('***5678');
  // Its words are not found by whoever may not read them.
  for (const word of ['13912345678', '1391234', 'hidden.one'])
    expect((await reader.get(`/search?q=${word}`)).at('items'), word).toEqual([]);
});
