import type { Settings } from '#server/settings.ts';
import { keepProcess, type KeptProcess, type Ready } from './kept-process.ts';
import type { Presence } from './presence.ts';
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

/** Starts the web and the worker process; `ready` settles when both are, with the address to print. */
export function startProcesses(request: ProcessesRequest): {
  processes: KeptProcess[];
  ready: Promise<Ready>;
} {
  const { settings, scripts, presence, log } = request;
  const environment = {
    ...request.environment,
    DATABASE_URL: request.databaseUrl,
    DATA_DIR: settings.dataDir,
    HOST: settings.host,
    PORT: String(request.port),
    START_EMPTY: settings.startEmpty ? '1' : '0',
  };
  const keep = (name: 'web' | 'worker'): KeptProcess =>
    keepProcess({
      name,
      script: scripts[name],
      environment,
      onStart: (pid) => presence.note(pid),
      onEnd: (seconds) => log(sentence('launch.process-ended', { name, seconds })),
    });
  const web = keep('web');
  const worker = keep('worker');
  const otherwise = settings.publicUrl ?? addressOf(settings.host, request.port);
  return {
    processes: [web, worker],
    ready: Promise.all([web.ready, worker.ready]).then(([ready]) => ({
      ...ready,
      address: ready.address ?? otherwise,
    })),
  };
}

function addressOf(host: string, port: number): string {
  const name = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
