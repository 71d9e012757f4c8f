import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { client } from '../setup/app.ts';
import { add, listed, read } from '../setup/records.ts';
import { deliver, draft, openMailingOffice, ours, person } from '../setup/mailing-office.ts';

openMailingOffice();

async function stateOf(id: string): Promise<unknown[]> {
  return read(ours().office.scope, 'activity', id, ['delivery', 'status']);
}

/** The words of the letter's parts, whatever they were packed in. */
function wordsOf(source: string): string {
  const whole = source.replaceAll('=\r\n', '');
  const plain = Buffer.from(
    whole.replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  ).toString();
  const packed = [...source.matchAll(/base64\r\n(?:[^\r\n]+\r\n)*\r\n([^]*?)\r\n--/g)].map(
    ([, body = '']) => Buffer.from(body, 'base64').toString(),
  );
  return [plain, ...packed].join('\n');
}

describe('a mail to a customer', () => {
  test('goes out once, filled and cleaned, from the workspace in the user’s name, and is kept with its receivers', async () => {
    const { id: party, email } = await person({ salutation: '张总' });
    const cc = await person({ name: 'Li' });
    const more = {
      cc: [{ party: cc.id }],
      bcc: [{ address: 'archive@sail.example' }],
    };
    const sent = await ours().chief.post('/customer-mails', draft(party, more));
    expect(sent.status).toBe(201);
    const id = sent.text('id');
    expect(await stateOf(id)).toEqual(['queued', 'open']);
    await deliver();
    await deliver();
    expect(ours().box.tries()).toBe(1);
    const [{ to, source } = { to: '', source: '' }] = ours().box.letters;
    expect(to).toBe(`${email},${cc.email},archive@sail.example`);
    expect(source).toMatch(/From: Ada Admin <crm@example\.com>/);
    expect(source).toMatch(/Reply-To: Ada Admin <ada@sail\.example>/);
    expect(source).toContain(`Message-ID: <${id}@example.com>`);
    expect(source).not.toMatch(/archive@sail/);
    expect(source).not.toMatch(/List-Unsubscribe/);
    const words = wordsOf(source);
    expect(words).toContain('张总');
    expect(words).not.toMatch(/script|\{\{/);
    expect(await stateOf(id)).toEqual(['sent', 'done']);
    expect(
      await read(ours().office.scope, 'activity', id, [
        'subject',
        'direction',
        'customer',
        'messageId',
      ]),
    ).toEqual(['Offer for 张伟', 'out', party, `<${id}@example.com>`]);
    expect(
      await listed(ours().office.scope, 'participant.activity', id, ['role', 'address']),
    ).toEqual([
      ['bcc', 'archive@sail.example'],
      ['cc', cc.email],
      ['to', email],
    ]);
  });

  test('carries its files, which then belong to it', async () => {
    const { id: party } = await person();
    const form = new FormData();
    form.append('file', new Blob(['price list of 2026']), 'prices.txt');
    const brought = await fetch(`${ours().base}/api/v1/files`, {
      method: 'POST',
      headers: ours().chief.headers,
      body: form,
    });
    const { id: file }: { id: string } = Object(await brought.json());
    const { body } = await ours().chief.post('/customer-mails', draft(party, { files: [file] }));
    await deliver();
    const [{ source } = { source: '' }] = ours().box.letters;
    expect(source).toMatch(/filename=prices\.txt/);
    expect(wordsOf(source)).toContain('price list of 2026');
    expect(await read(ours().office.scope, 'file', file, ['regarding'])).toEqual([Object(body).id]);
    const stranger = await ours().office.as('salesperson');
    const mine = client(ours().base, stranger.headers);
    const own = await add(ours().office.scope, 'contact', {
      name: 'Own',
      email: 'own@example.com',
      owner: stranger.userId,
    });
    const theft = await mine.post('/customer-mails', draft(own, { files: [file] }));
    expect(theft.status).toBe(404);
  });

  test('that answers names what it answers, and may go where nothing else may', async () => {
    const { id: party } = await person({ doNotContact: true });
    const theirs = await add(ours().office.scope, 'activity', {
      kind: 'email',
      subject: 'Question',
      direction: 'in',
      status: 'done',
      regarding: party,
    });
    await commit(ours().office.scope, {
      changes: [
        {
          op: 'update',
          object: 'activity',
          id: theirs,
          values: { messageId: '<theirs@example.com>' },
        },
      ],
      byAction: true,
    });
    expect((await ours().chief.post('/customer-mails', draft(party))).status).toBe(409);
    const answer = await ours().chief.post('/customer-mails', draft(party, { answers: theirs }));
    expect(answer.status).toBe(201);
    await deliver();
    expect(ours().box.letters[0]?.source).toMatch(/In-Reply-To: <theirs@example\.com>/);
    const other = await person({ doNotContact: true });
    const misuse = await ours().chief.post('/customer-mails', draft(other.id, { answers: theirs }));
    expect(misuse.at('code')).toBe('mail.not-theirs');
  });

  test('is seen before it goes, with what the gate says of each receiver; nothing is kept of that', async () => {
    const { id: party, email } = await person({ doNotContact: true });
    const { body } = await ours().chief.post('/customer-mails/preview', draft(party));
    expect(body).toMatchObject({
      subject: 'Offer for 张伟',
      html: expect.not.stringContaining('script'),
      hasServer: true,
      mayOverride: false,
      receivers: [{ party, address: email, allowed: false, reasons: ['do-not-contact'] }],
    });
    expect(await listed(ours().office.scope, 'suppression.party', party, ['about'])).toEqual([]);
  });

  test('without receivers, words or known blanks is refused', async () => {
    const { id: party } = await person();
    const codes = [];
    for (const wrong of [
      { to: [] },
      { to: [{ address: 'nobody' }] },
      { html: '<p> </p>', subject: ' ' },
      { html: '{{secret}}' },
      { purpose: 'marketing', cc: [{ address: 'b@example.com' }] },
    ])
      codes.push((await ours().chief.post('/customer-mails', draft(party, wrong))).at('code'));
    expect(codes).toEqual([
      'mail.no-receiver',
      'mail.wrong-address',
      'mail.empty',
      'mail.unknown-blank',
      'mail.one-by-one',
    ]);
  });
});

describe('[BK-B15] [ADM-04] the gate before mails', () => {
  test('keeps back a mail to one who opted out, tells why and keeps the refusal, also when he is only in blind copy', async () => {
    const { id: party } = await person();
    const out = await person({ doNotContact: true });
    const refused = await ours().chief.post(
      '/customer-mails',
      draft(party, { bcc: [{ address: out.email }] }),
    );
    expect([refused.status, refused.at('code')]).toEqual([409, 'contact.refused']);
    expect(refused.at('refused.0.reasons')).toEqual(['do-not-contact']);
    expect(await deliver()).toBe(0);
    expect(ours().box.tries()).toBe(0);
    expect(
      await listed(ours().office.scope, 'suppression.party', out.id, [
        'about',
        'reasons',
        'askedBy',
      ]),
    ).toEqual([['Offer for 张伟', ['do-not-contact'], ours().chief.userId]]);
  });

  test('opens for an override with a reason, never against the customer’s will, and the reason stays', async () => {
    const { id: party } = await person({ openComplaint: true });
    const ask = draft(party, { purpose: 'marketing' });
    const first = await ours().chief.post('/customer-mails', ask);
    expect(first.body).toMatchObject({ code: 'contact.refused', mayOverride: true });
    const sent = await ours().chief.post('/customer-mails', {
      ...ask,
      override: 'He asked for it',
    });
    expect(sent.status).toBe(201);
    await deliver();
    expect(ours().box.letters).toHaveLength(1);
    expect(
      await listed(ours().office.scope, 'suppression.party', party, ['reasons', 'overrideReason']),
    ).toEqual([
      [['complaint-open'], 'He asked for it'],
      [['complaint-open'], null],
    ]);
    const out = await person({ doNotContact: true });
    const never = await ours().chief.post('/customer-mails', draft(out.id, { override: 'Please' }));
    expect([never.status, never.at('code')]).toEqual([403, 'contact.not-overridable']);
  });

  test('stands once more just before the mail leaves: who opted out meanwhile gets nothing', async () => {
    const { id: party } = await person();
    const { body } = await ours().chief.post(
      '/customer-mails',
      draft(party, { purpose: 'marketing' }),
    );
    await add(ours().office.scope, 'consent', {
      party,
      purpose: 'marketing',
      channel: 'any',
      decision: 'withdrawn',
      proof: 'call',
    });
    await deliver();
    expect(ours().box.tries()).toBe(0);
    expect(await stateOf(Object(body).id)).toEqual(['failed', 'open']);
    expect(
      await listed(ours().office.scope, 'suppression.party', party, ['reasons', 'askedBy']),
    ).toEqual([[['consent-withdrawn'], ours().chief.userId]]);
  });

  test('counts the mails that wait, so that none slips through beside another', async () => {
    const { id: party } = await person();
    const ask = draft(party, { purpose: 'marketing' });
    expect((await ours().chief.post('/customer-mails', ask)).status).toBe(201);
    const second = await ours().chief.post('/customer-mails', ask);
    expect(second.at('refused.0.reasons')).toEqual(['limit-day']);
    await deliver();
    expect(ours().box.letters).toHaveLength(1);
  });
});

describe('at most once', () => {
  test('a server out of reach is tried again, and gives up with its words', async () => {
    const { id: party } = await person();
    const id = (await ours().chief.post('/customer-mails', draft(party))).text('id');
    ours().box.is('is-busy');
    await expect(deliver({ isLastTry: false })).rejects.toThrow('mail.not-reached');
    expect(await stateOf(id)).toEqual(['queued', 'open']);
    await deliver();
    expect(await stateOf(id)).toEqual(['failed', 'open']);
    expect(await read(ours().office.scope, 'activity', id, ['deliveryNote'])).toEqual([
      expect.stringContaining('not now'),
    ]);
  });

  test('a connection that breaks after the mail began to go leaves it unknown, and it never goes again', async () => {
    const { id: party } = await person();
    const id = (await ours().chief.post('/customer-mails', draft(party))).text('id');
    ours().box.is('breaks-off');
    await deliver();
    ours().box.is('takes');
    await deliver();
    expect(ours().box.tries()).toBe(1);
    expect(await stateOf(id)).toEqual(['unknown', 'open']);
  });

  test('a worker that died in between leaves it unknown', async () => {
    const { id: party } = await person();
    const id = (await ours().chief.post('/customer-mails', draft(party))).text('id');
    await ours().server.context.pool.query(
      `insert into job_step (workspace_id, job_id, key, result)
        select workspace_id, id, 'begun-1', '"another run"' from job where workspace_id = $1 and name = 'mail.customer' and state = 'queued'`,
      [ours().office.workspaceId],
    );
    await deliver();
    expect(ours().box.tries()).toBe(0);
    expect(await stateOf(id)).toEqual(['unknown', 'open']);
  });

  test('undone before it left, it does not leave', async () => {
    const { id: party } = await person();
    const changeset = (await ours().chief.post('/customer-mails', draft(party))).text('changeset');
    expect((await ours().chief.post(`/changesets/${changeset}/undo`)).status).toBe(200);
    await deliver();
    expect(ours().box.tries()).toBe(0);
  });

  test('undone after it left, it is named as having left, and stays with its receivers', async () => {
    const { id: party } = await person();
    const sent = await ours().chief.post('/customer-mails', draft(party));
    await deliver();
    const undo = await ours().chief.post(`/changesets/${sent.text('changeset')}/undo`);
    expect(undo.status).toBe(409);
    expect(undo.at('conflicts')).toContainEqual({
      object: 'activity',
      id: sent.at('id'),
      field: null,
      code: 'left-house',
    });
    await ours().chief.post(`/changesets/${sent.text('changeset')}/undo?conflicts=skip`);
    expect(await stateOf(sent.text('id'))).toEqual(['sent', 'done']);
    expect(
      await listed(ours().office.scope, 'participant.activity', sent.text('id'), ['role']),
    ).toHaveLength(1);
  });
});

test('without a mail server the mail is refused, and says so before it is written', async () => {
  const { id: party } = await person();
  const plain = await ours().office.as('administrator');
  expect((await plain.post('/customer-mails/preview', draft(party))).at('hasServer')).toBe(false);
  const refused = await plain.post('/customer-mails', draft(party));
  expect([refused.status, refused.at('code')]).toEqual([409, 'mail.not-set']);
});

test('who may not see a customer cannot write to him; a role with masked numbers can, unseen', async () => {
  const { id: party } = await person();
  const seller = client(ours().base, (await ours().office.as('salesperson')).headers);
  expect((await seller.post('/customer-mails', draft(party))).status).toBe(404);
});
