import { beforeAll, expect, test } from 'vitest';
import { runJob } from '#engine/jobs/run.ts';
import { personalDataJob } from '#server/personal-data/job.ts';
import { workerParts } from '#server/worker-parts.ts';
import { newOffice, testServer, type Client, type Office } from '../setup/app.ts';
import { add, read } from '../setup/records.ts';
import { newId } from '#kit/id.ts';

let office: Office;
let chief: Client;

beforeAll(async () => {
  office = await newOffice();
  chief = await office.as('administrator');
});

/** Collects what waits, as the worker does. */
async function collect(jobId: string): Promise<void> {
  const { pool, scopes, files } = (await testServer()).server.context;
  const run = workerParts(pool, scopes, [personalDataJob(files)]);
  const ticket = { workspaceId: office.workspaceId, jobId, name: 'contact.hand-over-data' };
  await runJob(run, ticket, { signal: new AbortController().signal, isLastTry: true });
}

const act = (by: Client, id: string) =>
  by.post(`/records/contact/${id}/actions/hand-over-data`, { reason: 'Letter of 1 May' });

async function person(): Promise<string> {
  const account = await add(office.scope, 'account', { name: `Orchid ${newId()}` });
  const id = await add(office.scope, 'contact', {
    name: '张伟',
    email: 'zw@example.com',
    account,
    preferredLanguage: 'zh',
    diet: '不吃辣',
  });
  await add(office.scope, 'activity', {
    kind: 'call',
    subject: 'Private talk',
    text: 'He is ill',
    regarding: id,
    private: true,
  });
  await add(office.scope, 'consent', {
    party: id,
    purpose: 'profiling',
    decision: 'given',
    proof: 'form',
  });
  await add(office.scope, 'holding', { party: id, product: 'Printer' });
  const meeting = await add(office.scope, 'activity', { kind: 'meeting', subject: 'With others' });
  await add(office.scope, 'participant', { activity: meeting, party: id });
  return id;
}

test('a person gets everything that is held on him, private words too, as data and as a page in his language', async () => {
  const id = await person();
  await add(office.scope, 'activity', { kind: 'call', subject: 'Of somebody else' });
  const job = (await act(chief, id)).text('job');
  expect((await chief.get(`/personal-data/${job}/json`)).status).toBe(404);
  await collect(job);
  const { body } = await chief.get(`/personal-data/${job}/json`);
  const whole = JSON.stringify(body);
  for (const known of [
    '不吃辣',
    'zw@example.com',
    'Orchid ',
    'Private talk',
    'He is ill',
    'profiling',
    'Printer',
    'With others',
  ])
    expect(whole, known).toContain(known);
  expect(whole).not.toContain('Of somebody else');
  const page = await chief.get(`/personal-data/${job}/html`);
  expect(page.headers.get('content-disposition')).toMatch(/^attachment/);
  const words = String(page.body);
  for (const known of ['张伟的个人数据副本', '饮食习惯', '不吃辣', '画像分析'])
    expect(words, known).toContain(known);
});

test('only whoever has the privilege may have it collected, and only he fetches it; both are logged', async () => {
  const id = await person();
  const agent = await office.as('service-agent');
  expect((await act(agent, id)).status).toBe(403);
  const steward = await office.as('data-steward');
  const job = (await act(steward, id)).text('job');
  await collect(job);
  expect((await agent.get(`/personal-data/${job}/json`)).status).toBe(404);
  expect((await steward.get(`/personal-data/${job}/json`)).status).toBe(200);
  const { body } = await chief.get(`/access-log?user=${steward.userId}&kind=personal-data`);
  expect(body).toMatchObject({
    items: [
      { kind: 'personal-data.fetched', record: { id } },
      {
        kind: 'personal-data.collected',
        record: { id },
        details: { reason: 'Letter of 1 May' },
      },
    ],
  });
});

test('a copy is gone after its time', async () => {
  const id = await person();
  const job = (await act(chief, id)).text('job');
  await collect(job);
  await office.scope.db.query(
    `update job set result = jsonb_set(result, '{expiresAt}', '"2020-01-01T00:00:00.000Z"') where workspace_id = $1 and id = $2`,
    [office.workspaceId, job],
  );
  const gone = await chief.get(`/personal-data/${job}/html`);
  expect([gone.status, gone.at('code')]).toEqual([404, 'personal-data.gone']);
});

test('a request is due in 30 days, is answered in words by whoever checked the person, and an erasure answers it', async () => {
  const id = await person();
  const made = await chief.post('/records/data-request', {
    party: id,
    kind: 'erasure',
    receivedOn: '2026-06-01',
  });
  expect([made.status, made.at('dueOn'), made.at('state')]).toEqual([201, '2026-07-01', 'open']);
  const request = made.text('id');
  const hasty = await chief.patch(`/records/data-request/${request}`, {
    state: 'answered',
    answer: 'Done',
  });
  expect(JSON.stringify(hasty.body)).toContain('data-request.unchecked');
  const erased = await chief.post(`/records/contact/${id}/erase`, { request });
  expect(erased.status).toBe(200);
  const [state, answer] = await read(office.scope, 'data-request', request, ['state', 'answer']);
  expect([state, answer]).toEqual(['answered', expect.stringContaining(erased.text('id'))]);
  const name = await read(office.scope, 'contact', id, ['name', 'diet']);
  expect(JSON.stringify(name)).not.toMatch(/张伟|不吃辣/);
});
