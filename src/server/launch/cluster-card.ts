import { chownSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Identity } from './database-user.ts';

const shape = z.object({
  password: z.string().min(1),
  port: z.number().int().min(1).max(65535),
  locale: z.string().min(1),
});

/** What we keep about a cluster, in the cluster: it is written last, so that a cluster that has one is whole. */
export type ClusterCard = z.infer<typeof shape>;

/** Reads the card; null where it is missing or damaged. */
export function readCard(cluster: string): ClusterCard | null {
  const path = join(cluster, 'rapport.json');
  if (!existsSync(path)) return null;
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Writes the card in one step, readable by the database's user alone. */
export function writeCard(cluster: string, card: ClusterCard, identity: Identity | null): void {
  const path = join(cluster, 'rapport.json');
  const next = `${path}.new`;
  writeFileSync(next, `${JSON.stringify(card, null, 2)}\n`, { mode: 0o600 });
  if (identity) chownSync(next, identity.uid, identity.gid);
  renameSync(next, path);
}
