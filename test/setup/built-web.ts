import { vi } from 'vitest';
import { buildWeb } from '#server/launch/web-build.ts';

/** Builds the web app where what stands in dist is not of today's sources. */
export async function builtWeb(): Promise<void> {
  // Vite reads this variable as "a test imports me", and would then build from another folder.
  vi.stubEnv('VITEST', undefined);
  try {
    await buildWeb({ root: process.cwd(), log: () => undefined });
  } finally {
    vi.unstubAllEnvs();
  }
}
