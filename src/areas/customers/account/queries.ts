import { companyNameKey } from '#kit/company-name.ts';
import { rowsOf } from '#engine/database/run.ts';
import { sql } from '#engine/database/sql.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { nameCandidates, proposeName } from './rules.ts';

/** What somebody who is about to enter a company learns of its name. */
export type NameCheck = {
  readonly exists: boolean;
  /** The companies of that name that he may see. */
  readonly visible: readonly {
    readonly id: string;
    readonly name: unknown;
    readonly owner: unknown;
    readonly unit: unknown;
  }[];
  /** A name that is free; null where the name itself is. */
  readonly proposal: string | null;
};

// How many names with a number behind them are looked up at once.
const candidatesAtOnce = 500;

/** Whether a company of the name exists, which of them the asker may see, and a free name; of what he may not see he learns only that it exists. */
export async function checkName(scope: Scope, name: string): Promise<NameCheck> {
  const same = await keysInUse(scope, [companyNameKey(name)]);
  if (same.size === 0) return { exists: false, visible: [], proposal: null };
  const filter = { field: 'nameKey', op: 'is', value: companyNameKey(name) } as const;
  const { items } = await listRecords(scope, 'account', {
    filter,
    fields: ['name', 'owner', 'unit'],
    limit: 50,
  });
  return {
    exists: true,
    visible: items.map((item) => ({
      id: String(item['id']),
      name: item['name'],
      owner: item['owner'],
      unit: item['unit'],
    })),
    proposal: await freeName(scope, name),
  };
}

async function freeName(scope: Scope, name: string): Promise<string> {
  const code = await unitCode(scope);
  const candidates = nameCandidates(name, code);
  const taken = new Set<string>();
  for (;;) {
    const next = candidates.take(candidatesAtOnce).toArray();
    const keys = next.map((candidate) => companyNameKey(candidate));
    const found = await keysInUse(scope, keys);
    for (const key of found) taken.add(key);
    if (found.size < new Set(keys).size) return proposeName(name, code, taken);
  }
}

// Beyond visible(scope): a name is taken behind walls too; what leaves this file is a yes, a no, or a free name.
async function keysInUse(scope: Scope, keys: readonly string[]): Promise<Set<string>> {
  const rows = await rowsOf<{ key: string }>(
    scope.db,
    sql`select distinct name_key as key from party
        where workspace_id = ${scope.workspaceId} and name_key = any(${keys}::text[]) and deleted_at is null`,
  );
  return new Set(rows.map((row) => row.key));
}

// Beyond visible(scope): the code of one's own unit is no secret.
async function unitCode(scope: Scope): Promise<string> {
  if (scope.rights.mainUnitId === null) return '';
  const [row] = await rowsOf<{ code: string | null }>(
    scope.db,
    sql`select code from unit where workspace_id = ${scope.workspaceId} and id = ${scope.rights.mainUnitId}`,
  );
  return row?.code ?? '';
}
