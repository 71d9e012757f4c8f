import type { ImportSettings } from '#model/import-settings.ts';

/** A key with a value, and the records that have it: of those the asker may see. */
export type Looked = { readonly key: string; readonly ids: readonly string[] };

/** What the keys of a row found. */
export type Finding =
  | { readonly how: 'key'; readonly by: string; readonly id: string }
  | { readonly how: 'several'; readonly by: string; readonly ids: readonly string[] }
  | { readonly how: 'none' };

/** The first key that finds anything decides: one record is meant, several are never chosen from. */
export function findingOf(looked: readonly Looked[]): Finding {
  for (const { key: by, ids } of looked) {
    const [id, ...others] = new Set(ids);
    if (id !== undefined)
      return others.length > 0
        ? { how: 'several', by, ids: [id, ...others] }
        : { how: 'key', by, id };
  }
  return { how: 'none' };
}

/** Records that a rule for duplicates calls the same as a row that no key finds. */
export type Likely = {
  /** Those that the asker may see. */
  readonly ids: readonly string[];
  /** The rule that is surest. */
  readonly rule: string;
};

/** What becomes of a row. */
export type Act =
  | { readonly act: 'create' }
  | { readonly act: 'update' | 'fill' | 'skip' | 'decide'; readonly id: string | null }
  /** Listed as a conflict: it could mean several, or looks like what is there. */
  | { readonly act: 'several' | 'alike'; readonly ids: readonly string[] };

type Choices = Pick<ImportSettings, 'onMatch' | 'onNoMatch' | 'duplicates'>;

/** What becomes of a row by what was found and by what its owner chose; one of several is never changed. */
export function actOf(finding: Finding, likely: Likely | null, choices: Choices): Act {
  const { onMatch = 'update', onNoMatch = 'create' } = choices;
  switch (finding.how) {
    case 'several':
      return { act: 'several', ids: finding.ids };
    case 'key':
      return onMatch === 'create' ? { act: 'create' } : { act: onMatch, id: finding.id };
    case 'none':
      if (likely !== null) return alikeAct(likely, choices);
      return onNoMatch === 'create' ? { act: 'create' } : { act: 'skip', id: null };
  }
}

function alikeAct({ ids }: Likely, { duplicates = 'allow', onNoMatch }: Choices): Act {
  const [id, ...others] = ids;
  switch (duplicates) {
    case 'allow':
      return onNoMatch === 'skip' ? { act: 'skip', id: null } : { act: 'create' };
    case 'skip':
      return { act: 'skip', id: id ?? null };
    case 'refuse':
      return { act: 'alike', ids };
    case 'update':
    case 'fill':
      // Whom one may not see one cannot merge into.
      if (id === undefined) return { act: 'alike', ids };
      return others.length > 0 ? { act: 'several', ids } : { act: duplicates, id };
  }
}
