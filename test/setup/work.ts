import { testServer, type Office } from './app.ts';
import { doJobs } from './do-jobs.ts';

/** Does the workspace's waiting jobs here and now, as a worker would; gives how many there were. */
export async function workOff(
  office: Pick<Office, 'workspaceId'>,
  signal?: AbortSignal,
): Promise<number> {
  const { server } = await testServer();
  return doJobs(server.context, office.workspaceId, signal);
}
