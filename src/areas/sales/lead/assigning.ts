import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { asEngine } from '#engine/system-scope.ts';
import { together } from '#engine/together.ts';
import { dayIn, instantIn } from '#kit/instant.ts';
import { refuseIf } from '#kit/problem.ts';
import { fill, inLanguage, type Text } from '#kit/text.ts';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import {
  assignmentRulesInForce,
  candidatesOf,
  holdPeople,
  shareOut,
  type Decision,
  type LeadFacts,
} from '../assignment-rule/index.ts';
import { leadFacts, untouchedLeads, waitingLeads } from './queries/waiting.ts';

/** Gives the leads that nobody has to people, or into pools, by the rules in force; how many it looked at. */
export function assignWaiting(scope: Scope): Promise<number> {
  return together(byItself(scope), async (inner) => {
    const leads = await waitingLeads(inner);
    if (leads.length === 0) return 0;
    const changes = (await decide(inner, leads)).map((one, at) => changeOf(inner, one, at));
    await commit(inner, { changes, byAction: true, reason: say(inner, reasons.assigned) });
    return leads.length;
  });
}

/** Gives one lead to whom the rules say, whoever has it now; refused where no rule fits. */
export function assignByRules(scope: Scope, id: string, dryRun: boolean): Promise<ChangesetReply> {
  return together(asEngine(scope), async (inner) => {
    const decisions = await decide(inner, await leadFacts(inner, [id]));
    const isNone = decisions.every(({ rule }) => rule === null);
    refuseIf(isNone, 'lead.no-rule', {}, { status: 409 });
    const changes = decisions.map((one, at) => changeOf(inner, one, at));
    return commit(inner, { changes, byAction: true, dryRun });
  });
}

/** Leads that nobody took up in the days of their rule go into its pool; gives whose they were. */
export function letLeadsFall(scope: Scope): Promise<{ id: string; owner: string }[]> {
  return together(byItself(scope), async (inner) => {
    const fallen = await untouchedLeads(inner);
    if (fallen.length === 0) return [];
    const changes = fallen.map(({ id, rule, days }) =>
      updated(id, { owner: null, pool: rule, assignedWhy: say(inner, reasons.fell, { days }) }),
    );
    await commit(inner, { changes, byAction: true });
    return fallen;
  });
}

const restingShape = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.object({ id: z.string() }).nullable(),
  unit: z.object({ id: z.string() }).nullable(),
});
const atOnce = 500;

/** Leads that rested until today are worked on again, with a task for whoever has them; how many woke. */
export async function wakeLeads(scope: Scope): Promise<number> {
  const zone = scope.workspace.zone;
  const today = dayIn(zone, scope.now.toISOString());
  const { items } = await listRecords(asEngine(scope), 'lead', {
    filter: {
      all: [
        { field: 'state', op: 'is', value: 'nurtured' },
        { field: 'nurtureUntil', op: 'lte', value: today },
      ],
    },
    fields: Object.keys(restingShape.shape),
    limit: atOnce,
  });
  const changes = items.flatMap((item): ChangeInput[] => {
    const { id, name, owner, unit } = restingShape.parse(item);
    const stateNote = say(scope, reasons.woke);
    const state = owner === null ? 'new' : 'working';
    const woken = updated(id, { state, nurtureUntil: null, stateNote });
    if (owner === null) return [woken];
    const values = {
      kind: 'task',
      subject: say(scope, reasons.takeUp, { name }).slice(0, 200),
      dueAt: instantIn(zone, today, '18:00'),
      regarding: id,
      owner: owner.id,
      unit: unit?.id ?? null,
    };
    return [woken, { op: 'create', object: 'activity', values }];
  });
  if (changes.length > 0) await commit(byItself(scope), { changes, byAction: true });
  return items.length;
}

/** The words of what happened to a lead, in the language of the workspace. */
export function say(scope: Scope, text: Text, params: Record<string, unknown> = {}): string {
  return fill(inLanguage(text, scope.language), params).slice(0, 500);
}

// Told to people, unlike what the engine does for itself.
function byItself(scope: Scope): Scope {
  return { ...asEngine(scope), source: 'workflow' };
}

async function decide(scope: Scope, leads: readonly LeadFacts[]): Promise<Decision[]> {
  const known = await candidatesOf(scope);
  await holdPeople(scope, [...new Set([...known.values()].flat().map(({ id }) => id))]);
  return shareOut(leads, await assignmentRulesInForce(scope), await candidatesOf(scope));
}

function changeOf(scope: Scope, { lead, rule, choice }: Decision, at: number): ChangeInput {
  // A millisecond each, so that whose turn it is next can be read off.
  const assignedAt = new Date(scope.now.getTime() + at).toISOString();
  if (!rule || !choice) return updated(lead, { assignedAt, assignedWhy: say(scope, reasons.none) });
  const to = choice.to;
  const params = { rule: rule.name, open: to?.open ?? 0 };
  return updated(lead, {
    assignedRule: rule.id,
    assignedTo: to?.id ?? null,
    assignedAt,
    assignedWhy: say(scope, reasons[choice.why], params),
    owner: to?.id ?? null,
    pool: to ? null : rule.id,
    ...(to?.unit ? { unit: to.unit } : {}),
  });
}

function updated(id: string, values: Readonly<Record<string, unknown>>): ChangeInput {
  return { op: 'update', object: 'lead', id, values };
}

const reasons = {
  'assigned': { en: 'Assigned by rules', zh: '按规则分配线索' },
  'none': { en: 'No assignment rule fits', zh: '没有符合的分配规则' },
  'turn': { en: 'Rule “{rule}”: in turn', zh: '规则“{rule}”：轮流分配' },
  'load': {
    en: 'Rule “{rule}”: had fewest open leads ({open})',
    zh: '规则“{rule}”：未处理完线索最少（{open} 条）',
  },
  'region': { en: 'Rule “{rule}”: by region', zh: '规则“{rule}”：按地区' },
  'skill': { en: 'Rule “{rule}”: by skill', zh: '规则“{rule}”：按擅长领域' },
  'product': { en: 'Rule “{rule}”: by product', zh: '规则“{rule}”：按产品' },
  'nobody-fits': {
    en: 'Rule “{rule}”: nobody has this region, skill or product',
    zh: '规则“{rule}”：没有对应地区、领域或产品的人员',
  },
  'nobody-free': {
    en: 'Rule “{rule}”: everybody has enough',
    zh: '规则“{rule}”：人员均已达上限',
  },
  'fell': {
    en: 'Not taken up for {days} days',
    zh: '{days} 天未开始跟进，自动回收',
  },
  'woke': { en: 'Its day has come', zh: '培育到期' },
  'takeUp': { en: 'Take up “{name}” again', zh: '重新跟进“{name}”' },
} as const satisfies Readonly<Record<string, Text>>;
