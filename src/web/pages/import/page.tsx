import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ImportReply, ObjectMeta } from '#model/api.ts';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { useObject } from '#web/api/use-meta.ts';
import { MissingPage, Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText, useWord } from '#web/language/language.ts';
import { importTexts } from '#web/texts/import.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import { importQuery } from './imports.ts';
import { ResultStep } from './result-step.tsx';
import { StepLine, type Step } from './step-line.tsx';
import styles from './import.module.css';

/** Takes a file in: bring it, say where its columns go, look at what it would do, do it. */
export function ImportPage() {
  const { object: name } = useParams({ from: '/inside/import/$object' });
  const object = useObject(name);
  return object ? <Wizard key={name} object={object} /> : <MissingPage />;
}

function Wizard({ object }: { object: ObjectMeta }) {
  const t = useText(importTexts);
  const objects = useWord()(object.label.many);
  const { run: id, step: asked } = useSearch({ from: '/inside/import/$object' });
  const run = useQuery({ ...importQuery(id ?? ''), enabled: id !== undefined });
  const step = stepOf(run.data, asked);
  if (!object.can.import)
    return <Notice title={t('closed', { objects })} text={t('closed.help')} />;
  return (
    <SettingsPage title={t('title', { objects })} lead="" acts={<AllLink />} isForAll>
      <StepLine current={step} />
      {id !== undefined && run.isPending && <Lines count={8} />}
      {run.error && <Notice title={run.error.message} />}
      <StepContent object={object} run={run.data} isNew={id === undefined} step={step} />
    </SettingsPage>
  );
}

type ContentProps = {
  readonly object: ObjectMeta;
  readonly run: ImportReply | undefined;
  readonly isNew: boolean;
  readonly step: Step;
};

function StepContent({ object, run, isNew, step }: ContentProps) {
  const navigate = useNavigate();
  const go = (search: { run?: string | undefined; step?: string | undefined }) =>
    void navigate({ to: '/import/$object', params: { object: object.name }, search });
  const toFile = () => go({});
  if (isNew) return <FileStep object={object} onBrought={(id) => go({ run: id })} />;
  if (!run) return null;
  if (step === 'columns') {
    return (
      <ColumnsStep
        // Another reading has other columns, so what was said of the old ones is void.
        key={run.columns.join('\n')}
        object={object}
        run={run}
        onStarted={() => go({ run: run.id })}
        onFile={toFile}
      />
    );
  }
  if (step === 'check')
    return (
      <CheckStep object={object} run={run} onColumns={() => go({ run: run.id, step: 'columns' })} />
    );
  return <ResultStep object={object} run={run} onFile={toFile} />;
}

/** A file that was taken in shows its result; before, its owner goes back and forth. */
function stepOf(run: ImportReply | undefined, asked: string | undefined): Step {
  if (!run) return 'file';
  if (run.mode === 'commit') return 'result';
  return run.mode === null || asked === 'columns' ? 'columns' : 'check';
}

function AllLink() {
  const t = useText(importTexts);
  return (
    <Link to="/import" className={styles['back']}>
      <ArrowLeft size={15} aria-hidden />
      {t('all')}
    </Link>
  );
}
