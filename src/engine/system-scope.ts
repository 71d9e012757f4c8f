import { randomUUID } from 'node:crypto';
import type { Language } from '#kit/text.ts';
import type { Model } from '#model/model.ts';
import { rowsOf } from './database/run.ts';
import { sql } from './database/sql.ts';
import type { Executor, Rights, Scope } from './scope.ts';
import { modelOf } from './shape/models.ts';

/** The rights of the engine itself: everything, over every wall. */
const systemRights: Rights = {
  userId: '',
  ownerIds: [],
  lineIds: [],
  teamIds: [],
  teamMemberIds: [],
  unitIds: [],
  unitAndBelowIds: [],
  walledOutUnitIds: [],
  mainUnitId: null,
  grants: new Map(),
  fields: new Map(),
  open: { ids: [], kept: [], hidden: new Map() },
  administrator: false,
  steward: false,
  system: true,
};

type WorkspaceRow = {
  zone: string;
  currency: string;
  country: string;
  answerDays: number | null;
  language: Language;
  shape: string | null;
};

/** The scope of set-up, jobs and migrations in a workspace, with the product's model as the workspace has made it. */
export async function systemScope(
  db: Executor,
  model: Model,
  workspaceId: number,
  now: Date = new Date(),
): Promise<Scope> {
  const [row] = await rowsOf<WorkspaceRow>(
    db,
    sql`select zone, currency, country, language, shape, (settings ->> 'answerDays')::integer as "answerDays" from workspace where workspace_id = ${workspaceId}`,
  );
  if (!row) throw new Error(`no workspace ${workspaceId}`);
  const { language, shape, ...workspace } = row;
  return {
    workspaceId,
    workspace: { ...workspace, rates: new Map() },
    db,
    model: await modelOf(db, model.own?.standard ?? model, { workspaceId, shape }),
    rights: systemRights,
    language,
    zone: workspace.zone,
    now,
    source: 'system',
    requestId: randomUUID(),
  };
}

/** The scope with the engine's own rights, in the name of whoever asks. */
export function asEngine(scope: Scope): Scope {
  return { ...scope, rights: { ...scope.rights, system: true } };
}
