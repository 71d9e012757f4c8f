import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Problem } from '#kit/problem.ts';

/** Whom PostgreSQL runs as, where that is not the user who started us. */
export type Identity = { readonly uid: number; readonly gid: number };

/** The unprivileged user that runs PostgreSQL when root starts us; null for an ordinary user, who runs it himself. */
export function unprivilegedIdentity(passwordFile = '/etc/passwd'): Identity | null {
  if (process.getuid?.() !== 0) return null;
  const users = readUsers(passwordFile);
  const chosen =
    users.find((user) => user.name === 'rapport' && user.uid > 0) ??
    users.find((user) => user.name === 'nobody' && user.uid > 0) ??
    users.find((user) => user.uid >= 1000) ??
    users.find((user) => user.uid > 0);
  if (!chosen) throw new Problem('launch.no-unprivileged-user');
  return { uid: chosen.uid, gid: chosen.gid };
}

/** Refuses a user id without a name, which initdb cannot work under. */
export function refuseNamelessUser(): void {
  try {
    userInfo();
  } catch {
    throw new Problem('launch.user-without-name', { uid: process.getuid?.() ?? '' });
  }
}

function readUsers(passwordFile: string): { name: string; uid: number; gid: number }[] {
  let content = '';
  try {
    content = readFileSync(passwordFile, 'utf8');
  } catch {
    return [];
  }
  return content.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}
