import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { newOffice } from '../setup/app.ts';
import { bring, countsOf, listAll, takeInFile } from '../setup/files.ts';
import { workOff } from '../setup/work.ts';

describe('undoing an import', () => {
  test('is refused as a whole where something changed since, and done for the rest when told to', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const taken = await takeInFile(
      office,
      chief,
      'contact',
      'Name,Email\nAda,ada@example.com\nBob,bob@example.com',
      { match: [] },
    );
    const ada = (await listAll(chief, 'contact.ndjson?fields=name')).find(
      (one) => one['name'] === 'Ada',
    );
    await chief.patch(`/records/contact/${String(ada?.['id'])}`, {
      jobTitle: 'Countess',
      name: 'Ada King',
    });
    const path = `/changesets/${taken.text('changeset')}/undo`;

    const shown = await chief.post(`${path}?dryRun=true`);
    await workOff(office);
    expect((await chief.get(`/jobs/${shown.text('job')}`)).at('result.conflicts')).toContainEqual({
      object: 'contact',
      id: ada?.['id'],
      field: 'name',
      code: 'changed-since',
    });
    const refused = await chief.post(path);
    expect(refused.status).toBe(202);
    await workOff(office);
    expect((await chief.get(`/jobs/${refused.text('job')}`)).body).toMatchObject({
      state: 'failed',
      result: { conflicts: expect.arrayContaining([expect.objectContaining({ field: 'name' })]) },
    });
    expect((await listAll(chief, 'contact.ndjson?fields=name')).length).toBe(2);

    const skipped = await chief.post(`${path}?conflicts=skip`);
    await workOff(office);
    expect((await chief.get(`/jobs/${skipped.text('job')}`)).body).toMatchObject({
      state: 'done',
      result: { conflicts: expect.arrayContaining([expect.objectContaining({ field: 'name' })]) },
    });
    const undoing = (await chief.get(`/jobs/${skipped.text('job')}`)).text('result.changeset');
    expect((await chief.get(`/changesets/${undoing}`)).at('stayed')).toContainEqual({
      object: 'contact',
      id: ada?.['id'],
      title: 'Ada King',
      field: 'name',
      code: 'changed-since',
    });
    expect(await listAll(chief, 'contact.ndjson?fields=name')).toMatchObject([
      { name: 'Ada King' },
    ]);
    expect((await chief.post(path)).at('code')).toBe('undo.already');
    expect((await chief.get(`/changesets/${taken.text('changeset')}`)).at('undoneBy')).toBe(
      (await chief.get(`/jobs/${skipped.text('job')}`)).at('result.changeset'),
    );
  });

  test('may itself be undone', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const taken = await takeInFile(
      office,
      chief,
      'contact',
      'Name,Email,Company\nAda,ada@example.com,Acme\nBob,bob@example.com,Acme',
      { match: [] },
    );
    const before = await listAll(chief, 'contact.ndjson?fields=name,email,account&sort=name');
    const undo = async (id: string) => {
      const answer = await chief.post(`/changesets/${id}/undo`);
      await workOff(office);
      const job = await chief.get(`/jobs/${answer.text('job')}`);
      return job.text('result.changeset');
    };
    const undone = await undo(taken.text('changeset'));
    expect(await listAll(chief, 'contact.ndjson')).toEqual([]);
    await undo(undone);
    const plain = (items: Record<string, unknown>[]) =>
      items.map(({ version: _version, ...rest }) => rest);
    expect(
      plain(await listAll(chief, 'contact.ndjson?fields=name,email,account&sort=name')),
    ).toEqual(plain(before));
  });

  test(
    'a changeset in one piece with more records than one may have is undone in slices',
    { timeout: 60_000 },
    async () => {
      const office = await newOffice();
      const chief = await office.as('administrator');
      const people = Array.from({ length: 2500 }, (_, at) => ({
        op: 'create' as const,
        object: 'contact',
        values: {
          name: `Person ${at}`,
          email: `p${at}@example.com`,
          phone: `138${String(10_000_000 + at)}`,
        },
      }));
      const made = await commit(office.scope, { changes: people });
      expect(made.counts.create).toBe(7500);
      const undone = await chief.post(`/changesets/${String(made.id)}/undo`);
      expect(undone.status).toBe(202);
      await workOff(office);
      expect((await chief.get(`/jobs/${undone.text('job')}`)).body).toMatchObject({
        state: 'done',
        result: { parts: 2, conflicts: [] },
      });
      expect((await listAll(chief, 'contact.ndjson?fields=name')).length).toBe(0);
      expect((await listAll(chief, 'identity.ndjson?fields=value')).length).toBe(0);
    },
  );
});

describe('before a file is brought', () => {
  test('a sheet to fill in says what there is, in the reader’s language, and is understood when it comes back', async () => {
    const office = await newOffice();
    const reader = await office.as('administrator', { name: '管理员', language: 'zh' });
    const fetched = await fetch(`${reader.base}/api/v1/imports/templates/account.csv`, {
      headers: reader.headers,
    });
    const heading = (await fetched.text()).replace('\uFEFF', '').trim();
    expect(heading).toMatch(/^名称,公司全称,简称,英文名称,客户编号,电话,邮箱,网址,地址：国家,/);
    const columns = heading.split(',');
    const cells: Record<string, string> = {
      '名称': '知音',
      '行业': '银行',
      '年营业额：数额': '12.5',
      '地址：城市': '北京',
      '成立日期': '2001-02-03',
    };
    const file = [heading, columns.map((column) => cells[column] ?? '').join(',')].join('\n');
    const taken = await takeInFile(office, reader, 'account', file, { match: [] });
    expect(countsOf(taken)).toEqual({ create: 1 });
    expect(
      await listAll(reader, 'account.ndjson?fields=name,industry,revenue,address,foundedOn'),
    ).toMatchObject([
      {
        name: '知音',
        industry: 'bank',
        revenue: { amount: '12.50', currency: 'CNY' },
        address: { city: '北京市' },
        foundedOn: '2001-02-03',
      },
    ]);
    const mapping = (await bring(reader, 'account', file)).at('suggestedMapping');
    expect(Object.values(z.record(z.string(), z.string().nullable()).parse(mapping))).not.toContain(
      null,
    );

    const book = await fetch(`${reader.base}/api/v1/imports/templates/contact.xlsx`, {
      headers: reader.headers,
    });
    expect([book.status, book.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining(encodeURIComponent('联系人.xlsx')),
    ]);
    expect(
      Buffer.from(await book.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const targets = await reader.get('/imports/targets/contact');
    expect(targets.at('items')).toEqual(
      expect.arrayContaining([
        {
          path: 'email',
          label: { en: 'E-mail', zh: '邮箱' },
          kind: 'email',
          required: false,
          of: 'record',
          isKey: true,
          isPartOfKey: true,
        },
        {
          path: 'account.name',
          label: { en: 'Account: Name', zh: '所属公司：名称' },
          kind: 'text',
          required: false,
          of: 'link',
          isKey: false,
          isPartOfKey: true,
        },
        {
          path: 'phones[1].value',
          label: { en: 'Further phone 1: Number or address', zh: '更多电话1：号码或账号' },
          kind: 'phone',
          required: false,
          of: 'child',
          isKey: false,
          isPartOfKey: false,
        },
      ]),
    );
  });

  test('who is given a record by a file has it in his own unit', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const unit = await office.unit('Beijing');
    await office.as('salesperson', { name: 'Sally Seller', unit });
    await takeInFile(office, chief, 'contact', 'Name,Owner\nAda,Sally Seller', { match: [] });
    expect(await listAll(chief, 'contact.ndjson?fields=owner,unit')).toMatchObject([
      { owner: { title: 'Sally Seller' }, unit: { id: unit } },
    ]);
  });
});
