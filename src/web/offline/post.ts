import { isRecord } from '#web/api/is-record.ts';
import type { Entry } from './entry.ts';

// Longer than a slow line needs; what is still on its way then is asked for again under the same key.
const patience = 20_000;

/** What the server said; null where nobody answered. */
export type Answer = { readonly status: number; readonly text: string };

/** Puts a write on the line under its own key. */
export function post(entry: Entry): Promise<Answer | null> {
  const { id, language, changes, reason } = entry;
  return reach('/api/v1/changesets', {
    method: 'POST',
    headers: {
      'accept': 'application/json',
      'accept-language': language,
      'x-rapport-language': language,
      'content-type': 'application/json',
      'idempotency-key': id,
    },
    body: JSON.stringify({ changes, ...(reason ? { reason } : {}) }),
  });
}

/** What a record holds now; null where nobody answered or it is gone. */
export async function valuesNow(
  object: string,
  id: string,
  fields: readonly string[],
): Promise<Record<string, unknown> | null> {
  const answer = await reach(`/api/v1/records/${object}/${id}?fields=${fields.join(',')}`);
  return answer?.status === 200 ? readJson(answer.text) : null;
}

/** Who is signed in with his own eyes, as workspace and user; null for nobody, undefined where nobody answered. */
export async function sender(): Promise<string | null | undefined> {
  const answer = await reach('/api/v1/auth/session');
  if (!answer || answer.status >= 500) return undefined;
  const session = answer.status === 200 ? readJson(answer.text) : null;
  // An administrator who looks through somebody's eyes does not send what that one typed.
  if (!session || session['viewedBy'] !== null) return null;
  return `${String(session['workspaceId'])}.${String(session['userId'])}`;
}

/** The object that a reply holds; null where it is none. */
export function readJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

async function reach(url: string, options: RequestInit = {}): Promise<Answer | null> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), patience);
  try {
    const response = await fetch(url, {
      ...options,
      credentials: 'same-origin',
      signal: ending.signal,
    });
    return { status: response.status, text: await response.text() };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
