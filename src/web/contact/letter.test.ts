import { expect, test } from 'vitest';
import { bodyOf, type Letter } from './letter.ts';

const letter: Letter = {
  to: ['zw@example.com', 'party:p2'],
  cc: [' new@example.com '],
  bcc: [],
  subject: 'Offer',
  html: null,
  purpose: 'sales',
  files: [{ id: 'f1', title: 'a.pdf' }],
};

test('an offered address goes with its customer, a hidden one as the customer alone, a typed one by itself', () => {
  const parties = new Map([['zw@example.com', 'p1']]);
  expect(bodyOf(letter, { party: 'p1', parties })).toEqual({
    party: 'p1',
    to: [{ party: 'p1', address: 'zw@example.com' }, { party: 'p2' }],
    cc: [{ address: 'new@example.com' }],
    bcc: [],
    subject: 'Offer',
    html: '',
    purpose: 'sales',
    files: ['f1'],
  });
});
