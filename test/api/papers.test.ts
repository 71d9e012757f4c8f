import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { newOffice, type Client } from '../setup/app.ts';

async function paper(client: Client, path: string) {
  const response = await fetch(`${client.base}/api/v1/papers${path}`, { headers: client.headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    disposition: response.headers.get('content-disposition') ?? '',
    pages: bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0,
    text: bytes.toString('latin1'),
  };
}

const street = { country: 'CN', province: '北京市', city: '北京市', street: '长安街1号' };

describe('records on paper', () => {
  test('a record as PDF, to keep or to look at, by its name', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator', { name: '管理员', language: 'zh' });
    const { body } = await chief.post('/records/account', {
      name: '北京知音/公司',
      address: street,
    });
    const path = `/account/${z.object({ id: z.uuid() }).parse(body).id}.pdf`;
    const kept = await paper(chief, path);
    expect(kept).toMatchObject({ status: 200, type: 'application/pdf', pages: 1 });
    expect(kept.disposition).toContain(encodeURIComponent('北京知音 公司.pdf'));
    expect(kept.disposition).toMatch(/^attachment/);
    expect((await paper(chief, `${path}?inline=true`)).disposition).toMatch(/^inline/);
    const stranger = await office.as('salesperson');
    expect((await paper(stranger, path)).status).toBe(404);
  });

  test('a list as PDF with its filter; only who may export it gets it', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const changes = Array.from({ length: 120 }, (_, index) => ({
      op: 'create',
      object: 'account',
      values: { name: `Company ${index}`, status: index < 100 ? 'loyal' : 'potential' },
    }));
    expect((await chief.post('/changesets', { changes })).status).toBe(200);
    const all = await paper(chief, '/account.pdf?fields=name,status');
    const filter = encodeURIComponent('{"field":"status","op":"is","value":"potential"}');
    const some = await paper(chief, `/account.pdf?fields=name,status&filter=${filter}`);
    expect(all.pages).toBeGreaterThan(2);
    expect(some.pages).toBe(1);
    expect((await paper(chief, '/account.pdf?fields=nothing')).status).toBe(400);
    const { body: log } = await chief.get('/access-log?kind=export');
    expect(JSON.stringify(log)).toContain('"format":"pdf"');
  });

  test('[SJ-50] labels and envelopes of a chosen group, of those who have an address', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    for (const name of ['One', 'Two', 'Three'])
      await chief.post('/records/account', {
        name,
        ...(name === 'Two' ? {} : { address: street }),
      });
    expect((await paper(chief, '/account/envelopes.pdf?format=DL')).pages).toBe(2);
    expect((await paper(chief, '/account/labels.pdf?format=L7160&skip=20')).pages).toBe(2);
    const chosen = encodeURIComponent('{"field":"name","op":"in","value":["Two","Three"]}');
    expect((await paper(chief, `/account/envelopes.pdf?format=DL&filter=${chosen}`)).pages).toBe(1);
    const { items } = z
      .object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) })
      .parse((await chief.get('/records/account?fields=name')).body);
    const idOf = (name: string) => items.find((item) => item.name === name)?.id;
    await chief.post('/records/contact', { name: 'At One', account: idOf('One') });
    await chief.post('/records/contact', { name: 'At Two', account: idOf('Two') });
    expect((await paper(chief, '/contact/envelopes.pdf?format=C5')).pages).toBe(1);
    expect((await paper(chief, '/account/labels.pdf?format=unknown')).status).toBe(422);
    const filter = encodeURIComponent('{"field":"name","op":"is","value":"Two"}');
    const none = await chief.get(`/papers/account/labels.pdf?format=L7160&filter=${filter}`);
    expect(none).toMatchObject({ status: 422, body: { code: 'paper.nobody' } });
  });

  test('[BK-B15] whoever may not be written to for that gets no label, and why is kept', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const made = z.object({ id: z.uuid() });
    const never = made.parse(
      (await chief.post('/records/account', { name: 'Never', address: street, doNotContact: true }))
        .body,
    );
    const some = made.parse(
      (await chief.post('/records/account', { name: 'Orders only', address: street })).body,
    );
    const optOut = {
      purpose: 'marketing',
      channel: 'letter',
      decision: 'withdrawn',
      proof: 'form',
    };
    const told = await chief.post('/records/consent', { party: some.id, ...optOut });
    expect(told.status).toBe(201);
    await chief.post('/records/account', { name: 'Gladly', address: street });
    const envelopes = (more = '') => paper(chief, `/account/envelopes.pdf?format=DL${more}`);
    expect((await envelopes()).pages).toBe(1);
    expect((await envelopes('&purpose=service')).pages).toBe(2);
    const { body } = await chief.get('/records/suppression?fields=party,channel,purpose,reasons');
    const kept = z.object({ items: z.array(z.looseObject({})) }).parse(body).items;
    const of = (party: string, purpose: string, reason: string) =>
      expect.objectContaining({
        party: expect.objectContaining({ id: party }),
        channel: 'letter',
        purpose,
        reasons: [reason],
      });
    expect(kept).toHaveLength(3);
    expect(kept).toContainEqual(of(never.id, 'marketing', 'do-not-contact'));
    expect(kept).toContainEqual(of(never.id, 'service', 'do-not-contact'));
    expect(kept).toContainEqual(of(some.id, 'marketing', 'consent-withdrawn'));
    const filter = encodeURIComponent('{"field":"name","op":"is","value":"Never"}');
    expect(
      await chief.get(`/papers/account/envelopes.pdf?format=DL&filter=${filter}`),
    ).toMatchObject({ status: 422, body: { code: 'paper.nobody-allowed' } });
  });
});
