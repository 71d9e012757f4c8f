import { z } from 'zod';
import { newId } from '#kit/id.ts';
import { commit } from '#engine/commit/index.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { refuseIf } from '#kit/problem.ts';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { objectOf } from '#model/model.ts';
import { qualifyInput } from './fields.ts';
import { carriedFields, kept } from './qualifying.ts';
import { findTwins } from './twins.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };
type Values = Readonly<Record<string, unknown>>;
type Asked = z.output<typeof qualifyInput>;

/** A lead becomes an account, a contact and an opportunity, or joins those that are there, in one changeset. */
export async function qualifyAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const asked = await withItsAccount(scope, qualifyInput.parse(call.input));
  const id = call.id ?? '';
  const lead = await findRecord(scope, 'lead', id);
  refuseIf(lead['state'] === 'qualified', 'lead.qualified', {}, { status: 409 });
  refuseIf(lead['state'] === 'disqualified', 'lead.settled', {}, { status: 409 });
  refuseMasked(scope);
  if (asked.different !== true) {
    const twins = await findTwins(scope, lead, asked);
    const names = twins.map(({ title }) => title).join(' · ');
    const details = { status: 409, extra: { twins } };
    refuseIf(twins.length > 0, 'lead.twins', { names }, details);
  }
  const changes = changesOf(scope, id, lead, asked);
  return commit(scope, { changes, byAction: true, dryRun: call.dryRun });
}

function changesOf(scope: Scope, id: string, lead: Values, asked: Asked): ChangeInput[] {
  const values = plainValues(lead);
  const isNewAccount = asked.account === null && values['company'] !== null;
  const account = isNewAccount ? newId() : asked.account;
  const isNewContact =
    asked.contact === null && (values['personName'] !== null || account === null);
  const contact = isNewContact ? newId() : asked.contact;
  const opportunity = asked.noOpportunity === true ? null : newId();
  const party = account ?? contact;
  const create = creating(scope, values);
  const made = { values, account, contact, party, isNewContact, asked };
  return [
    ...(isNewAccount ? [create('account', account, accountOf(made))] : []),
    ...(isNewContact ? [create('contact', contact, contactOf(made))] : []),
    ...(opportunity === null ? [] : [create('opportunity', opportunity, opportunityOf(made))]),
    {
      op: 'update',
      object: 'lead',
      id,
      values: {
        state: 'qualified',
        account,
        contact,
        opportunity,
        nurtureUntil: null,
        stateNote: null,
      },
    },
  ];
}

// A person who is known brings his company along.
async function withItsAccount(scope: Scope, asked: Asked): Promise<Asked> {
  if (asked.contact === null || asked.account !== null) return asked;
  const person = await findRecord(scope, 'contact', asked.contact, { fields: ['account'] });
  return { ...asked, account: idOf.nullable().parse(person['account'])?.id ?? null };
}

type Made = {
  readonly values: Values;
  readonly account: string | null;
  readonly contact: string | null;
  readonly party: string | null;
  readonly isNewContact: boolean;
  readonly asked: Asked;
};

function accountOf({ values, asked, isNewContact }: Made): Values {
  // Without a person of his own what reaches the lead reaches the company.
  const reach = isNewContact ? [] : (['phone', 'email'] as const);
  return {
    ...kept(values, ['website', 'address', 'source', 'owner', 'unit', ...reach]),
    name: values['company'],
    ...(asked.different === true ? { sharesName: true } : {}),
  };
}

function contactOf({ values, account }: Made): Values {
  const from = ['jobTitle', 'phone', 'email', 'source', 'owner', 'unit'] as const;
  const home = account === null ? kept(values, ['website', 'address']) : {};
  return {
    ...kept(values, from),
    ...home,
    name: values['personName'] ?? values['name'],
    ...(account === null ? {} : { account }),
  };
}

function opportunityOf({ values, contact, party, asked }: Made): Values {
  return {
    ...kept(values, ['source', 'owner', 'unit']),
    name: asked.opportunityName ?? values['productInterest'] ?? values['name'],
    party,
    ...kept(
      {
        contact,
        method: asked.method,
        amount: values['budget'],
        expectedCloseOn: values['buysBy'],
        description: values['need'],
      },
      ['contact', 'method', 'amount', 'expectedCloseOn', 'description'],
    ),
  };
}

// What workspaces added to both sides goes along, and is typed once.
function creating(scope: Scope, lead: Values) {
  return (object: string, id: string | null, values: Values): ChangeInput => {
    const to = objectOf(scope.model, object);
    const names = carriedFields(objectOf(scope.model, 'lead'), to);
    return { op: 'create', object, id: id ?? newId(), values: { ...kept(lead, names), ...values } };
  };
}

// A masked number would be copied as its mask.
function refuseMasked(scope: Scope): void {
  const limited = scope.rights.fields.get('lead');
  const isHidden = ['phone', 'email', 'address'].some((field) => limited?.has(field) === true);
  refuseIf(isHidden, 'lead.reach-hidden', {}, { status: 403 });
}

const idOf = z.object({ id: z.string() });

function plainValues(record: Values): Values {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      const many = z.array(idOf).min(1).safeParse(value);
      if (many.success) return [name, many.data.map(({ id }) => id)];
      const one = idOf.safeParse(value);
      return [name, one.success ? one.data.id : value];
    }),
  );
}
