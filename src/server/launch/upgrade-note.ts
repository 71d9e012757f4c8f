import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import { syncFolder } from './cluster.ts';

const shape = z.object({
  /** The whole copy of the data from before the upgrade, beside the cluster. */
  copy: z.string().regex(/^postgres\.copy-[\w-]+$/),
  step: z.enum(['migrating', 'putting-back']),
});

/** How far an upgrade has come; it stands beside the cluster from the finished copy to the upgrade's end. */
export type UpgradeNote = z.infer<typeof shape>;

/** The note of an upgrade under way; null where there is none. Refuses a damaged one, as only a person can tell then which data is right. */
export function readNote(home: string): UpgradeNote | null {
  const path = pathOf(home);
  if (!existsSync(path)) return null;
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Problem('upgrade.damaged-note', { path });
  }
}

/** Writes the note in one step. */
export function writeNote(home: string, note: UpgradeNote): void {
  const next = `${pathOf(home)}.new`;
  writeFileSync(next, `${JSON.stringify(note)}\n`, { mode: 0o600, flush: true });
  renameSync(next, pathOf(home));
  syncFolder(home);
}

/** Ends the note. */
export function removeNote(home: string): void {
  rmSync(pathOf(home), { force: true });
  syncFolder(home);
}

function pathOf(home: string): string {
  return join(home, 'upgrade.json');
}
