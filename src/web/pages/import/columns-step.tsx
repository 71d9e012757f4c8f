import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ImportReply, ObjectMeta } from '#model/api.ts';
import { SettingsSection } from '#web/administration/settings-page.tsx';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { importTexts } from '#web/texts/import.ts';
import { targetsQuery } from './imports.ts';
import { MappingTable } from './mapping-table.tsx';
import { MatchChoice } from './match-choice.tsx';
import { isSound, keyColumns, shownKeys } from './match-keys.ts';
import { MoreChoices } from './more-choices.tsx';
import { PoolChoice } from './pool-choice.tsx';
import { ReadingControls } from './reading-controls.tsx';
import { missingRequired } from './targets.ts';
import { forgetDraft, useImportDraft } from './use-import-draft.ts';
import { useStart } from './use-start.ts';
import styles from './import.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly run: ImportReply;
  readonly onStarted: () => void;
  readonly onFile: () => void;
};

/** Where each column goes, how rows find their record, and further choices. */
export function ColumnsStep({ object, run, onStarted, onFile }: Props) {
  const t = useText(importTexts);
  const label = useLabel();
  const draft = useImportDraft(run);
  const targets = useQuery(targetsQuery(run.object));
  const check = useStart(run, () => {
    forgetDraft(run);
    onStarted();
  });
  if (targets.error) return <Notice title={targets.error.message} />;
  if (!targets.data) return <Lines count={10} />;
  const missing = missingRequired(targets.data, draft.mapping, object.fields);
  const columns = keyColumns(targets.data, draft.mapping);
  const match = shownKeys(columns, draft.settings.match ?? []).filter((key) => key !== '');
  const isReady = match.every((key) => isSound(columns, key));
  const count = run.columns.filter((column) => draft.mapping[column]).length;
  return (
    <>
      <ReadingControls run={run} />
      <SettingsSection title={t('mapping')} help={t('mapping.help')}>
        <MappingTable object={object} run={run} targets={targets.data} draft={draft} />
        <p role="status" className={styles['note']}>
          {t('mapped', { count, total: run.columns.length })}
        </p>
        {missing.map((target) => (
          <Alert
            key={target.path}
            type="warning"
            showIcon
            title={t('required', { field: label(target.label) })}
          />
        ))}
      </SettingsSection>
      <MatchChoice object={object} targets={targets.data} draft={draft} />
      <PoolChoice object={object} draft={draft} />
      <MoreChoices draft={draft} />
      <div className={styles['acts']}>
        <Button onClick={onFile}>{t('back.file')}</Button>
        <Button
          type="primary"
          disabled={count === 0 || !isReady}
          loading={check.isPending}
          onClick={() => check.mutate({ mode: 'dry-run', settings: { ...draft.settings, match } })}
        >
          {t('check')}
        </Button>
      </div>
    </>
  );
}
