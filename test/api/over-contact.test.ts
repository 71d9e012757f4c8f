import { expect, test } from 'vitest';
import { add } from '../setup/records.ts';
import { draft, openMailingOffice, ours, person } from '../setup/mailing-office.ts';

openMailingOffice();

const purpose = 'survey';

async function keptOf(party: string): Promise<unknown> {
  const { body } = await ours().chief.post('/records/suppression/query', {
    filter: { field: 'party', op: 'is', value: party },
    fields: ['reasons', 'about'],
  });
  return Object(body).items;
}

test('[MKT-25] a policy caps contacts over all channels and what a message holds, shown before sending and kept when refused', async () => {
  const { office, chief } = ours();
  const policy = await add(office.scope, 'contact-policy', {
    name: 'Surveys',
    purpose,
    maxPerWeek: 5,
    maxCharacters: 60,
    maxThemes: 5,
  });
  const { id: party } = await person();
  const mail = (subject: string, words: string) =>
    draft(party, { purpose, subject, html: `<p>${words}</p>` });
  const shown = async (body: Record<string, unknown>) =>
    Object((await chief.post('/customer-mails/preview', body)).body).receivers[0];

  expect(await shown(mail('How was it?', 'Are you content?'))).toMatchObject({ allowed: true });
  const long = mail('How was it?', 'Are you content? '.repeat(10));
  expect(await shown(long)).toMatchObject({ allowed: false, reasons: ['message-too-long'] });
  const sent = await chief.post('/customer-mails', long);
  expect([sent.status, sent.at('code')]).toEqual([409, 'contact.refused']);
  expect(await keptOf(party)).toMatchObject([
    { reasons: ['message-too-long'], about: 'How was it?' },
  ]);

  for (const kind of ['call', 'email', 'message', 'letter', 'visit'])
    await add(office.scope, 'activity', {
      kind,
      subject: `Question by ${kind}`,
      status: 'done',
      purpose,
      regarding: party,
    });
  expect(await shown(mail('One more', 'Yes?'))).toMatchObject({
    reasons: ['limit-week', 'limit-themes'],
  });
  await chief.patch(`/records/contact-policy/${policy}`, { maxPerWeek: 9 });
  expect(await shown(mail('One more', 'Yes?'))).toMatchObject({ reasons: ['limit-themes'] });
  expect(await shown(mail('Question by call', 'Yes?'))).toMatchObject({ allowed: true });
});
