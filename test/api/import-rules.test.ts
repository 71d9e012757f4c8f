import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { newId } from '#kit/id.ts';
import { newOffice, testServer } from '../setup/app.ts';
import { bring, countsOf, listAll, takeInFile } from '../setup/files.ts';
import { workOff } from '../setup/work.ts';

const lines = (...rows: string[]) => rows.join('\n');

describe('a broken run', () => {
  test('goes on where it stopped, and nothing comes in twice', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const people = Array.from(
      { length: 3000 },
      (_, at) => `Person ${at},p${at}@example.com,Company ${at % 100}`,
    );
    const brought = await bring(chief, 'contact', lines('Name,Email,Company', ...people));
    expect((await chief.post(`/imports/${brought.text('id')}/commit`, { match: [] })).status).toBe(
      202,
    );

    // Killed after some parts stand: again and again, each time a little later.
    const { server } = await testServer();
    for (const parts of [1, 2]) {
      const killed = new AbortController();
      const watch = setInterval(() => {
        void server.context.pool
          .query('select parts from import_run where id = $1', [brought.text('id')])
          .then(({ rows }) => {
            if (Number(rows[0]?.parts) >= parts) killed.abort(new Error('the worker died'));
          });
      }, 5);
      await expect(workOff(office, killed.signal)).rejects.toThrow('the worker died');
      clearInterval(watch);
      const half = await chief.get(`/imports/${brought.text('id')}`);
      expect(half.at('state')).toBe('running');
      expect(Number(half.at('progress.done'))).toBeLessThan(3000);
      expect((await chief.get(`/changesets/${half.text('changeset')}`)).at('state')).toBe(
        'running',
      );
    }
    await workOff(office);
    const done = await chief.get(`/imports/${brought.text('id')}`);
    expect([done.at('state'), countsOf(done), done.at('progress')]).toEqual([
      'done',
      { create: 3000 },
      { done: 3000, total: 3000 },
    ]);
    const emails = (await listAll(chief, 'contact.ndjson?fields=email')).map((one) => one['email']);
    expect([emails.length, new Set(emails).size]).toEqual([3000, 3000]);
    expect((await listAll(chief, 'account.ndjson?fields=name')).length).toBe(100);
    expect((await chief.get(`/changesets/${done.text('changeset')}`)).body).toMatchObject({
      state: 'done',
      source: 'import',
      counts: { create: 9100 },
    });
  });
});

describe('rows that meet', () => {
  test('a row finds the record that an earlier row made, within a part and beyond', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const many = Array.from({ length: 1200 }, (_, at) => `C${at},Person ${at},`);
    const file = lines('code,name,jobTitle', 'C5,Early,first', ...many, 'C5,,last', 'C1199,,last');
    const taken = await takeInFile(office, chief, 'contact', file, {
      mapping: { code: 'code', name: 'name', jobTitle: 'jobTitle' },
      match: ['code'],
    });
    expect(countsOf(taken)).toEqual({ create: 1200, update: 3 });
    const filter = encodeURIComponent('{"field":"jobTitle","op":"is","value":"last"}');
    expect(
      await listAll(chief, `contact.ndjson?fields=code,name&sort=code&filter=${filter}`),
    ).toMatchObject([
      { code: 'C1199', name: 'Person 1199' },
      { code: 'C5', name: 'Person 5' },
    ]);
  });

  test('a refused row takes no other with it, and what only it would have made is not made', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const file = lines(
      'Name,Email,Company',
      'Ada,not a mail,Lonely Ltd',
      'Bob,bob@example.com,Acme',
      'Cy,also wrong,Acme',
      ',nobody@example.com,Acme',
      'Dan,dan@example.com,Acme',
    );
    const taken = await takeInFile(office, chief, 'contact', file, { match: [] });
    expect(countsOf(taken)).toEqual({ create: 2, error: 3 });
    const errors = await chief.get(`/imports/${taken.text('id')}/rows?outcome=error`);
    expect(errors.at('items')).toMatchObject([
      { line: 2, problems: [{ code: 'value.not-email' }] },
      { line: 4, problems: [{ code: 'value.not-email' }] },
      { line: 5, problems: [{ code: 'value.required' }] },
    ]);
    expect((await listAll(chief, 'account.ndjson?fields=name')).map((one) => one['name'])).toEqual([
      'Acme',
    ]);
  });

  test('a row whose namesake is refused is not refused for it', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const file = lines(
      'Name,Email',
      'Acme,not a mail',
      'ACME Ltd.,info@acme.example',
      'Acme Inc,late@acme.example',
    );
    const taken = await takeInFile(office, chief, 'account', file, { match: [] });
    expect(countsOf(taken)).toEqual({ create: 1, conflict: 1, error: 1 });
    expect(await listAll(chief, 'account.ndjson?fields=name')).toMatchObject([
      { name: 'ACME Ltd.' },
    ]);
  });

  test('empty cells keep or clear, and what is the same is skipped', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    await chief.post('/records/contact', {
      name: 'Ada',
      email: 'ada@example.com',
      jobTitle: 'Countess',
      address: { city: 'London', street: 'St James Square' },
    });
    const file = lines('Email,Job title,City', 'ada@example.com,,Paris');
    const mapping = { 'Email': 'email', 'Job title': 'jobTitle', 'City': 'address.city' };
    expect(
      countsOf(await takeInFile(office, chief, 'contact', file, { mapping, match: ['email'] })),
    ).toEqual({ update: 1 });
    expect(await listAll(chief, 'contact.ndjson?fields=jobTitle,address')).toMatchObject([
      { jobTitle: 'Countess', address: { city: 'Paris', street: 'St James Square' } },
    ]);
    expect(
      countsOf(await takeInFile(office, chief, 'contact', file, { mapping, match: ['email'] })),
    ).toEqual({ skip: 1 });
    expect(
      countsOf(
        await takeInFile(office, chief, 'contact', file, {
          mapping,
          match: ['email'],
          onMatch: 'skip',
          emptyCells: 'clear',
        }),
      ),
    ).toEqual({ skip: 1 });
    expect(
      countsOf(
        await takeInFile(office, chief, 'contact', file, {
          mapping,
          match: ['email'],
          emptyCells: 'clear',
        }),
      ),
    ).toEqual({ update: 1 });
    expect(await listAll(chief, 'contact.ndjson?fields=jobTitle')).toMatchObject([
      { jobTitle: null },
    ]);
  });

  test('parts that are there are known again', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const file = lines('Email,Mobile Phone,Home City', 'ada@example.com,13800138000,London');
    for (const outcome of [{ create: 1 }, { skip: 1 }])
      expect(
        countsOf(
          await takeInFile(
            office,
            chief,
            'contact',
            lines('Name,Email,Mobile Phone,Home City', 'Ada,ada@example.com,13800138000,London'),
            {
              mapping: {
                'Name': 'name',
                'Email': 'email',
                'Mobile Phone': 'mobile[1].value',
                'Home City': 'homeAddress[1].address.city',
              },
              match: ['email'],
            },
          ),
        ),
      ).toEqual(outcome);
    expect(
      countsOf(
        await takeInFile(office, chief, 'contact', file.replace('London', 'Paris'), {
          mapping: {
            'Email': 'email',
            'Mobile Phone': 'mobile[1].value',
            'Home City': 'homeAddress[1].address.city',
          },
          match: ['email'],
        }),
      ),
    ).toEqual({ update: 1 });
    expect((await listAll(chief, 'identity.ndjson?fields=value')).length).toBe(2);
    expect((await listAll(chief, 'address.ndjson?fields=address')).length).toBe(2);
  });

  test('one who could be several is a conflict, not a guess', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    for (const city of ['London', 'Paris'])
      await chief.post('/records/contact', { name: 'John Smith', address: { city } });
    const taken = await takeInFile(
      office,
      chief,
      'contact',
      lines('Name,Reports to,Job title', 'John Smith,,Clerk', 'Jane,John Smith,Clerk'),
      {
        match: ['name'],
        mapping: { 'Name': 'name', 'Reports to': 'reportsTo', 'Job title': 'jobTitle' },
      },
    );
    expect(countsOf(taken)).toEqual({ conflict: 2 });
    const conflicts = await chief.get(`/imports/${taken.text('id')}/rows?outcome=conflict`);
    expect(conflicts.at('items')).toMatchObject([
      { problems: [{ code: 'import.ambiguous' }] },
      { problems: [{ code: 'import.link-ambiguous' }] },
    ]);
  });
});

describe('what a file says of itself', () => {
  test('author, owner and dates of the old system are kept', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const seller = await office.as('salesperson', { name: 'Sally Seller' });
    const file = lines(
      'Name,Owner,Created by,Created at,Changed at',
      'Ada,Sally Seller,Sally Seller,2019-03-04 05:06:07,2020-01-02',
    );
    const taken = await takeInFile(office, chief, 'contact', file, { match: [], zone: 'UTC' });
    expect([countsOf(taken), taken.at('suggestedMapping')]).toEqual([
      { create: 1 },
      {
        'Name': 'name',
        'Owner': 'owner',
        'Created by': 'createdBy',
        'Created at': 'createdAt',
        'Changed at': 'updatedAt',
      },
    ]);
    expect(
      await listAll(chief, 'contact.ndjson?fields=owner,createdBy,createdAt,updatedAt'),
    ).toMatchObject([
      {
        owner: { id: seller.userId },
        createdBy: { id: seller.userId },
        createdAt: '2019-03-04T05:06:07.000Z',
        updatedAt: '2020-01-02T00:00:00.000Z',
      },
    ]);
    const brought = await bring(chief, 'contact', file);
    expect(
      (await chief.post(`/imports/${brought.text('id')}/commit`, { keepOrigin: false })).at('code'),
    ).toBe('import.origin-not-kept');
  });

  test('days in the order of their column, amounts with their marks, words for choices', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const file = lines(
      'Name;Founded on;Yearly revenue;Industry;Do not contact;Customer status',
      'A;03.04.2001;"1.234.567,50 €";Bank;ja;Loyal',
      'B;25.12.1999;12,5;金融;nein;忠诚客户',
      'C;31.1.2000;(5);software;是;loyal',
    );
    const mapping = {
      'Name': 'name',
      'Founded on': 'foundedOn',
      'Yearly revenue': 'revenue',
      'Industry': 'industry',
      'Do not contact': 'doNotContact',
      'Customer status': 'status',
    };
    const taken = await takeInFile(office, chief, 'account', file, {
      mapping,
      match: [],
      currency: 'EUR',
      values: { Industry: { 金融: 'bank', Bank: 'Banking' } },
    });
    expect(countsOf(taken)).toEqual({ create: 2, error: 1 });
    const [error] = [
      (await chief.get(`/imports/${taken.text('id')}/rows?outcome=error`)).at('items.0'),
    ];
    expect(error).toMatchObject({
      line: 4,
      problems: [{ code: 'value.not-money', field: 'revenue' }],
    });
    expect(
      await listAll(
        chief,
        'account.ndjson?sort=name&fields=foundedOn,revenue,industry,doNotContact,status',
      ),
    ).toMatchObject([
      {
        foundedOn: '2001-04-03',
        revenue: { amount: '1234567.50', currency: 'EUR' },
        industry: 'bank',
        doNotContact: true,
        status: 'loyal',
      },
      {
        foundedOn: '1999-12-25',
        revenue: { amount: '12.50', currency: 'EUR' },
        industry: 'bank',
        doNotContact: false,
        status: 'loyal',
      },
    ]);
  });

  test('it may be read otherwise than it was guessed, and settings that do not fit it are refused', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const brought = await bring(
      chief,
      'contact',
      'Name|Email;Ada|ada@example.com\nName|Email;Bob|bob@example.com',
    );
    const read = await chief.patch(`/imports/${brought.text('id')}`, {
      separator: '|',
      hasHeader: false,
    });
    expect([read.status, read.at('columns')]).toEqual([200, ['A', 'B', 'C']]);
    const code = async (settings: object) =>
      (await chief.post(`/imports/${brought.text('id')}/dry-run`, settings)).at('code');
    expect(await code({ mapping: { Z: 'name' } })).toBe('import.no-column');
    expect(await code({ mapping: { A: 'nothing' } })).toBe('import.no-target');
    expect(await code({ mapping: { A: null } })).toBe('import.nothing-mapped');
    expect(await code({ mapping: { A: 'account', B: 'account.name' } })).toBe(
      'import.mapped-twice',
    );
    expect(await code({ mapping: { A: 'name' }, match: ['jobTitle'] })).toBe('import.not-a-key');
    expect(await code({ mapping: { A: 'name' }, zone: 'Mars/Base' })).toBe('import.no-zone');
    expect((await bring(chief, 'contact', '')).at('code')).toBe('table.empty');
    expect((await bring(chief, 'contact', 'Name,Email\n')).at('code')).toBe('import.no-rows');
    expect((await chief.post('/imports', {})).at('code')).toBe('import.no-file');
  });
});

describe('rights', () => {
  test('the importer’s own bind every row: what he may not see he does not find, what he may not change he does not', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const code = `importer-${newId().slice(-8)}`;
    const grants = {
      contact: { import: 'all', create: 'own', read: 'own', edit: 'own' },
      user: { read: 'all' },
    };
    const values = { name: code, code, grants };
    const changes = [{ op: 'create' as const, object: 'role', values }];
    await commit(office.scope, { changes, byAction: true });
    const importer = await office.as(code);
    const hidden = await chief.post('/records/contact', {
      name: 'Hidden',
      email: 'hidden@example.com',
    });
    const file = lines(
      'Name,Email,Company,Owner',
      `Mine,hidden@example.com,,`,
      'Other,other@example.com,Acme,',
      'Given,given@example.com,,Ada Admin',
    );
    const taken = await takeInFile(office, importer, 'contact', file, { match: ['email'] });
    const rows = await importer.get(`/imports/${taken.text('id')}/rows`);
    expect([countsOf(taken), rows.body]).toMatchObject([
      { create: 1, error: 2 },
      { items: [{ outcome: 'create' }, { outcome: 'error' }, { outcome: 'error' }] },
    ]);
    expect((await chief.get(`/records/contact/${hidden.text('id')}`)).at('name')).toBe('Hidden');
  });
});
