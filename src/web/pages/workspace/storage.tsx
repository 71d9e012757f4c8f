import { useQuery } from '@tanstack/react-query';
import { SettingsSection } from '#web/administration/settings-page.tsx';
import { call } from '#web/api/client.ts';
import { sizeText } from '#web/files/size-text.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { workspaceTexts } from '#web/texts/workspace.ts';

/** How much room the files of the workspace take. */
export function Storage() {
  const t = useText(workspaceTexts);
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['workspace', 'storage'],
    queryFn: ({ signal }) => call<{ files: number; bytes: number }>('GET', '/storage', { signal }),
  });
  if (!data) return null;
  return (
    <SettingsSection
      title={t('storage')}
      help={t('storage.held', {
        count: format.number(data.files),
        size: sizeText(data.bytes),
      })}
    >
      {null}
    </SettingsSection>
  );
}
