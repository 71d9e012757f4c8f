import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { Plus } from 'lucide-react';
import type { MetaReply, ObjectMeta } from '#model/api.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { frameTexts } from '#web/texts/frame.ts';
import { iconOf } from './icons.ts';
import { useIsPhone } from './use-media.ts';

/** Offers what this user may create, the present area's first. */
export function NewMenu({ area }: { area: string }) {
  const t = useText(frameTexts);
  const label = useLabel();
  const create = useCreate();
  const isPhone = useIsPhone();
  const offered = creatable(useMeta(), area);
  if (offered.length === 0) return null;

  const items = offered.map((object) => {
    const Icon = iconOf(object.icon);
    return {
      key: object.name,
      icon: <Icon size={15} aria-hidden />,
      label: label(object.label.one),
    };
  });
  return (
    <Dropdown
      menu={{ items, onClick: ({ key }) => create(key) }}
      trigger={['click']}
      placement="bottomRight"
    >
      <Button
        type="primary"
        icon={<Plus size={16} aria-hidden />}
        aria-label={t('new.what')}
        aria-haspopup="menu"
      >
        {isPhone ? null : t('new')}
      </Button>
    </Dropdown>
  );
}

/** Opens the form of a new record over the present page. */
export function useCreate(): (object: string) => void {
  const navigate = useNavigate();
  return (object) =>
    void navigate({ to: '.', search: (before) => ({ ...before, create: object }) });
}

/** What this user may create, an area's objects first. */
export function creatable(meta: MetaReply, area: string): ObjectMeta[] {
  const may = meta.objects.filter(
    (object) => !object.internal && object.can.create !== undefined && object.kind !== 'fact',
  );
  return may.toSorted((a, b) => Number(b.area === area) - Number(a.area === area)).slice(0, 12);
}
