import type { ChangeInput } from '#model/api.ts';
import { companyOf, personNamed } from '../people-file.ts';
import { drawn, idOf, pick, skewed } from './draw.ts';
import { officeOf, ownSeller } from './office.ts';
import type { Size } from './size.ts';

// How many of the contacts, and of the companies, belong to the salesperson who is measured.
const sellersOwn = { contacts: 300, accounts: 60 } as const;

const day = 86_400_000;
const newest = Date.UTC(2026, 8, 30);
const titles = '经理 工程师 总监 采购员 会计 主管 Director Engineer Buyer'.split(' ');
const industries = ['manufacturing', 'software', 'bank', 'retail', 'logistics', 'health'] as const;
/** Where customers came from; a twentieth from the last one. */
export const sources = ['referral', 'cold-call', 'visit', 'website', 'social-media'] as const;

/** The company with that number. */
export function accountOf(size: Size, number: number): ChangeInput {
  return {
    op: 'create',
    object: 'account',
    id: idOf('account', number),
    values: {
      name: companyOf(number, 1),
      industry: pick(industries, number, 1),
      source: sourceOf(number),
      employees: Math.ceil(10_000 ** drawn(number, 2)),
      ...(number % 4 === 0 ? { phone: `0571-8${String(number).padStart(7, '0')}` } : {}),
      ...whose(ownerOfAccount(size, number)),
      createdAt: daysBefore(newest, 1000 * drawn(number, 3)),
    },
  };
}

/** The person with that number: two in three with a Chinese name, four in five with a company. */
export function contactOf(size: Size, number: number): ChangeInput {
  const account = companyOfContact(size, number);
  const seller = account === null ? loneOwner(size, number) : ownerOfAccount(size, account);
  return {
    op: 'create',
    object: 'contact',
    id: idOf('contact', number),
    values: {
      name: personNamed(`1 ${number}`),
      phone: phoneOf(number),
      ...(number % 2 === 0 ? { email: `p${number}@mail${number % 50}.example.com` } : {}),
      ...(account === null ? {} : { account: idOf('account', account) }),
      jobTitle: pick(titles, number, 4),
      source: sourceOf(number),
      ...whose(seller),
      createdAt: daysBefore(newest, 1000 * drawn(number, 5)),
    },
  };
}

const kinds = ['call', 'call', 'call', 'visit', 'message', 'email', 'meeting', 'task'] as const;
const done =
  '电话沟通报价 | 上门拜访 | 寄送样品 | 确认合同条款 | Sent the offer | Talked about delivery | 回访使用情况 | Demo on site';
const subjects = done.split(' | ');

/** The follow-up with that number; most customers have a few, some have hundreds. */
export function activityOf(size: Size, number: number): ChangeInput {
  const contact = contactOfActivity(size, number);
  const at = daysBefore(newest, 700 * drawn(number, 6) ** 1.5);
  const isOpen = number % 10 === 0;
  return {
    op: 'create',
    object: 'activity',
    id: idOf('activity', number),
    values: {
      kind: pick(kinds, number, 7),
      subject: pick(subjects, number, 8),
      ...(number % 4 === 0
        ? {
            text: `${pick(subjects, number, 9)}：${companyOf(number % size.accounts, 1)}，下周再联系。`,
          }
        : {}),
      regarding: idOf('contact', contact),
      ...(isOpen ? { status: 'open', dueAt: at } : { status: 'done', doneAt: at }),
      ...whose(ownerOfContact(size, contact)),
      createdAt: at,
    },
  };
}

function phoneOf(number: number): string {
  return `13${String(number).padStart(9, '0')}`;
}

/** The number of a contact of the measured salesperson, by its place among his. */
export function sellersContact({ contacts }: Size, place: number): number {
  return spread(place % sellersOwn.contacts, sellersOwn.contacts, contacts);
}

/** The number of a company of the measured salesperson, by its place among his. */
export function sellersAccount({ accounts }: Size, place: number): number {
  return spread(place % sellersOwn.accounts, sellersOwn.accounts, accounts);
}

/** Whether the contact with that number is one of the measured salesperson's own. */
export function isSellersContact({ contacts }: Size, number: number): boolean {
  return placeOf(number, sellersOwn.contacts, contacts) !== null;
}

function isSellersAccount({ accounts }: Size, number: number): boolean {
  return placeOf(number, sellersOwn.accounts, accounts) !== null;
}

// So many of all, evenly spread over their numbers.
function spread(place: number, own: number, all: number): number {
  return Math.floor((place * all) / own);
}

function placeOf(number: number, own: number, all: number): number | null {
  const place = Math.ceil((number * own) / all);
  return spread(place, own, all) === number ? place : null;
}

function contactOfActivity({ contacts }: Size, number: number): number {
  // Spread over the numbers, so that the busy ones do not all stand in the first companies.
  return (skewed(contacts, number, 10) * 7919) % contacts;
}

function ownerOfContact(size: Size, contact: number): number {
  const account = companyOfContact(size, contact);
  return account === null ? loneOwner(size, contact) : ownerOfAccount(size, account);
}

function companyOfContact(size: Size, number: number): number | null {
  const place = placeOf(number, sellersOwn.contacts, size.contacts);
  if (place !== null) return sellersAccount(size, place);
  if (drawn(number, 11) < 0.2) return null;
  const account = skewed(size.accounts, number, 12);
  return isSellersAccount(size, account) ? account + 1 : account;
}

function ownerOfAccount(size: Size, account: number): number {
  return isSellersAccount(size, account) ? ownSeller : otherSeller(size, account, 13);
}

function loneOwner(size: Size, contact: number): number {
  return otherSeller(size, contact, 14);
}

function otherSeller({ sellers }: Size, number: number, purpose: number): number {
  return 1 + skewed(sellers - 1, number, purpose);
}

function whose(seller: number): { owner: string; unit: string } {
  return { owner: idOf('user', seller), unit: idOf('unit', officeOf(seller)) };
}

function sourceOf(number: number): (typeof sources)[number] {
  return number % 20 === 0 ? 'social-media' : (sources[number % 4] ?? 'referral');
}

function daysBefore(instant: number, days: number): string {
  return new Date(instant - Math.floor(days * day)).toISOString();
}
