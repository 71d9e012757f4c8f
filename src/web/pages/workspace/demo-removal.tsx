import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { SettingsSection } from '#web/administration/settings-page.tsx';
import { changesetsQuery } from '#web/api/queries.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useUndo } from '#web/save/use-undo.ts';
import { workspaceTexts } from '#web/texts/workspace.ts';

/** Offers to remove the demo company, as long as there is one. */
export function DemoRemoval() {
  const t = useText(workspaceTexts);
  const { demo } = useDemoCompany();
  if (!demo) return null;
  return (
    <SettingsSection
      title={t('demo')}
      help={t('demo.help')}
      acts={<RemoveDemoButton demo={demo} />}
    >
      {null}
    </SettingsSection>
  );
}

export type Demo = { readonly changeset: string; readonly records: number };

/** The changeset of the demo company with the number of its records; null where there is none, or none any more. */
export function useDemoCompany(): { readonly demo: Demo | null; readonly isPending: boolean } {
  const { data, isPending } = useInfiniteQuery(
    changesetsQuery({ everybody: true, source: 'demo' }),
  );
  const found = data?.pages[0]?.items.find(
    ({ undoneBy, undoes }) => undoneBy === null && undoes === null,
  );
  const demo = found?.id ? { changeset: found.id, records: found.counts.create } : null;
  return { demo, isPending };
}

/** Removes the demo company after one question that says how much it is. */
export function RemoveDemoButton({ demo, isSmall = false }: { demo: Demo; isSmall?: boolean }) {
  const t = useText(workspaceTexts);
  const format = useFormat();
  const undo = useUndo();
  const [isAsking, setIsAsking] = useState(false);
  const [isRunning, setIsRunning] = useState(false);
  const remove = async () => {
    setIsAsking(false);
    setIsRunning(true);
    await undo(demo.changeset, 'skip').finally(() => setIsRunning(false));
  };
  return (
    <>
      <Button
        size={isSmall ? 'small' : 'middle'}
        icon={<Trash2 size={15} aria-hidden />}
        loading={isRunning}
        onClick={() => setIsAsking(true)}
      >
        {t('demo.remove')}
      </Button>
      <Modal
        open={isAsking}
        title={t('demo.ask', { count: format.number(demo.records) })}
        okText={t('demo.remove')}
        okButtonProps={{ danger: true }}
        cancelText={t('demo.keep')}
        onOk={() => void remove()}
        onCancel={() => setIsAsking(false)}
      >
        <p>{t('demo.ask.help')}</p>
      </Modal>
    </>
  );
}
