import type { Answer } from '../setup/client.ts';

/** What everybody was answered, and how long it took. */
export type Diary = {
  readonly note: (deed: string, milliseconds: number, answer: Answer | string) => void;
  readonly count: () => number;
  /** What should not have been answered like that, in short, each kind once. */
  readonly faults: () => string[];
  /** Milliseconds within which so large a part of the answers came, by deed and of all. */
  readonly within: (part: number) => Readonly<Record<string, number>>;
};

/** An empty diary. Everything that people ask here is allowed, so that a refusal is a fault too. */
export function newDiary(): Diary {
  const times = new Map<string, number[]>();
  const wrong = new Map<string, number>();
  return {
    note(deed, milliseconds, answer) {
      for (const name of [deed, 'all']) {
        const list = times.get(name) ?? [];
        times.set(name, list);
        list.push(milliseconds);
      }
      if (typeof answer !== 'string' && answer.status < 400) return;
      const said =
        typeof answer === 'string'
          ? answer
          : `${answer.status} ${JSON.stringify(answer.at('code'))}`;
      const fault = `${deed}: ${said}`;
      wrong.set(fault, (wrong.get(fault) ?? 0) + 1);
    },
    count: () => times.get('all')?.length ?? 0,
    faults: () => [...wrong].map(([fault, count]) => `${count} x ${fault}`),
    within: (part) =>
      Object.fromEntries([...times].map(([name, list]) => [name, Math.round(reached(list, part))])),
  };
}

function reached(list: readonly number[], part: number): number {
  const sorted = list.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
