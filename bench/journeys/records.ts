import { newId } from '#kit/id.ts';
import { digitTokens } from '#kit/search-digits.ts';
import { searchTokens } from '#kit/search-tokens.ts';
import { personNamed } from '../people-file.ts';
import { idOf } from '../ground/draw.ts';
import { twinsSeller } from '../ground/office.ts';
import { sellersAccount, sellersContact, sources } from '../ground/records.ts';
import type { Size } from '../ground/size.ts';
import type { Journey } from '../measure/compare.ts';
import type { Who } from '../measure/product.ts';

/** The number of a contact that this person may see and change, another one each time. */
export function contactFor(size: Size, n: number, who: Who): number {
  if (who === 'seller') return sellersContact(size, n);
  return (n * 7919) % size.contacts;
}

const columns = ['name', 'account', 'jobTitle', 'phone', 'email', 'owner', 'updatedAt'];

function listPath(filter: object): string {
  const asked = new URLSearchParams({
    filter: JSON.stringify(filter),
    sort: '-createdAt',
    fields: columns.join(','),
  });
  return `/api/v1/records/contact?${asked.toString()}`;
}

/** Reading and writing single customers, and a page of them. */
export function recordJourneys(size: Size): Journey[] {
  return [...reads(size), ...writes(size)];
}

function reads(size: Size): Journey[] {
  return [
    {
      name: 'read',
      asked: (n, who) => ({
        method: 'GET',
        path: `/api/v1/records/contact/${idOf('contact', contactFor(size, n, who))}`,
      }),
      twin: (n, who) => ({
        name: 'read',
        values: [idOf('contact', contactFor(size, n, who))],
      }),
    },
    {
      name: 'list',
      asked: (n) => ({
        method: 'GET',
        path: listPath({ field: 'source', op: 'is', value: sourceAt(n) }),
      }),
      twin: (n) => ({ name: 'list', values: [sourceAt(n)] }),
    },
  ];
}

function writes(size: Size): Journey[] {
  return [
    {
      name: 'create',
      asked: askedNew(size),
      twin: (n, who) => ({ name: 'create', values: ofNew(size, n, who) }),
    },
    {
      name: 'create-rows',
      asked: askedNew(size),
      twin: (n, who) => {
        const row = ofNew(size, n, who);
        const ids = [newId(), newId(), newId()];
        const { name, phone, email } = newContact(size, n, who);
        const tokens = [
          ...searchTokens(name, 'person'),
          ...digitTokens([phone]),
          ...searchTokens(email, 'text'),
        ];
        return {
          name: 'create-rows',
          values: [...row, ...ids, tokens.map((token) => `1|${token}`), newId()],
        };
      },
    },
    {
      name: 'update',
      asked: (n, who) => ({
        method: 'PATCH',
        path: `/api/v1/records/contact/${idOf('contact', contactFor(size, n, who))}`,
        body: { jobTitle: `经理 ${newId().slice(-6)}` },
      }),
      twin: (n, who) => ({
        name: 'update',
        values: [idOf('contact', contactFor(size, n, who)), `经理 ${newId().slice(-6)}`],
      }),
    },
  ];
}

function askedNew(size: Size): Journey['asked'] {
  return (n, who) => {
    const { name, phone, email, account, jobTitle, source } = newContact(size, n, who);
    // What a role masks, it does not let write.
    const body = { name, phone, account, jobTitle, source, ...(who === 'seller' ? {} : { email }) };
    return { method: 'POST', path: '/api/v1/records/contact', body };
  };
}

function ofNew(size: Size, n: number, who: Who): (string | null)[] {
  const { name, phone, email, account, jobTitle, source } = newContact(size, n, who);
  const written = who === 'seller' ? null : email;
  return [newId(), name, phone, written, account, jobTitle, source, idOf('user', twinsSeller)];
}

function sourceAt(n: number): string {
  return sources[n % 4] ?? 'referral';
}

// Numbers that no run has used before: each row is a new customer.
const began = Date.now();

function newContact(size: Size, n: number, who: Who) {
  const tail = String((began + n) % 1_000_000_000).padStart(9, '0');
  return {
    name: personNamed(`new ${n}`),
    phone: `+8615${tail}`,
    email: `n${began}-${n}@new.example.com`,
    account: idOf('account', who === 'seller' ? sellersAccount(size, n) : (n * 31) % size.accounts),
    jobTitle: '采购经理',
    source: sourceAt(n),
  };
}
