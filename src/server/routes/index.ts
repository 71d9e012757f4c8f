import type { Api } from '../http/route.ts';
import { registerAccessLog } from './access-log.ts';
import { registerApiKeys } from './api-keys.ts';
import { registerAuth } from './auth.ts';
import { registerCalendar } from './calendar.ts';
import { registerChangesets } from './changesets.ts';
import { registerExports } from './exports.ts';
import { registerFiles } from './files.ts';
import { registerImports } from './imports.ts';
import { registerJobs } from './jobs.ts';
import { registerLedger } from './ledger.ts';
import { registerMeta } from './meta.ts';
import { registerRecordExtras } from './record-extras.ts';
import { registerRecords } from './records.ts';
import { registerSearch } from './search.ts';
import { registerSession } from './session.ts';
import { registerSignInAdministration } from './sign-in-administration.ts';
import { registerSetUp } from './set-up.ts';
import { registerProviders } from './sign-in-providers.ts';
import { registerErasure } from './erasure.ts';
import { registerRollUps } from './roll-ups.ts';
import { registerWebhooks } from './webhooks.ts';
import { registerWorkspace } from './workspace.ts';

/** Every route below /api/v1, one module a subject. */
export function registerRoutes(api: Api): void {
  registerAuth(api);
  registerSession(api);
  registerApiKeys(api);
  registerSignInAdministration(api);
  registerProviders(api);
  registerMeta(api);
  registerRecords(api);
  registerRecordExtras(api);
  registerSearch(api);
  registerCalendar(api);
  registerChangesets(api);
  registerLedger(api);
  registerAccessLog(api);
  registerJobs(api);
  registerImports(api);
  registerExports(api);
  registerFiles(api);
  registerErasure(api);
  registerRollUps(api);
  registerWebhooks(api);
  registerWorkspace(api);
  registerSetUp(api);
}
