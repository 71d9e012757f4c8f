import { Button } from 'antd';
import { Download } from 'lucide-react';
import { SettingsPage, SettingsSection } from '#web/administration/settings-page.tsx';
import { call } from '#web/api/client.ts';
import { useAct } from '#web/administration/use-act.ts';
import { useText } from '#web/language/language.ts';
import { ShapeUpload } from '#web/shape/shape-upload.tsx';
import { shapeFileTexts } from '#web/texts/shape-file.ts';

/** The workspace's shape as one file: taken along, or brought here after a look at what would change. */
export function ShapeFilePage() {
  const t = useText(shapeFileTexts);
  const take = useAct({
    run: () => call<unknown>('GET', '/shape'),
    onDone: (shape) => saveFile('rapport-shape.json', `${JSON.stringify(shape, null, 2)}\n`),
  });
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <SettingsSection title={t('take')} help={t('take.help')}>
        <div>
          <Button
            icon={<Download size={16} aria-hidden />}
            loading={take.isPending}
            onClick={() => take.mutate(undefined)}
          >
            {t('download')}
          </Button>
        </div>
      </SettingsSection>
      <SettingsSection title={t('bring')} help={t('bring.help')}>
        <ShapeUpload />
      </SettingsSection>
    </SettingsPage>
  );
}

function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
