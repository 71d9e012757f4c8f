import { Checkbox, Radio } from 'antd';
import type { ImportReply, ObjectMeta } from '#model/api.ts';
import type { ImportTarget } from '#model/import-settings.ts';
import { SettingsSection } from '#web/administration/settings-page.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { importTexts } from '#web/texts/import.ts';
import { mappedKeys } from './targets.ts';
import type { ImportDraft } from './use-import-draft.ts';
import styles from './import.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly run: ImportReply;
  readonly targets: readonly ImportTarget[];
  readonly draft: ImportDraft;
};

/** By what a row finds the record that is there already, and what becomes of it then. */
export function MatchChoice({ object, run, targets, draft }: Props) {
  const t = useText(importTexts);
  const label = useLabel();
  const keys = mappedKeys(targets, draft.mapping, run.suggestedMatch);
  const { match = [], onMatch = 'update' } = draft.settings;
  const chosen = match.filter((key) => keys.some(({ path }) => path === key));
  // Facts never change once they are there.
  const acts = object.kind === 'fact' ? (['skip', 'create'] as const) : allActs;
  return (
    <SettingsSection title={t('match')}>
      {keys.length === 0 ? (
        <p className={styles['note']}>{t('match.none')}</p>
      ) : (
        <div className={styles['match']}>
          <fieldset>
            <legend>{t('match.by')}</legend>
            <Checkbox.Group
              value={chosen}
              onChange={(next) =>
                draft.change({
                  match: keys.map(({ path }) => path).filter((path) => next.includes(path)),
                })
              }
              options={keys.map(({ path, label: text }) => ({ value: path, label: label(text) }))}
            />
          </fieldset>
          {chosen.length > 0 && (
            <fieldset>
              <legend>{t('match.then')}</legend>
              <Radio.Group
                value={acts.find((act) => act === onMatch) ?? 'skip'}
                onChange={({ target }) =>
                  draft.change({ onMatch: acts.find((act) => act === target.value) })
                }
                options={acts.map((value) => ({ value, label: t(`match.${value}`) }))}
              />
            </fieldset>
          )}
        </div>
      )}
    </SettingsSection>
  );
}

const allActs = ['update', 'skip', 'create'] as const;
