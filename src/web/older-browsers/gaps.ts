type Compare = (a: unknown, b: unknown) => number;

/** What Chromium 109 lacks of arrays: the last one on Windows 7, and the core of some office apps' web views. */
export const arrayGaps = {
  toSorted(this: readonly unknown[], compare?: Compare) {
    return [...this].sort(compare);
  },
  toReversed(this: readonly unknown[]) {
    return [...this].reverse();
  },
  toSpliced(this: readonly unknown[], start: number, ...rest: [number?, ...unknown[]]) {
    const copy = [...this];
    const [count, ...added] = rest;
    copy.splice(start, count ?? copy.length, ...added);
    return copy;
  },
  with(this: readonly unknown[], index: number, value: unknown) {
    const copy = [...this];
    copy[index < 0 ? copy.length + index : index] = value;
    return copy;
  },
};

/** What Chromium 109 lacks of maps. */
export const mapGaps = {
  groupBy(items: Iterable<unknown>, keyOf: (item: unknown, index: number) => unknown) {
    const groups = new Map<unknown, unknown[]>();
    let index = 0;
    for (const item of items) {
      const key = keyOf(item, index++);
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
    return groups;
  },
};

/** What Safari lacks of windows: work for when nothing else is to be done. */
export const windowGaps = {
  requestIdleCallback: (act: () => void) => setTimeout(act, 200),
  cancelIdleCallback: (waiting: ReturnType<typeof setTimeout>) => clearTimeout(waiting),
};

/** What pages without TLS lack, such as one served inside an office by its address. */
export const cryptoGaps = {
  randomUUID() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    // Version 4, variant 1 (RFC 9562).
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  },
};

/** Adds to a target what it does not have. */
export function fillGaps(target: object, gaps: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(gaps)) {
    if (name in target) continue;
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
}
