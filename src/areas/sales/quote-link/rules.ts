/** What a link leads to: a quote to be answered, one that was, or nothing any more. */
export type LinkStanding = 'open' | 'accepted' | 'rejected' | 'expired' | 'replaced' | 'gone';

const tenMinutes = 10 * 60_000;
const day = 24 * 60 * 60_000;
const longest = 30;

/** What the link of a quote in that state leads to at that time. */
export function linkStanding(
  {
    state,
    expiresAt,
    isOver,
  }: {
    readonly state: string;
    readonly expiresAt: string;
    /** The day until which the quote holds has passed. */
    readonly isOver: boolean;
  },
  now: Date,
): LinkStanding {
  if (state === 'replaced') return 'replaced';
  if (state === 'expired' || now.getTime() > Date.parse(expiresAt)) return 'expired';
  if (state === 'sent') return isOver ? 'expired' : 'open';
  return state === 'accepted' || state === 'rejected' ? state : 'gone';
}

/** Until when a link opens: 30 days from now. What the quote itself says of its validity holds besides. */
export function linkExpiry(now: Date): string {
  return new Date(now.getTime() + longest * day).toISOString();
}

// Programs that look into mails before people do, as far as they say what they are.
const scanners =
  /bot|crawl|spider|preview|scanner|safelinks|proofpoint|mimecast|barracuda|curl|wget|python|headless/i;

/** Whether a request is somebody who reads: no HEAD, no prefetch, no program that looks into mails. */
export function isReader(request: {
  readonly method: string;
  readonly purpose: string;
  readonly agent: string;
}): boolean {
  return (
    request.method === 'GET' &&
    !/prefetch|preview/i.test(request.purpose) &&
    !scanners.test(request.agent)
  );
}

/** What opening a link now makes of its counts; null within ten minutes of the last time. */
export function openedNow(
  link: { readonly timesOpened: number; readonly lastOpenedAt: string | null },
  now: Date,
): Readonly<Record<string, unknown>> | null {
  const { lastOpenedAt, timesOpened } = link;
  if (lastOpenedAt !== null && now.getTime() - Date.parse(lastOpenedAt) < tenMinutes) return null;
  const at = now.toISOString();
  return {
    timesOpened: timesOpened + 1,
    lastOpenedAt: at,
    ...(lastOpenedAt === null ? { firstOpenedAt: at } : {}),
  };
}
