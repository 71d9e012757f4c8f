import { expect, test } from 'vitest';
import { runJob } from '#engine/jobs/run.ts';
import { personalDataJob } from '#server/personal-data/job.ts';
import { workerParts } from '#server/worker-parts.ts';
import { newOffice, testServer, type Client, type Office } from '../setup/app.ts';
import { add, read } from '../setup/records.ts';

async function copyOf(office: Office, by: Client, id: string) {
  const asked = await by.post(`/records/contact/${id}/actions/hand-over-data`, {
    reason: 'Letter',
  });
  const jobId = asked.text('job');
  const { pool, scopes, files } = (await testServer()).server.context;
  const run = workerParts(pool, scopes, [personalDataJob(files)]);
  const ticket = { workspaceId: office.workspaceId, jobId, name: 'contact.hand-over-data' };
  await runJob(run, ticket, { signal: new AbortController().signal, isLastTry: true });
  const json = Object((await by.get(`/personal-data/${jobId}/json`)).body);
  return { json, html: String((await by.get(`/personal-data/${jobId}/html`)).body) };
}

const held = async (by: Client, id: string, field: string) =>
  Object((await by.get(`/personal-fields/contact/${id}`)).body).items.find(
    (one: { field: string }) => one.field === field,
  );

test('[BK-S03] each personal item has a purpose and a consent or ground; the person sees, corrects, exports and has it erased', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const seller = await office.as('salesperson');
  const id = await add(office.scope, 'contact', {
    name: '张伟',
    preferredLanguage: 'zh',
    diet: '不吃辣',
    jobTitle: 'Buyer',
    owner: seller.userId,
  });

  expect(await held(seller, id, 'diet')).toEqual({
    field: 'diet',
    purpose: 'profiling',
    ground: 'consent',
    gap: 'consent-missing',
  });
  const decide = (decision: string) =>
    add(office.scope, 'consent', { party: id, purpose: 'profiling', decision, proof: 'form' });
  await decide('given');
  expect(await held(seller, id, 'diet')).toMatchObject({ gap: null });
  await decide('withdrawn');
  expect(await held(seller, id, 'diet')).toMatchObject({ gap: 'consent-withdrawn' });

  const line = { object: 'contact', field: 'diet', isPersonal: true, purpose: 'service' };
  expect((await seller.patch('/personal-fields', { ...line, ground: 'contract' })).status).toBe(
    403,
  );
  expect((await chief.patch('/personal-fields', { ...line, ground: null })).status).toBe(200);
  expect(await held(seller, id, 'diet')).toMatchObject({ gap: 'no-ground' });
  await chief.patch('/personal-fields', { ...line, ground: 'contract' });
  expect(await held(seller, id, 'diet')).toMatchObject({ ground: 'contract', gap: null });
  const unknown = await chief.patch('/personal-fields', { ...line, field: 'shoe', ground: null });
  expect(unknown.at('code')).toBe('personal-field.unknown');
  const stranger = await (await newOffice('Elsewhere')).as('administrator');
  expect((await stranger.get(`/personal-fields/contact/${id}`)).status).toBe(404);

  await chief.patch(`/records/contact/${id}`, { diet: '素食' });
  const { json, html } = await copyOf(office, chief, id);
  expect(json.record).toMatchObject({ diet: '素食' });
  expect(json.fields).toContainEqual({
    field: 'diet',
    purpose: 'service',
    ground: 'contract',
    gap: null,
  });
  for (const known of ['素食', '处理目的', '订立或履行合同所必需']) expect(html).toContain(known);

  const request = await add(office.scope, 'data-request', {
    party: id,
    kind: 'erasure',
    receivedOn: '2026-06-01',
  });
  expect((await chief.post(`/records/contact/${id}/erase`, { request })).status).toBe(200);
  const left = await read(office.scope, 'contact', id, ['name', 'diet', 'jobTitle']);
  expect(JSON.stringify(left)).not.toMatch(/张伟|素食|Buyer/);
});
