import { useState } from 'react';
import type { ImportReply } from '#model/api.ts';
import type { ImportSettings } from '#model/import-settings.ts';
import { isRecord } from '#web/api/is-record.ts';
import { dropDraft, readDraft, writeDraft } from '#web/forms/draft.ts';

/** What is said of an import before it is started; survives a reload on this device. */
export type ImportDraft = {
  readonly settings: ImportSettings;
  readonly change: (change: Partial<ImportSettings>) => void;
  readonly mapping: Readonly<Record<string, string | null>>;
};

/** Holds how the file is to be taken in: as it was said last, else as it suggests. */
export function useImportDraft(run: ImportReply): ImportDraft {
  const name = draftName(run);
  const [settings, setSettings] = useState<ImportSettings>(() => begun(run));
  const change = (next: Partial<ImportSettings>) => {
    const changed = { ...settings, ...next };
    writeDraft(name, changed, new Date());
    setSettings(changed);
  };
  return { settings, change, mapping: settings.mapping ?? run.suggestedMapping };
}

/** Forgets what was said: it was sent. */
export function forgetDraft(run: Pick<ImportReply, 'id'>): void {
  dropDraft(draftName(run));
}

function begun(run: ImportReply): ImportSettings {
  const kept = readDraft(draftName(run))?.values;
  const said = { ...run.settings, ...kept };
  const suggested: ImportSettings = {
    mapping: run.suggestedMapping,
    match: run.suggestedMatch,
    onMatch: 'update',
  };
  // What was said of other columns, before the file was read anew, is void.
  return isOf(run, said.mapping) ? { ...suggested, ...said } : suggested;
}

function isOf(run: ImportReply, mapping: unknown): boolean {
  return isRecord(mapping) && Object.keys(mapping).every((column) => run.columns.includes(column));
}

function draftName({ id }: Pick<ImportReply, 'id'>): string {
  return `import.${id}`;
}
