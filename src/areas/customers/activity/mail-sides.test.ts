import { expect, test } from 'vitest';
import type { Mail } from '#kit/mail/read-mail.ts';
import { customerIn, directionOf, namedIn, participantsOf } from './mail-sides.ts';

const box = (address: string) => ({ name: '', address });

const mail: Mail = {
  messageId: '1',
  subject: 'Offer',
  from: box('wang@us.cn'),
  to: [box('li@acme.cn'), box('li.office@acme.cn'), box('')],
  cc: [box('wang@us.cn'), box('x@else.cn')],
  bcc: [],
  sentAt: null,
  text: '',
  parts: [],
};
const known = {
  users: new Map([['wang@us.cn', 'user-1']]),
  parties: new Map([
    ['li@acme.cn', 'party-1'],
    ['li.office@acme.cn', 'party-1'],
  ]),
};

test('what one of us wrote goes out, all else comes in', () => {
  expect(directionOf(mail, known)).toBe('out');
  expect(directionOf({ ...mail, from: box('li@acme.cn') }, known)).toBe('in');
  expect(directionOf({ ...mail, from: null }, known)).toBe('in');
});

test('everybody takes part once: users and customers by their records, others by their address', () => {
  const named = namedIn(mail);
  expect(named.map(({ address, role }) => `${role} ${address}`)).toEqual([
    'from wang@us.cn',
    'to li@acme.cn',
    'to li.office@acme.cn',
    'cc x@else.cn',
  ]);
  expect(participantsOf(named, known)).toEqual([
    { role: 'from', user: 'user-1', address: 'wang@us.cn' },
    { role: 'to', party: 'party-1', address: 'li@acme.cn' },
    { role: 'cc', address: 'x@else.cn' },
  ]);
  expect(customerIn(named, known)).toBe('party-1');
  expect(customerIn(named, { ...known, parties: new Map() })).toBeNull();
});
