import { Problem } from '../problem.ts';
import type { Notice, Notices } from './table.ts';

/** Notices that can be added to. */
export type NoticeList = Notices & {
  /** Adds a notice and gives its problem. */
  readonly add: Add<Problem>;
  /** Adds a notice; cheaper where there are many. */
  readonly note: Add<void>;
  readonly clear: () => void;
};

type Add<T> = (line: number, code: string, params?: Readonly<Record<string, unknown>>) => T;

const keptOfEach = 100;

/** A list of notices that keeps the first hundred of each kind, so that a bad file of a million rows does not fill the memory. */
export function noticeList(): NoticeList {
  const list: Notice[] = [];
  const counts: Record<string, number> = {};
  const count = (code: string) => (counts[code] = (counts[code] ?? 0) + 1) <= keptOfEach;
  const add: Add<Problem> = (line, code, params) => {
    const problem = new Problem(code, { line, ...params });
    if (count(code)) list.push({ line, problem });
    return problem;
  };
  return {
    list,
    counts,
    add,
    note(line, code, params) {
      if (count(code)) list.push({ line, problem: new Problem(code, { line, ...params }) });
    },
    clear() {
      list.length = 0;
      for (const code of Object.keys(counts)) delete counts[code];
    },
  };
}
