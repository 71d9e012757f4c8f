import { Radio, Select } from 'antd';
import { useId } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { ImportSettings, ImportTarget } from '#model/import-settings.ts';
import { SettingsSection } from '#web/administration/settings-page.tsx';
import { useText } from '#web/language/language.ts';
import { importTexts } from '#web/texts/import.ts';
import { KeyRows } from './key-rows.tsx';
import { keyColumns, shownKeys } from './match-keys.ts';
import type { ImportDraft } from './use-import-draft.ts';
import styles from './import.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly targets: readonly ImportTarget[];
  readonly draft: ImportDraft;
};

/** By what a row finds the record that is there already, and what becomes of it then. */
export function MatchChoice({ object, targets, draft }: Props) {
  const t = useText(importTexts);
  const columns = keyColumns(targets, draft.mapping);
  const hasKey = columns.some(({ isKey }) => isKey);
  const hasId = Object.values(draft.mapping).includes('id');
  const keys = shownKeys(columns, draft.settings.match ?? []);
  // Facts never change once they are there.
  const isFact = object.kind === 'fact';
  return (
    <SettingsSection title={t('match')} {...(hasKey ? { help: t('match.help') } : {})}>
      <div className={styles['match']}>
        {hasKey ? (
          <KeyRows columns={columns} keys={keys} onChange={(match) => draft.change({ match })} />
        ) : (
          !hasId && <p className={styles['note']}>{t('match.none')}</p>
        )}
        {hasId && <p className={styles['note']}>{t('match.id')}</p>}
        {(keys.length > 0 || hasId) && <WhenFound draft={draft} isFact={isFact} />}
        <div className={styles['choices']}>
          {(keys.length > 0 || hasId) && <WhenNotFound draft={draft} />}
          {!isFact && <WhenAlike draft={draft} />}
        </div>
      </div>
    </SettingsSection>
  );
}

const acts = ['update', 'fill', 'clear', 'skip', 'decide', 'create'] as const;
type ActName = (typeof acts)[number];

function WhenFound({ draft, isFact }: { draft: ImportDraft; isFact: boolean }) {
  const t = useText(importTexts);
  const offered = isFact ? acts.slice(3) : acts;
  const chosen = chosenAct(draft.settings);
  return (
    <fieldset>
      <legend>{t('match.then')}</legend>
      <Radio.Group
        className={styles['acts-of-match']}
        value={offered.find((act) => act === chosen) ?? 'skip'}
        onChange={({ target }) => {
          const act = offered.find((one) => one === target.value);
          if (act) draft.change(settingsOf(act));
        }}
        options={offered.map((value) => ({ value, label: t(`match.${value}`) }))}
      />
    </fieldset>
  );
}

function chosenAct({ onMatch = 'update', emptyCells }: ImportSettings): ActName {
  return onMatch === 'update' && emptyCells === 'clear' ? 'clear' : onMatch;
}

function settingsOf(act: ActName): Partial<ImportSettings> {
  return act === 'clear'
    ? { onMatch: 'update', emptyCells: 'clear' }
    : { onMatch: act, emptyCells: 'keep' };
}

function WhenNotFound({ draft: { settings, change } }: { draft: ImportDraft }) {
  const t = useText(importTexts);
  const id = useId();
  return (
    <div className={styles['labelled']}>
      <label htmlFor={id}>{t('match.else')}</label>
      <Select
        id={id}
        value={settings.onNoMatch ?? 'create'}
        onChange={(onNoMatch) => change({ onNoMatch })}
        options={(['create', 'skip'] as const).map((value) => ({
          value,
          label: t(`match.else.${value}`),
        }))}
      />
    </div>
  );
}

function WhenAlike({ draft: { settings, change } }: { draft: ImportDraft }) {
  const t = useText(importTexts);
  const id = useId();
  return (
    <div className={styles['labelled']}>
      <label htmlFor={id}>{t('duplicates')}</label>
      <Select
        id={id}
        value={settings.duplicates ?? 'allow'}
        onChange={(duplicates) => change({ duplicates })}
        options={(['allow', 'skip', 'refuse', 'update', 'fill'] as const).map((value) => ({
          value,
          label: t(`duplicates.${value}`),
        }))}
      />
    </div>
  );
}
