import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Comparator } from '#kit/likeness/comparators.ts';
import type { Criterion, MatchRule } from '#model/match-rule.ts';
import { keysOf } from './keys.ts';
import { mostOfKey, rankCandidates } from './rank.ts';
import { scoreOf, subjectOf, type Subject } from './score.ts';

// Published sets with the answer beside them; the answers are read by the tests alone, to count.
const folder = fileURLToPath(new URL('../../../../shared/data/06_dedupe/', import.meta.url));

export const hasGoldSets = existsSync(folder);

type Row = Readonly<Record<string, string>>;

/** The rows of a file of the sets. */
export function rowsIn(file: string): Row[] {
  const [head = [], ...lines] = cellsOf(readFileSync(`${folder}${file}`, 'utf8'));
  return lines.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at] ?? ''])));
}

/** A criterion in short: `given+surname person 35 must`. */
export function criterion(
  fields: string,
  comparator: Comparator,
  weight: number,
  must = false,
): Criterion {
  return { fields: fields.split('+'), comparator, weight, ...(must ? { must } : {}) };
}

/** The row taken apart for a rule; columns may have a prefix. */
export function subjectOfRow(rule: MatchRule, row: Row, prefix = ''): Subject {
  return subjectOf(rule, (fields) => {
    const text = fields
      .map((name) => row[prefix + name] ?? '')
      .filter((cell) => cell !== '' && cell !== '-')
      .join(' ');
    return text === '' ? [] : [text];
  });
}

/** The pairs of ids that the rule finds in a table, compared with those alone that the keys bring together. */
export function pairsFound(rule: MatchRule, rows: readonly Row[]): Set<string> {
  const subjects = rows.map((row) => subjectOfRow(rule, row));
  const keys = subjects.map((subject) => keysOf(rule, subject));
  const blocks = new Map<number, number[]>();
  keys.forEach((list, at) => {
    for (const key of list) blocks.set(key, [...(blocks.get(key) ?? []), at]);
  });
  const pairs = new Set<string>();
  const compared = new Set<number>();
  rows.forEach((row, at) => {
    const near = (keys[at] ?? []).map((key) =>
      (blocks.get(key) ?? [])
        .filter((other) => other !== at)
        .slice(0, mostOfKey)
        .map(String),
    );
    for (const other of rankCandidates(near).map(Number)) {
      const once = Math.min(at, other) * rows.length + Math.max(at, other);
      if (compared.has(once)) continue;
      compared.add(once);
      const { isMatch } = scoreOf(rule, subjects[at] ?? [], subjects[other] ?? []);
      if (isMatch) pairs.add(pairOf(row['id'] ?? '', rows[other]?.['id'] ?? ''));
    }
  });
  return pairs;
}

/** Two ids as one text, whichever comes first. */
export function pairOf(a: string, b: string): string {
  return Number(a) < Number(b) ? `${a}|${b}` : `${b}|${a}`;
}

/** How much of what was found is right, how much of what is right was found, and both in one figure. */
export type Measures = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

/** The measures of what was found against what is right. */
export function measuresOf(found: ReadonlySet<string>, right: ReadonlySet<string>): Measures {
  const hits = [...found].filter((one) => right.has(one)).length;
  const precision = found.size === 0 ? 0 : hits / found.size;
  const recall = right.size === 0 ? 0 : hits / right.size;
  const f1 = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

function cellsOf(text: string): string[][] {
  const lines: string[][] = [];
  for (const line of text.split(/\r?\n/).filter((one) => one !== ''))
    lines.push(
      Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    );
  return lines;
}
