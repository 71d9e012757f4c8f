import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus, Split } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { RecordDialog } from '#web/administration/record-dialog.tsx';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { useObject } from '#web/api/use-meta.ts';
import { recordQuery } from '#web/api/queries.ts';
import { MissingPage, Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { portfoliosTexts } from '#web/texts/portfolios.ts';
import { LoadList } from './load-list.tsx';
import { loadsKey, loadsQuery, type Load } from './loads.ts';

const SpreadDialog = lazy(() =>
  import('./spread-dialog.tsx').then((module) => ({ default: module.SpreadDialog })),
);

const fields = ['name', 'holder', 'classValue', 'most', 'note'];

type Edited = { readonly id: string } | { readonly of: Pick<Load, 'id' | 'name'> | null };

/** Who looks after how many customers, against his caps; customers are shared out from here. */
export function PortfoliosPage() {
  const t = useText(portfoliosTexts);
  const object = useObject('portfolio');
  const loads = useQuery(loadsQuery);
  const [edited, setEdited] = useState<Edited | null>(null);
  const [isSpreading, setSpreading] = useState(false);
  if (!object) return <MissingPage />;
  const maySpread = object.actions.some((one) => one.name === 'spread');
  const acts = (
    <>
      {maySpread && (
        <Button icon={<Split size={16} aria-hidden />} onClick={() => setSpreading(true)}>
          {t('spread')}
        </Button>
      )}
      {object.can.create && (
        <Button
          type="primary"
          icon={<Plus size={16} aria-hidden />}
          onClick={() => setEdited({ of: null })}
        >
          {t('cap.new')}
        </Button>
      )}
    </>
  );
  const items = loads.data?.items ?? [];
  return (
    <SettingsPage title={t('title')} lead={t('lead')} acts={acts} isForAll>
      {loads.isPending && <Lines count={6} />}
      {loads.error && <Notice title={loads.error.message} />}
      {loads.data && items.length === 0 && <Notice title={t('none')} />}
      {items.length > 0 && (
        <LoadList
          loads={items}
          {...(object.can.edit
            ? { onAdd: (of: Load) => setEdited({ of }), onEdit: (id: string) => setEdited({ id }) }
            : {})}
        />
      )}
      {edited && <CapDialog edited={edited} onClose={() => setEdited(null)} />}
      <Suspense>
        {isSpreading && <SpreadDialog loads={items} onClose={() => setSpreading(false)} />}
      </Suspense>
    </SettingsPage>
  );
}

function CapDialog({ edited, onClose }: { edited: Edited; onClose: () => void }) {
  const t = useText(portfoliosTexts);
  const object = useObject('portfolio');
  const client = useQueryClient();
  const id = 'id' in edited ? edited.id : '';
  const found = useQuery({ ...recordQuery('portfolio', id, fields), enabled: id !== '' });
  if (!object || (id !== '' && !found.data)) return null;
  const person = 'of' in edited ? edited.of : null;
  const values = found.data ?? (person ? { holder: { id: person.id, title: person.name } } : {});
  return (
    <RecordDialog
      object={object}
      title={t('cap.new')}
      okText={t('save')}
      fields={fields}
      {...(found.data ? { record: { id, version: found.data.version } } : {})}
      values={values}
      said={() => t('cap.saved')}
      onSaved={() => void client.invalidateQueries({ queryKey: loadsKey })}
      onClose={onClose}
    />
  );
}
