import type { Problem } from '#kit/problem.ts';
import type { Settings } from '#server/settings.ts';
import { keepProcess, type KeptProcess, type Ready } from './kept-process.ts';
import type { Presence } from './presence.ts';
import { frugalMemory } from './frugal-memory.ts';
import { sentence } from './speech.ts';

export type ProcessesRequest = {
  readonly settings: Settings;
  readonly environment: NodeJS.ProcessEnv;
  readonly scripts: { readonly web: string; readonly worker: string };
  readonly port: number;
  readonly databaseUrl: string;
  readonly presence: Presence;
  readonly log: (line: string) => void;
};

/** The processes of the product. */
export type Processes = {
  /** Settles when both work, with the address to print. */
  readonly ready: Promise<Ready>;
  /** Settles when one of them is not started again. */
  readonly lost: Promise<Problem>;
  /** Asks them to finish their work, and ends them after that many milliseconds. */
  stop(patience: number): Promise<void>;
  kill(): void;
};

/** Starts the web process and, when it is ready, the worker: what the first prepares in the database the second finds. */
export function startProcesses(request: ProcessesRequest): Processes {
  const running: KeptProcess[] = [];
  const lost = Promise.withResolvers<Problem>();
  const begin = (name: 'web' | 'worker'): Promise<Ready> => {
    const kept = keep(name, request);
    running.push(kept);
    void kept.lost.then(lost.resolve);
    return kept.ready;
  };
  const otherwise = request.settings.publicUrl ?? addressOf(request.settings.host, request.port);
  let isStopping = false;
  const ready = begin('web').then(async (web) => {
    if (!isStopping) await begin('worker');
    return { ...web, address: web.address ?? otherwise };
  });
  return {
    ready,
    lost: lost.promise,
    stop: async (patience) => {
      isStopping = true;
      await Promise.all(running.map((one) => one.stop(patience)));
    },
    kill: () => {
      isStopping = true;
      for (const one of running) one.kill();
    },
  };
}

function keep(name: 'web' | 'worker', request: ProcessesRequest): KeptProcess {
  const { settings, scripts, presence, log } = request;
  return keepProcess({
    name,
    script: scripts[name],
    // With the small nursery a quarter of an import's processor time went to collecting.
    ...(name === 'worker' ? { nurseryMegabytes: 32 } : {}),
    environment: {
      ...frugalMemory,
      ...request.environment,
      DATABASE_URL: request.databaseUrl,
      DATA_DIR: settings.dataDir,
      HOST: settings.host,
      PORT: String(request.port),
      START_EMPTY: settings.startEmpty ? '1' : '0',
    },
    onStart: (pid) => presence.note(pid),
    onEnd: (seconds) => log(sentence('launch.process-ended', { name, seconds })),
  });
}

function addressOf(host: string, port: number): string {
  const name = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
