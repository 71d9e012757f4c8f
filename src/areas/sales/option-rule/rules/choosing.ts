/** A part of a bundle, as far as choosing goes. */
export type Part = {
  readonly id: string;
  readonly name: string;
  readonly presence: 'always' | 'standard' | 'option';
  readonly group: string | null;
};

/** What must or must not be chosen together. */
export type OptionRule = {
  readonly id: string;
  /** Why; said to whoever breaks the rule. */
  readonly reason: string | null;
} & (
  | { readonly kind: 'requires' | 'excludes'; readonly part: string; readonly other: string }
  | { readonly kind: 'at-least' | 'at-most'; readonly group: string; readonly count: number }
);

/** A rule that a choice breaks, with the parts that it is about. */
export type Broken = {
  readonly rule: string;
  readonly kind: OptionRule['kind'];
  readonly reason: string | null;
  /** Of a pair: the part that asks for or shuts out the other; of a group: its name. */
  readonly subject: string;
  readonly other: string | null;
  readonly count: number | null;
  readonly chosen: number | null;
};

/** What a choice of options comes to. */
export type Choice = {
  /** Ids of all parts that are in, those that always are among them, in the order of the bundle. */
  readonly parts: readonly string[];
  readonly broken: readonly Broken[];
  /** For every option that is out: the rules that taking it would newly break. */
  readonly ifTaken: ReadonlyMap<string, readonly Broken[]>;
};

/** What is in a bundle as it comes. */
export function asItComes(parts: readonly Part[]): Set<string> {
  return new Set(parts.filter(({ presence }) => presence !== 'option').map(({ id }) => id));
}

/** What the choice comes to: who always is in it stays, whom the bundle does not know is left out, and what breaks is said. */
export function choose(
  parts: readonly Part[],
  rules: readonly OptionRule[],
  chosen: ReadonlySet<string>,
): Choice {
  const isIn = ({ id, presence }: Part) => presence === 'always' || chosen.has(id);
  const taken = parts.filter(isIn);
  const broken = brokenBy(parts, rules, taken);
  const known = new Set(broken.map(({ rule }) => rule));
  const out = parts.filter((part) => !isIn(part));
  const ifTaken = out.map((part) => {
    const then = brokenBy(parts, rules, [...taken, part]);
    return [part.id, then.filter(({ rule }) => !known.has(rule))] as const;
  });
  return { parts: taken.map(({ id }) => id), broken, ifTaken: new Map(ifTaken) };
}

/** The choice with every part that it requires, and what these require; what is shut out is not taken away. */
export function withRequired(
  parts: readonly Part[],
  rules: readonly OptionRule[],
  chosen: ReadonlySet<string>,
): Set<string> {
  const there = new Set(parts.map(({ id }) => id));
  const whole = new Set(choose(parts, [], chosen).parts);
  for (const id of whole) {
    for (const rule of rules) {
      if (rule.kind === 'requires' && rule.part === id && there.has(rule.other))
        // A set that grows while it is walked is walked to its end.
        whole.add(rule.other);
    }
  }
  return whole;
}

function brokenBy(
  parts: readonly Part[],
  rules: readonly OptionRule[],
  taken: readonly Part[],
): Broken[] {
  const isIn = new Set(taken.map(({ id }) => id));
  const nameOf = new Map(parts.map(({ id, name }) => [id, name]));
  return rules.flatMap((rule): Broken[] => {
    const { id, kind, reason } = rule;
    if ('group' in rule) {
      const chosen = taken.filter(({ group }) => group === rule.group).length;
      const isKept = kind === 'at-least' ? chosen >= rule.count : chosen <= rule.count;
      const { group: subject, count } = rule;
      return isKept ? [] : [{ rule: id, kind, reason, subject, other: null, count, chosen }];
    }
    const [subject, other] = [nameOf.get(rule.part), nameOf.get(rule.other)];
    // A rule about a part that was thrown away says nothing more.
    if (subject === undefined || other === undefined || !isIn.has(rule.part)) return [];
    const isKept = isIn.has(rule.other) === (kind === 'requires');
    return isKept ? [] : [{ rule: id, kind, reason, subject, other, count: null, chosen: null }];
  });
}
