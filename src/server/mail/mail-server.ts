/** The server that mail goes out through, as SMTP_URL names it. */
export type MailServer = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, as `smtps:` has it; `smtp:` begins in the clear and changes to TLS. */
  readonly secure: boolean;
  /** Whether a server that offers no TLS is refused: a password must not travel in the clear. */
  readonly requireTls: boolean;
  readonly user: string | null;
  readonly password: string;
  /** The sender of every mail. */
  readonly from: string;
};

/** Reads an SMTP_URL; null where it names no server or nobody who could be the sender (`?from=`, else the user). */
export function readMailServer(address: string): MailServer | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return null;
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username) || null;
  const from = url.searchParams.get('from') ?? user ?? '';
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(from)) return null;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTls: !secure && user !== null && !isThisMachine(host),
    user,
    password: decodeURIComponent(url.password),
    from,
  };
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
