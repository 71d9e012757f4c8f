import { useQuery } from '@tanstack/react-query';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { workspaceTexts } from '#web/texts/workspace.ts';
import { DemoRemoval } from './demo-removal.tsx';
import { Storage } from './storage.tsx';
import { workspaceQuery } from './workspace.ts';
import { WorkspaceForm } from './workspace-form.tsx';

/** Name, language, zone, country and base currency of the workspace. */
export function WorkspacePage() {
  const t = useText(workspaceTexts);
  const { data, error, isPending } = useQuery(workspaceQuery);
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      {isPending && <Lines count={6} />}
      {error && <Notice title={error.message} />}
      {data && <WorkspaceForm workspace={data} />}
      <Storage />
      <DemoRemoval />
    </SettingsPage>
  );
}
