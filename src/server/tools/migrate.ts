import { migrate } from '#engine/database/migrate.ts';
import { migrateJobs } from '#engine/jobs/index.ts';
import { Problem } from '#kit/problem.ts';
import { migrateAuth } from '../auth/schema.ts';
import { refuseHalfRestored } from '../backup/restore-mark.ts';
import { checkOutsideDatabase } from '../launch/outside-database.ts';
import { readSettings } from '../settings.ts';
import { print, runTool, told } from './tool.ts';

const usage = 'DATABASE_URL=postgres://user:password@host:5432/database npm run migrate';

// For installations whose processes are started one by one; npm start does all of this by itself.
await runTool(async () => {
  const { databaseUrl: url, dataDir } = readSettings();
  if (url === null) throw new Problem('tool.usage', { usage });
  await checkOutsideDatabase(url);
  await refuseHalfRestored(dataDir, url);
  const { applied } = await migrate(url);
  await migrateAuth(url);
  await migrateJobs(url);
  print(told('migrate.done', { count: applied.length }));
  return 0;
});
