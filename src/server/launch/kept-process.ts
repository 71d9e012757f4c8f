import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Problem } from '#kit/problem.ts';

const readyMessage = z.object({
  type: z.literal('ready'),
  address: z.string().optional(),
  signInLink: z.string().optional(),
});

/** What a process says when it is ready to work. */
export type Ready = z.infer<typeof readyMessage>;

/** A process that is started again when it ends unasked. */
export type KeptProcess = {
  readonly ready: Promise<Ready>;
  /** Settles when the process has ended too often in a row and is not started again. */
  readonly lost: Promise<Problem>;
  /** Asks the process to finish its work, and ends it after that many milliseconds. */
  stop(patience: number): Promise<void>;
  kill(): void;
};

export type ProcessRequest = {
  readonly name: string;
  readonly script: string;
  readonly environment: NodeJS.ProcessEnv;
  /** How much garbage it may make between two looks at it; a process of large works wants more. */
  readonly nurseryMegabytes?: number;
  /** Told of every start, with the number of the new process. */
  readonly onStart: (pid: number) => void;
  /** Told of every unasked end, with the seconds until the next start. */
  readonly onEnd: (seconds: number) => void;
};

const quick = 30_000;
const mostQuickEnds = { ready: 5, neverReady: 3 };
const firstPause = 500;

/** Runs a script of ours in a process of its own and keeps it running; five quick ends in a row are too many, and three of one that was never ready. */
export function keepProcess(request: ProcessRequest): KeptProcess {
  let child: ChildProcess;
  let isStopping = false;
  let quickEnds = 0;
  let wasReady = false;
  const ready = Promise.withResolvers<Ready>();
  const lost = Promise.withResolvers<Problem>();

  const begin = (): void => {
    const startedAt = Date.now();
    child = launch(request);
    if (child.pid) request.onStart(child.pid);
    child.on('message', (message) => {
      const read = readyMessage.safeParse(message);
      if (!read.success) return;
      wasReady = true;
      ready.resolve(read.data);
    });
    void ended(child).then(() => again(Date.now() - startedAt));
  };

  const again = async (lived: number): Promise<void> => {
    if (isStopping) return;
    quickEnds = lived < quick ? quickEnds + 1 : 1;
    if (quickEnds >= (wasReady ? mostQuickEnds.ready : mostQuickEnds.neverReady)) {
      lost.resolve(new Problem('launch.process-keeps-ending', { name: request.name }));
      return;
    }
    const pause = firstPause * 2 ** (quickEnds - 1);
    request.onEnd(pause / 1000);
    await sleep(pause);
    if (!isStopping) begin();
  };

  begin();
  return {
    ready: ready.promise,
    lost: lost.promise,
    stop: async (patience) => {
      isStopping = true;
      await stopChild(child, patience);
    },
    kill: () => {
      isStopping = true;
      child.kill('SIGKILL');
    },
  };
}

// A small nursery (MB) keeps a quiet process small: 152 MB against 137 after start, and no request makes much garbage.
const nursery = 4;

// A session of its own keeps the terminal's Ctrl-C away: the launcher alone says when to stop.
function launch({ script, environment, nurseryMegabytes = nursery }: ProcessRequest): ChildProcess {
  const preload = pathToFileURL(`${import.meta.dirname}/with-launcher.ts`).href;
  return spawn(
    process.execPath,
    [`--max-semi-space-size=${nurseryMegabytes}`, '--import', preload, script],
    {
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
    },
  );
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

async function stopChild(child: ChildProcess, patience: number): Promise<void> {
  const gone = ended(child);
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), patience);
  await gone;
  clearTimeout(late);
}
