import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { asEngine } from '#engine/system-scope.ts';
import { together } from '#engine/together.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { ChangesetReply } from '#model/api.ts';
import {
  assignmentRulesInForce,
  candidatesOf,
  fits,
  hasRoom,
  holdPeople,
} from '../assignment-rule/index.ts';
import { assignByRules, say } from './assigning.ts';
import { allotInput, giveBackInput } from './fields.ts';
import { activePerson, holdLeads, leadFacts } from './queries/waiting.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };
type Values = Readonly<Record<string, unknown>>;

/** Somebody of the rule takes a lead out of its pool; of two who want it, exactly one gets it. */
export async function claimLeadAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const id = call.id ?? '';
  await findRecord(scope, 'lead', id, { fields: ['id'] });
  const { userId, open } = scope.rights;
  return together(asEngine(scope), async (inner) => {
    await holdPeople(inner, [userId]);
    const [lead] = await holdLeads(inner, [id]);
    const rule = lead?.owner === null ? lead.rule : null;
    if (rule === null) throw new Problem('lead.not-in-pool', {}, { status: 409 });
    const me = (await candidatesOf(inner)).get(rule)?.find((one) => one.id === userId);
    const isInCharge = open.kept.includes(rule);
    refuseIf(!me && !isInCharge, 'lead.not-member', {}, { status: 403 });
    refuseIf(me !== undefined && !hasRoom(me), 'lead.enough', {}, { status: 409 });
    const unit = me?.unit ?? scope.rights.mainUnitId;
    return stand(inner, call, {
      owner: userId,
      pool: null,
      ...(unit === null ? {} : { unit }),
      ...given(scope, userId, say(inner, words.claimed)),
      assignedRule: rule,
    });
  });
}

/** A lead goes to somebody by hand. */
export async function allotAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { to, reason } = allotInput.parse(call.input);
  await openLead(scope, call.id);
  const person = await activePerson(scope, String(to));
  if (!person) throw new Problem('lead.person-gone', {}, { field: 'to' });
  const why = reason === null ? words.byHand : words.byHandBecause;
  return stand(scope, call, {
    owner: person.id,
    pool: null,
    ...(person.unit === null ? {} : { unit: person.unit }),
    ...given(scope, person.id, say(scope, why, { reason })),
  });
}

/** A lead goes to whom the rules say. */
export async function byRulesAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  await openLead(scope, call.id);
  return assignByRules(scope, call.id ?? '', call.dryRun);
}

/** Whoever has a lead puts it into the pool of the rule that gave it, or of the first that fits. */
export async function giveBackLeadAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { reason } = giveBackInput.parse(call.input);
  const id = call.id ?? '';
  const lead = await openLead(scope, id);
  refuseIf(lead.owner === null, 'lead.has-no-owner', {}, { status: 409 });
  const rules = await assignmentRulesInForce(scope);
  const [facts] = await leadFacts(scope, [id]);
  const given = rules.find((one) => one.id === lead.assignedRule?.id);
  const rule = given ?? rules.find((one) => facts !== undefined && fits(facts, one));
  if (!rule) throw new Problem('lead.no-rule', {}, { status: 409 });
  const why = say(scope, words.returned, { reason });
  // Who gives a record out of his hands needs no right over other people's.
  const resting = { state: 'new', nurtureUntil: null };
  const values = { ...resting, owner: null, pool: rule.id, assignedWhy: why };
  return stand(asEngine(scope), call, values);
}

const linked = z.object({ id: z.string() }).nullable();
const leadShape = z.object({ state: z.string(), owner: linked, assignedRule: linked });

async function openLead(scope: Scope, id: string | null): Promise<z.infer<typeof leadShape>> {
  const fields = Object.keys(leadShape.shape);
  const lead = leadShape.parse(await findRecord(scope, 'lead', id ?? '', { fields }));
  refuseIf(lead.state === 'qualified', 'lead.qualified', {}, { status: 409 });
  refuseIf(lead.state === 'disqualified', 'lead.settled', {}, { status: 409 });
  return lead;
}

function given(scope: Scope, person: string, assignedWhy: string): Values {
  return { assignedTo: person, assignedAt: scope.now.toISOString(), assignedWhy };
}

function stand(scope: Scope, { id, dryRun }: Call, values: Values): Promise<ChangesetReply> {
  const change = { op: 'update', object: 'lead', id: id ?? '', values } as const;
  return commit(scope, { changes: [change], byAction: true, dryRun });
}

const words = {
  claimed: { en: 'Claimed from the pool', zh: '从线索池领取' },
  byHand: { en: 'Assigned by hand', zh: '手工分配' },
  byHandBecause: { en: 'Assigned by hand: {reason}', zh: '手工分配：{reason}' },
  returned: { en: 'Given back: {reason}', zh: '已退回：{reason}' },
};
