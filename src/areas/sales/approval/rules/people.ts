import type { Approver, Branch, StepRule } from '../../approval-rule/object.ts';
import type { PathStep } from '../object.ts';

/** Who is who to the submitter, as of the submission; only those who may sign in. */
export type People = {
  readonly submitter: string;
  /** His superiors, the nearest first. */
  readonly superiors: readonly string[];
  /** Heads of his unit and of those above it; null where a unit has none. */
  readonly unitHeads: readonly (string | null)[];
  readonly byRole: ReadonlyMap<string, readonly string[]>;
  /** Whom user fields of the record name. */
  readonly byField: ReadonlyMap<string, string | null>;
  readonly administrators: readonly string[];
  readonly active: ReadonlySet<string>;
};

/** The steps of a way with the people that are asked at each, nobody twice at one step. */
export function pathOf({ steps }: Pick<Branch, 'steps'>, people: People): PathStep[] {
  const agreed = new Set<string>();
  return steps.map((step) => {
    const found = stepOf(step, people, agreed);
    for (const id of found.approvers) agreed.add(id);
    return found;
  });
}

function stepOf(step: StepRule, people: People, agreed: ReadonlySet<string>): PathStep {
  const base = {
    name: step.name,
    way: step.way,
    hours: step.hours,
    late: step.late,
    copies: among(people, step.copies),
  };
  const asked = among(people, step.approvers);
  const others = asked.flatMap((id) => (id === people.submitter ? himself(step, people) : [id]));
  const left = step.again === 'once' ? others.filter((id) => !agreed.has(id)) : others;
  const approvers = [...new Set(left)];
  if (approvers.length > 0) return { ...base, approvers, passes: null };
  if (asked.length === 0) return { ...base, ...nobodyAt(step, people) };
  return { ...base, approvers, passes: others.length === 0 ? 'himself' : 'agreed' };
}

function himself(step: StepRule, people: People): string[] {
  if (step.self === 'ask') return [people.submitter];
  return step.self === 'superior' ? people.superiors.slice(0, 1) : [];
}

function nobodyAt({ empty }: StepRule, people: People): Pick<PathStep, 'approvers' | 'passes'> {
  const instead =
    empty.to === 'pass'
      ? []
      : empty.to === 'person' && people.active.has(empty.person)
        ? [empty.person]
        : // A named person who left must not let everything pass.
          [...people.administrators];
  return { approvers: instead, passes: instead.length > 0 ? null : 'nobody' };
}

function among(people: People, approvers: readonly Approver[]): string[] {
  const found = approvers.flatMap((one) => meant(people, one));
  return [...new Set(found)].filter((id) => people.active.has(id));
}

function meant(people: People, one: Approver): string[] {
  switch (one.by) {
    case 'user':
      return [one.user];
    case 'role':
      return [...(people.byRole.get(one.role) ?? [])];
    case 'superior':
      return people.superiors.slice(one.level - 1, one.level);
    case 'superiors':
      return people.superiors.slice(0, one.level);
    case 'unit-head':
      return headAt(people, one.level);
    case 'field': {
      const id = people.byField.get(one.field) ?? null;
      return id === null ? [] : [id];
    }
  }
}

// A unit without a head is led by the next one above it.
function headAt({ unitHeads }: People, level: number): string[] {
  const head = unitHeads.slice(level).find((id) => id !== null);
  return head === undefined || head === null ? [] : [head];
}
