/** An e-mail address taken apart. */
export type EmailAddress = {
  /** The one spelling: the domain in small letters, the part before it as written. */
  readonly address: string;
  readonly local: string;
  readonly domain: string;
  /** The name in front of an address in angle brackets, or null. */
  readonly name: string | null;
};

const atom = String.raw`[^\s@<>()[\]\\,;:".\p{Cc}]+`;
const localPart = new RegExp(`^(?:${atom}(?:\\.${atom})*|"(?:[^"\\\\\\p{Cc}]|\\\\.)+")$`, 'u');
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?`;
const domainPart = new RegExp(`^(?:${label}\\.)+(?!\\d+$)${label}$`, 'u');

/** The address that the text spells, alone, behind mailto: or as "Name" <address>; null when it spells none. */
export function parseEmail(text: string): EmailAddress | null {
  const plain = text.normalize('NFC').trim();
  const named = /^"?([^"<]*?)"?\s*<([^<>]+)>$/.exec(plain);
  const written = halfWidth((named?.[2] ?? plain).replace(/^mailto:/i, '').trim());
  const at = written.lastIndexOf('@');
  const local = written.slice(0, Math.max(0, at));
  const domain = written.slice(at + 1).toLowerCase();
  const encoder = new TextEncoder();
  const isTooLong =
    encoder.encode(local).length > 64 ||
    encoder.encode(domain).length > 253 ||
    encoder.encode(written).length > 254;
  if (at < 1 || isTooLong || !localPart.test(local) || !domainPart.test(domain)) return null;
  return { address: `${local}@${domain}`, local, domain, name: named?.[1]?.trim() || null };
}

/** The one spelling of an address, or null when the text spells none. */
export function canonicalEmail(text: string): string | null {
  return parseEmail(text)?.address ?? null;
}

/** What two spellings of one mailbox share: small letters and the domain as it travels (xn--…). */
export function emailKey(address: string): string {
  const parsed = parseEmail(address);
  if (parsed === null) return address.trim().toLowerCase();
  const url = `http://${parsed.domain}/`;
  return `${parsed.local.toLowerCase()}@${URL.canParse(url) ? new URL(url).hostname : parsed.domain}`;
}

/** The single addresses in a cell or mail header that holds several, names kept. */
export function splitEmails(text: string): string[] {
  const parts = text.match(/(?:"[^"]*"|<[^>]*>|[^,;、，；\n"<]|["<])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Whether the address, or a domain above its own, is on the list (of free or of disposable providers). */
export function isOfDomains(address: string, domains: ReadonlySet<string>): boolean {
  const labels = (parseEmail(address)?.domain ?? '').split('.');
  return labels.some(
    (_, index) => index < labels.length - 1 && domains.has(labels.slice(index).join('.')),
  );
}

// ａ＠ｂ．ｃｏｍ comes from Chinese keyboards.
function halfWidth(text: string): string {
  return text.replace(/[！-～。．]/g, (character) =>
    character === '。' ? '.' : character.normalize('NFKC'),
  );
}
