type Values = Readonly<Record<string, unknown>>;

/** A line of one version or of both; `changed` names what differs. */
export type ComparedLine = {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly before: Values | null;
  readonly after: Values | null;
  readonly changed: readonly string[];
};

/** The names of the fields in which two versions differ. */
export function differingFields(before: Values, after: Values, names: readonly string[]): string[] {
  return names.filter((name) => written(before[name]) !== written(after[name]));
}

/**
 * The lines of two versions side by side, in the order of the later one and then what it dropped. A line goes with the one of the
 * same product, or of the same words where it has none; of several the likest is taken.
 */
export function comparedLines(
  before: readonly Values[],
  after: readonly Values[],
  names: readonly string[],
): ComparedLine[] {
  const left = Map.groupBy(before, keyOf);
  // Lines that stayed as they were go together first, so that what is left are those that changed.
  const pairs = new Map<Values, Values>();
  for (const isSame of [true, false])
    for (const line of after) {
      if (pairs.has(line)) continue;
      const open = left.get(keyOf(line)) ?? [];
      const found = open.findIndex(
        (one) => !isSame || differingFields(one, line, names).length === 0,
      );
      const [partner] = found < 0 ? [] : open.splice(found, 1);
      if (partner) pairs.set(line, partner);
    }
  const kept = after.map((line): ComparedLine => {
    const partner = pairs.get(line);
    if (!partner) return { kind: 'added', before: null, after: line, changed: [] };
    const changed = differingFields(partner, line, names);
    return {
      kind: changed.length > 0 ? 'changed' : 'same',
      before: partner,
      after: line,
      changed,
    };
  });
  const paired = new Set(pairs.values());
  const removed = before
    .filter((line) => !paired.has(line))
    .map((line): ComparedLine => ({ kind: 'removed', before: line, after: null, changed: [] }));
  return [...kept, ...removed];
}

function keyOf(line: Values): string {
  const { product, text } = line;
  return idOf(product) ?? `text ${typeof text === 'string' ? text.trim().toLowerCase() : ''}`;
}

function idOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null;
}

// Links are the same by what they point at, whatever it is called by now.
function written(value: unknown): string {
  return idOf(value) ?? JSON.stringify(value ?? null);
}
