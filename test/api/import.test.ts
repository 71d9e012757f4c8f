import { describe, expect, test } from 'vitest';
import { newOffice } from '../setup/app.ts';
import { bring, countsOf } from '../setup/files.ts';
import { workOff } from '../setup/work.ts';

const people = [
  '姓名,手机,邮箱,公司名称,职务,生日,性别,客户状态,负责人',
  '张小明,13800138000,zhang@example.cn,北京知音科技有限公司,经理,1980/5/6,男,忠诚客户,',
  '李雷,13900139000,li@example.cn,北京知音科技有限公司,工程师,1985年3月2日,男,,Sally Seller',
  '韩梅梅,13700137000,mail at home,上海音乐有限公司,,1990-01-02,女,不知道,',
  '王芳,,wang@example.cn,上海音乐有限公司,总监,,女,潜在客户,Nobody Known',
].join('\n');

describe('a file of people', () => {
  test('is looked at, guessed, shown, taken in and undone, updates included', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    await office.as('salesperson', { name: 'Sally Seller' });
    await chief.post('/records/contact', {
      name: '李雷',
      email: 'li@example.cn',
      jobTitle: '助理',
    });

    const brought = await bring(chief, 'contact', people);
    expect(brought.status).toBe(201);
    expect(brought.body).toMatchObject({
      state: 'uploaded',
      columns: ['姓名', '手机', '邮箱', '公司名称', '职务', '生日', '性别', '客户状态', '负责人'],
      suggestedMapping: {
        姓名: 'name',
        手机: 'phone',
        邮箱: 'email',
        公司名称: 'account.name',
        职务: 'jobTitle',
        生日: 'birthOn',
        性别: 'gender',
        客户状态: 'status',
        负责人: 'owner',
      },
      suggestedMatch: ['phone', 'email'],
    });
    const id = brought.text('id');

    const settings = { match: ['email'] };
    expect((await chief.post(`/imports/${id}/dry-run`, settings)).status).toBe(202);
    expect((await chief.post(`/imports/${id}/commit`, settings)).at('code')).toBe('import.running');
    await workOff(office);
    const shown = await chief.get(`/imports/${id}`);
    expect([shown.at('state'), countsOf(shown)]).toEqual([
      'done',
      { create: 1, update: 1, error: 2 },
    ]);
    const updates = await chief.get(`/imports/${id}/rows?outcome=update`);
    expect(updates.at('items.0')).toMatchObject({
      line: 3,
      diff: expect.arrayContaining([{ field: 'jobTitle', before: '助理', after: '工程师' }]),
    });
    expect((await chief.get('/records/contact?count=true')).at('count')).toBe(1);

    expect((await chief.post(`/imports/${id}/commit`, settings)).status).toBe(202);
    await workOff(office);
    const done = await chief.get(`/imports/${id}`);
    expect([done.at('state'), countsOf(done), done.at('progress')]).toEqual([
      'done',
      { create: 1, update: 1, error: 2 },
      { done: 4, total: 4 },
    ]);
    const errors = await chief.get(`/imports/${id}/rows?outcome=error`);
    expect(errors.at('items')).toMatchObject([
      {
        line: 4,
        cells: expect.arrayContaining(['韩梅梅']),
        problems: [{ code: 'import.not-choice' }],
      },
      {
        line: 5,
        problems: [
          { code: 'import.link-missing', detail: 'Owner: there is no User “Nobody Known”.' },
        ],
      },
    ]);
    const refused = await chief.get(`/imports/${id}/errors`);
    expect(String(refused.body).split('\r\n').slice(0, 2)).toEqual([
      expect.stringContaining(
        '姓名,手机,邮箱,公司名称,职务,生日,性别,客户状态,负责人,Why it was refused',
      ),
      expect.stringMatching(/^韩梅梅,13700137000,mail at home,.*“不知道” is none of the choices/),
    ]);
    const { body } = await chief.get(
      '/records/contact?sort=name&fields=name,phone,email,account,jobTitle,birthOn,status,owner',
    );
    expect(body).toMatchObject({
      items: [
        {
          name: '李雷',
          phone: '+8613900139000',
          account: { title: '北京知音科技有限公司' },
          jobTitle: '工程师',
          birthOn: '1985-03-02',
          owner: { title: 'Sally Seller' },
        },
        { name: '张小明', phone: '+8613800138000', birthOn: '1980-05-06', status: 'loyal' },
      ],
    });
    expect((await chief.post(`/imports/${id}/commit`, settings)).at('code')).toBe(
      'import.committed',
    );

    const undone = await chief.post(`/changesets/${done.text('changeset')}/undo`);
    expect(undone.status).toBe(202);
    await workOff(office);
    expect((await chief.get(`/jobs/${undone.text('job')}`)).body).toMatchObject({
      state: 'done',
      result: { conflicts: [] },
    });
    const back = await chief.get('/records/contact?fields=name,phone,jobTitle,account,owner');
    expect(back.at('items')).toMatchObject([
      { name: '李雷', phone: null, jobTitle: '助理', account: null },
    ]);
    expect((await chief.get('/records/account?count=true')).at('count')).toBe(0);
    expect((await chief.get('/records/identity?fields=value')).at('items')).toMatchObject([
      { value: 'li@example.cn' },
    ]);
  });

  test('who may not import cannot bring it, and what another brought is not to be seen', async () => {
    const office = await newOffice();
    const [chief, other, reader] = [
      await office.as('administrator'),
      await (await newOffice()).as('administrator'),
      await office.as('salesperson'),
    ];
    const brought = await bring(chief, 'contact', people);
    for (const stranger of [other, reader])
      expect((await stranger.get(`/imports/${brought.text('id')}`)).status).toBe(404);
    const refused = await bring(reader, 'user', 'name\nEve');
    expect([refused.status, refused.at('code')]).toEqual([403, 'record.may-not-import']);
  });
});
