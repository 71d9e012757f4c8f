import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that this process alone works in, until it ends or lets go. */
export type FolderLock = {
  /** What another process that wants the folder is told. */
  tell(message: string): void;
  release(): Promise<void>;
};

/** Takes the folder for one purpose, or answers what its holder tells ('' when it tells nothing). The lock is a listening socket, so no way of dying leaves it behind. */
export async function lockFolder(
  folder: string,
  purpose: string,
): Promise<FolderLock | { heldBy: string }> {
  const path = socketPath(folder, purpose);
  // A socket file, unlike an abstract socket, outlives its process: the second round follows its removal.
  for (let round = 0; ; round += 1) {
    const lock = await listen(path);
    if (lock) return lock;
    const answer = await ask(path);
    if (answer !== null || round === 2) return { heldBy: answer ?? '' };
    if (!path.startsWith('\0')) rmSync(path, { force: true });
  }
}

// The folder's inode, not its name: bind mounts and links are other names of the same folder.
function socketPath(folder: string, purpose: string): string {
  const { dev, ino } = statSync(folder);
  const hash = createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 20);
  const name = `rapport-${purpose}-${hash}`;
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`);
}

async function listen(path: string): Promise<FolderLock | null> {
  let message = '';
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(message);
  });
  const isMine = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen({ path }, () => resolve(true));
  });
  if (!isMine) return null;
  server.unref();
  return {
    tell: (next) => {
      message = next;
    },
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function ask(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ path });
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    let connected = false;
    socket.once('connect', () => {
      connected = true;
    });
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(connected ? answer : null));
  });
}
