import { commit } from '#engine/commit/index.ts';
import { newId } from '#kit/id.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Client, Office } from '../setup/app.ts';
import { bringFile } from '../setup/files.ts';

type Id = 'account' | 'contact' | 'household' | 'activity' | 'note' | 'promise';
type Whose = { readonly word: string; readonly owner: string };

/** Puts one of everything there for an owner, each with the word in it; gives the ids. */
export async function fillOffice(
  { scope }: Office,
  chief: Client,
  whose: Whose,
): Promise<Record<Id | 'file', string>> {
  const ids = {
    account: newId(),
    contact: newId(),
    household: newId(),
    activity: newId(),
    note: newId(),
    promise: newId(),
  };
  const changes = [...customers(ids, whose), ...dealings(ids, whose)];
  await commit(scope, { changes, byAction: true });
  const { word } = whose;
  const file = await bringFile(chief, `${word}.txt`, word, { regarding: ids.contact });
  return { ...ids, file: file.text('id') };
}

function create(object: string, values: Record<string, unknown>, id = newId()): ChangeInput {
  return { op: 'create', object, id, values };
}

function customers(ids: Record<Id, string>, { word, owner }: Whose): ChangeInput[] {
  const account = { name: `${word} Ltd`, phone: '02166668888', owner, description: word };
  const contact = {
    name: `${word} 张伟`,
    account: ids.account,
    phone: '13900139000',
    email: `${word}@example.com`,
    owner,
  };
  return [
    create('account', account, ids.account),
    create('contact', contact, ids.contact),
    create('household', { name: `${word} home`, owner }, ids.household),
    create('address', { party: ids.account, use: 'office', address: { street: word } }),
    create('tag', { name: `tag ${ids.account.slice(-8)}` }),
    create('team', { name: `team ${ids.account.slice(-8)}`, members: [owner] }),
  ];
}

function dealings(ids: Record<Id, string>, { word, owner }: Whose): ChangeInput[] {
  const call = { kind: 'call', subject: `${word} called`, regarding: ids.contact, owner };
  const note = { kind: 'note', subject: `${word} private`, private: true, owner };
  const promise = { promise: `${word} promised`, party: ids.account, by: 'us', owner };
  return [
    create('activity', call, ids.activity),
    create('activity', note, ids.note),
    create('commitment', { ...promise, madeOn: '2026-01-01' }, ids.promise),
    create('transaction', {
      party: ids.account,
      at: '2026-01-01T00:00:00Z',
      kind: 'purchase',
      product: word,
      amount: { amount: '12.30', currency: 'CNY' },
    }),
  ];
}
