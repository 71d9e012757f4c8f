import {
  isSaid,
  whoGets,
  type Candidate,
  type Choice,
  type LeadFacts,
  type Way,
} from './who-gets.ts';

/** A rule as leads go by it. */
export type AssignmentRule = {
  readonly id: string;
  readonly name: string;
  readonly sources: readonly string[];
  readonly channels: readonly string[];
  readonly grades: readonly string[];
  readonly regions: readonly string[];
  readonly interests: readonly string[];
  readonly campaigns: readonly string[];
  readonly way: Way;
};

/** What becomes of a lead: by which rule, and whose it is; no rule where none fits. */
export type Decision = {
  readonly lead: string;
  readonly rule: AssignmentRule | null;
  readonly choice: Choice | null;
};

/** Gives leads out in their order, each by the first rule that it fits; what one got counts for the next. */
export function shareOut(
  leads: readonly LeadFacts[],
  rules: readonly AssignmentRule[],
  candidates: ReadonlyMap<string, readonly Candidate[]>,
): Decision[] {
  const more = new Map<string, number>();
  const turns = new Map<string, number>();
  const latest = Math.max(0, ...[...candidates.values()].flat().map(({ turn }) => turn));
  return leads.map((lead, index) => {
    const rule = rules.find((one) => fits(lead, one)) ?? null;
    if (!rule) return { lead: lead.id, rule, choice: null };
    const people = (candidates.get(rule.id) ?? []).map((one) => {
      const got = more.get(one.id) ?? 0;
      const turn = turns.get(`${rule.id} ${one.id}`) ?? one.turn;
      return { ...one, open: one.open + got, today: one.today + got, week: one.week + got, turn };
    });
    const choice = whoGets(lead, people, rule.way);
    if (choice.to) {
      more.set(choice.to.id, (more.get(choice.to.id) ?? 0) + 1);
      turns.set(`${rule.id} ${choice.to.id}`, latest + 1 + index);
    }
    return { lead: lead.id, rule, choice };
  });
}

/** Whether a lead goes by the rule: by all that the rule says. */
export function fits(lead: LeadFacts, rule: AssignmentRule): boolean {
  return (
    isOf(rule.sources, lead.source) &&
    isOf(rule.channels, lead.channel) &&
    isOf(rule.grades, lead.grade) &&
    (rule.regions.length === 0 || isSaid(rule.regions, lead.region)) &&
    (rule.interests.length === 0 || isSaid(rule.interests, lead.interest)) &&
    (rule.campaigns.length === 0 || isSaid(rule.campaigns, lead.campaign ?? ''))
  );
}

function isOf(allowed: readonly string[], value: string | null): boolean {
  return allowed.length === 0 || (value !== null && allowed.includes(value));
}
