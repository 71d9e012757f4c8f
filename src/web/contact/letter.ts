/** A mail as it is being written. */
export type Letter = {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly html: string | null;
  readonly purpose: string;
  readonly files: readonly { readonly id: string; readonly title: string | null }[];
};

type Receiver = { readonly party?: string; readonly address?: string };

/** What the API is asked with; `parties` says whose an offered address is. */
export function bodyOf(
  letter: Letter,
  { party, parties }: { party: string; parties: ReadonlyMap<string, string> },
): Record<string, unknown> {
  const receivers = (texts: readonly string[]): Receiver[] =>
    texts.map((text) => {
      const [, id] = /^party:(.+)$/.exec(text) ?? [];
      if (id !== undefined) return { party: id };
      const owner = parties.get(text);
      return owner === undefined ? { address: text.trim() } : { party: owner, address: text };
    });
  return {
    party,
    to: receivers(letter.to),
    cc: receivers(letter.cc),
    bcc: receivers(letter.bcc),
    subject: letter.subject,
    html: letter.html ?? '',
    purpose: letter.purpose,
    files: letter.files.map((file) => file.id),
  };
}
