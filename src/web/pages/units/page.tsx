import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { RecordDialog } from '#web/administration/record-dialog.tsx';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { unitsTexts } from '#web/texts/units.ts';
import { MoveDialog } from './move-dialog.tsx';
import { unitNodes, type UnitNode } from './unit-tree.ts';
import { UnitTreeTable } from './unit-tree-table.tsx';
import type { UnitAct } from './unit-act.ts';

const fields = ['name', 'code', 'kind', 'parent', 'head', 'walled', 'active'] as const;

/** The organisation as a tree of units. */
export function UnitsPage() {
  const t = useText(unitsTexts);
  const object = useObject('unit');
  const [act, setAct] = useState<UnitAct | null>(null);
  const units = useQuery(everyRowQuery('unit', { fields, sort: ['name'] }));
  const nodes = useMemo(() => unitNodes(units.data ?? []), [units.data]);
  if (!object) return null;
  const add = (
    <Button
      type="primary"
      icon={<Plus size={16} aria-hidden />}
      onClick={() => setAct({ act: 'add', parent: nodes[0] ?? null })}
    >
      {t('add')}
    </Button>
  );
  return (
    <SettingsPage title={t('title')} lead={t('lead')} acts={add}>
      {units.isPending && <Lines count={8} />}
      {units.error && <Notice title={units.error.message} />}
      {units.data && nodes.length === 0 && <Notice title={t('none')} text={t('none.help')} />}
      {nodes.length > 0 && <UnitTreeTable object={object} nodes={nodes} onAct={setAct} />}
      {act && <ActDialog object={object} nodes={nodes} act={act} onClose={() => setAct(null)} />}
    </SettingsPage>
  );
}

type DialogProps = {
  readonly object: ObjectMeta;
  readonly nodes: readonly UnitNode[];
  readonly act: UnitAct;
  readonly onClose: () => void;
};

const asked = ['name', 'code', 'kind', 'head', 'walled'];

function ActDialog({ object, nodes, act, onClose }: DialogProps) {
  const t = useText(unitsTexts);
  if (act.act === 'move') return <MoveDialog unit={act.unit} nodes={nodes} onClose={onClose} />;
  if (act.act === 'add') {
    const { parent } = act;
    return (
      <RecordDialog
        object={object}
        title={t('add')}
        okText={t('add')}
        fields={['name', 'code', 'kind', 'parent', 'head', 'walled']}
        values={{
          kind: parent ? 'office' : 'headquarters',
          walled: false,
          parent: parent && { id: parent.id, title: parent.name },
        }}
        said={(values) => t('added', { name: readText(values['name']) ?? '' })}
        onClose={onClose}
      />
    );
  }
  const { id, version, name, code, kind, head, isWalled } = act.unit;
  return (
    <RecordDialog
      object={object}
      title={name}
      okText={t('save')}
      fields={asked}
      record={{ id, version }}
      values={{ name, code, kind, head, walled: isWalled }}
      said={(values) => t('changed', { name: readText(values['name']) ?? name })}
      onClose={onClose}
    />
  );
}
