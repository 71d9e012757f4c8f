import { describe, expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { commit } from '#engine/commit/index.ts';
import { newOffice, testServer, type Client, type Office } from '../setup/app.ts';
import { bring, countsOf, listAll, takeInFile } from '../setup/files.ts';

async function download(
  client: Client,
  path: string,
): Promise<{
  status: number;
  type: string | null;
  disposition: string | null;
  bytes: Buffer;
  text: string;
}> {
  const response = await fetch(`${client.base}/api/v1${path}`, { headers: client.headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    disposition: response.headers.get('content-disposition'),
    bytes,
    text: bytes.toString('utf8'),
  };
}

async function exportLog(office: Office) {
  const { server } = await testServer();
  const { rows } = await server.context.pool.query<{
    object: string;
    user_id: string;
    details: Record<string, unknown>;
  }>(
    "select object, user_id, details from access_log where workspace_id = $1 and kind = 'export' order by at, id",
    [office.workspaceId],
  );
  return rows;
}

describe('an exported file', () => {
  test('of a list with its filter, order and fields, in the reader’s words', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator', { name: '管理员', language: 'zh' });
    await chief.post('/records/account', {
      name: '北京知音',
      status: 'loyal',
      doNotContact: true,
      address: { city: '北京', street: '长安街1号' },
      revenue: { amount: '1200000.50', currency: 'CNY' },
    });
    await chief.post('/records/account', {
      name: 'Acme',
      status: 'potential',
      phone: '+1 212 555 0100',
    });
    const filter = encodeURIComponent('{"field":"status","op":"is","value":"loyal"}');
    const zh = await download(
      chief,
      `/exports/account.csv?filter=${filter}&fields=name,status,doNotContact,address,revenue,owner`,
    );
    expect([zh.status, zh.type, zh.disposition]).toEqual([
      200,
      'text/csv; charset=utf-8',
      expect.stringContaining('attachment; filename="account.csv"'),
    ]);
    expect(zh.text.split('\r\n')).toEqual([
      '\uFEFF名称,客户状态,禁止联系,地址：国家,地址：行政区划代码,地址：省份,地址：城市,地址：区县,地址：街道,地址：邮编,年营业额：数额,年营业额：币种,负责人',
      '北京知音,忠诚客户,是,CN,110000,北京市,北京市,,长安街1号,,1200000.50,CNY,管理员',
      '',
    ]);
    const names = await download(
      chief,
      '/exports/account.csv?fields=name,status,doNotContact,owner.name&sort=-name&headers=names',
    );
    expect(names.text.replace('\uFEFF', '').split('\r\n')).toEqual([
      'name,status,doNotContact,owner.name',
      '北京知音,loyal,true,管理员',
      'Acme,potential,false,管理员',
      '',
    ]);
    const ndjson = await download(
      chief,
      '/exports/account.ndjson?fields=name,revenue&sort=name&limit=1',
    );
    expect(ndjson.text).toBe(
      `${JSON.stringify({ ...JSON.parse(ndjson.text), name: 'Acme', revenue: null })}\n`,
    );
  });

  test('neutralises what a sheet would run, and brings it back as it was', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const evil = [
      '=cmd|calc',
      '+1+1',
      '-2+3',
      '@SUM(A1)',
      "'=quoted",
      '+86 138 0013 8000',
      '-12.5',
    ];
    for (const name of evil) await chief.post('/records/contact', { name, familyName: name });
    const csv = await download(chief, '/exports/contact.csv?fields=name,familyName&sort=name');
    const cells = csv.text
      .replace('\uFEFF', '')
      .split('\r\n')
      .slice(1, -1)
      .map((line) => (line.split(',')[0] ?? '').replace(/^"|"$/g, ''));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)).toSorted()).toEqual([
      '+86 138 0013 8000',
      '-12.5',
    ]);
    const other = await newOffice();
    const reader = await other.as('administrator');
    const taken = await takeInFile(other, reader, 'contact', csv.bytes, { match: [] });
    expect(countsOf(taken)).toEqual({ create: evil.length });
    expect(
      (await listAll(reader, 'contact.ndjson?fields=name')).map((one) => one['name']).toSorted(),
    ).toEqual(evil.toSorted());
  });

  test('imports back to the same values, as CSV and as a workbook', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    await chief.post('/records/tag', { name: 'VIP' });
    const [tag] = await listAll(chief, 'tag.ndjson?fields=name');
    const acme = await chief.post('/records/account', {
      name: 'Acme',
      website: 'https://acme.example',
      employees: 12,
      foundedOn: '1999-12-31',
      revenue: { amount: '0.10', currency: 'EUR' },
      tags: [tag?.['id']],
      description: 'two\nlines, "quoted"',
      industry: 'bank',
    });
    await chief.post('/records/contact', {
      name: '李雷',
      account: acme.text('id'),
      phone: '13900139000',
      birthOn: '1985-03-02',
      preferredTime: ['morning', 'weekend'],
      address: { city: '上海' },
    });
    for (const [object, format] of [
      ['account', 'csv'],
      ['contact', 'csv'],
      ['account', 'xlsx'],
      ['contact', 'xlsx'],
    ] as const) {
      const before = await listAll(chief, `${object}.ndjson`);
      const file = await download(chief, `/exports/${object}.${format}`);
      const brought = await bring(chief, object, file.bytes, { name: `x.${format}` });
      expect(brought.at('suggestedMapping.Id')).toBe('id');
      // Matched by its id nothing differs.
      const same = await takeInFile(office, chief, object, file.bytes, { match: [] });
      expect([object, format, countsOf(same)]).toEqual([object, format, { skip: 1 }]);
      // Removed, it comes back from the file.
      await chief.patch(`/records/${object}/${String(before[0]?.['id'])}`, {
        name: 'Changed',
        description: null,
        address: null,
      });
      const again = await takeInFile(office, chief, object, file.bytes, { match: [] });
      expect(countsOf(again)).toEqual({ update: 1 });
      const plain = (items: Record<string, unknown>[]) =>
        items.map(({ version: _version, updatedAt: _at, ...rest }) => rest);
      expect(plain(await listAll(chief, `${object}.ndjson`))).toEqual(plain(before));
    }
  });

  test('of every object, for Excel, by commas and by tabs [GC-902] [TD-119]', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    await chief.post('/records/account', { name: 'Acme' });
    for (const name of office.scope.model.objects.keys()) {
      const tabs = await download(chief, `/exports/${name}.tsv`);
      const commas = await download(chief, `/exports/${name}.csv`);
      const book = await download(chief, `/exports/${name}.xlsx`);
      const found = [tabs, commas, book].map(({ status }) => status);
      expect([name, ...found]).toEqual([name, 200, 200, 200]);
      const columns = (text: string, separator: string) =>
        // A heading may hold a comma of its own, in quotes.
        text
          .split('\r\n')[0]
          ?.replaceAll(/"[^"]*"/g, '')
          .split(separator).length;
      expect(columns(tabs.text, '\t')).toBe(columns(commas.text, ','));
      expect(book.bytes.subarray(0, 2).toString()).toBe('PK');
      const held = Number((await chief.get(`/records/${name}?count=true&limit=1`)).at('count'));
      expect(tabs.text.trimEnd().split(/\r\n(?=[0-9a-f]{8}-)/).length - 1).toBe(held);
    }
  });

  test('as cards that are read again', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const acme = await chief.post('/records/account', { name: 'Acme' });
    await chief.post('/records/contact', {
      name: '张小明',
      email: 'zhang@example.cn',
      phone: '13800138000',
      account: acme.text('id'),
      jobTitle: '经理',
      address: { city: '北京', street: '长安街1号' },
    });
    const cards = await download(chief, '/exports/contact.vcf');
    expect(cards.text).toMatch(/^BEGIN:VCARD\r\nVERSION:3\.0\r\n/);
    const other = await newOffice();
    const reader = await other.as('administrator');
    expect(
      countsOf(await takeInFile(other, reader, 'contact', cards.bytes, { match: [] })),
    ).toEqual({ create: 1 });
    expect(
      await listAll(reader, 'contact.ndjson?fields=name,email,phone,account,jobTitle,address'),
    ).toMatchObject([
      {
        name: '张小明',
        email: 'zhang@example.cn',
        phone: '+8613800138000',
        account: { title: 'Acme' },
        jobTitle: '经理',
        address: { city: '北京市', street: '长安街1号' },
      },
    ]);
    expect((await download(chief, '/exports/transaction.vcf')).text).toContain('export.no-card');
  });
});

describe('rights', () => {
  test('who may not export gets nothing, who may gets what he sees, masked as he sees it, and each is logged', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const code = `exporter-${newId().slice(-8)}`;
    const values = {
      name: code,
      code,
      grants: { contact: { create: 'own', read: 'own', export: 'own' }, account: { read: 'all' } },
      fieldRights: { contact: { phone: 'masked', email: 'hidden' } },
    };
    await commit(office.scope, {
      changes: [{ op: 'create', object: 'role', values }],
      byAction: true,
    });
    const reader = await office.as(code);
    await chief.post('/records/contact', { name: 'Not his', phone: '13900139000' });
    await chief.post('/records/contact', {
      name: 'His',
      phone: '13800138000',
      email: 'his@example.com',
      owner: reader.userId,
    });
    const own = await download(reader, '/exports/contact.csv?fields=name,phone');
    expect(own.text).toBe('\uFEFFName,Phone\r\nHis,***8000\r\n');
    expect((await download(reader, '/exports/contact.ndjson')).text).not.toContain(
      'his@example.com',
    );
    const [hidden, refused, foreign] = [
      await download(reader, '/exports/contact.csv?fields=email'),
      await download(reader, '/exports/account.csv'),
      await download(reader, '/exports/contact.csv?colour=red'),
    ];
    expect([hidden.status, refused.status, JSON.parse(refused.text).code, foreign.status]).toEqual([
      400,
      403,
      'record.may-not-export',
      422,
    ]);
    // The log is completed once the last byte is on its way.
    await expect
      .poll(() => exportLog(office))
      .toMatchObject([
        {
          object: 'contact',
          user_id: reader.userId,
          details: { format: 'csv', fields: ['name', 'phone'], rows: 1, complete: true },
        },
        {
          object: 'contact',
          user_id: reader.userId,
          details: { format: 'ndjson', rows: 1, complete: true },
        },
      ]);
  });

  test('an export that the reader breaks off stops, gives its connection back, and is logged as broken off', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const people = Array.from({ length: 4000 }, (_, at) => ({
      op: 'create' as const,
      object: 'tag',
      values: { name: `Tag ${at}` },
    }));
    await commit(office.scope, { changes: people });
    const { server } = await testServer();
    const { pool } = server.context;
    const open = new AbortController();
    const response = await fetch(`${chief.base}/api/v1/exports/tag.ndjson?sort=name`, {
      headers: chief.headers,
      signal: open.signal,
    });
    const first = await response.body?.getReader().read();
    expect(first?.value?.length).toBeGreaterThan(0);
    open.abort();
    await expect
      .poll(async () => (await exportLog(office))[0]?.details['rows'], { timeout: 8000 })
      .toBeDefined();
    await expect.poll(() => pool.totalCount - pool.idleCount, { timeout: 5000 }).toBe(0);
  });
});
