import { Button, Dropdown, Switch, type MenuProps } from 'antd';
import { Ellipsis } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { useMeta } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { useToast } from '#web/save/toasts.tsx';
import { webhooksTexts } from '#web/texts/webhooks.ts';
import type { Hook } from './hooks.ts';
import type { SecretOf } from './secret-dialog.tsx';
import styles from './webhooks.module.css';

type Acts = {
  readonly onOpen: (id: string) => void;
  readonly onEdit: (hook: Hook) => void;
  readonly onSecret: (of: SecretOf) => void;
};
type Props = Acts & { readonly object: ObjectMeta; readonly hooks: readonly Hook[] };

/** Webhooks with what each tells and whether it works. */
export function HookTable({ object, hooks, ...acts }: Props) {
  const t = useText(webhooksTexts);
  const label = useLabel();
  const format = useFormat();
  const meta = useMeta();
  const nameOf = (name: string) => {
    const known = meta.objects.find((one) => one.name === name);
    return known ? label(known.label.many) : name;
  };
  const columns: PlainColumn<Hook>[] = [
    {
      key: 'name',
      label: t('name'),
      cell: (hook) => (
        <button type="button" className={styles['name']} onClick={() => acts.onOpen(hook.id)}>
          <strong>{hook.name}</strong>
          <span className={styles['note']}>{hook.url}</span>
        </button>
      ),
    },
    {
      key: 'objects',
      label: t('objects'),
      cell: ({ objects }) => format.list(objects.map(nameOf)),
    },
    { key: 'state', label: t('state'), cell: (hook) => <State object={object} hook={hook} /> },
    {
      key: 'acts',
      label: t('acts'),
      isActs: true,
      width: 120,
      cell: (hook) => <HookActs hook={hook} {...acts} />,
    },
  ];
  return (
    <PlainTable
      label={t('title')}
      columns={columns}
      items={hooks}
      keyOf={({ id }) => id}
      isQuiet={({ isActive }) => !isActive}
    />
  );
}

function State({ object, hook }: { object: ObjectMeta; hook: Hook }) {
  const t = useText(webhooksTexts);
  const label = useLabel();
  const { isActive, pausedFor } = hook;
  if (pausedFor === null) return t(isActive ? 'state.active' : 'state.off');
  const option = object.fields.find(({ name }) => name === 'pausedFor')?.options?.[pausedFor];
  const why = option ? label(option.label) : pausedFor;
  return <span className={styles['paused']}>{t('state.paused', { why })}</span>;
}

function HookActs({ hook, onOpen, onEdit, onSecret }: Acts & { hook: Hook }) {
  const t = useText(webhooksTexts);
  const save = useSave();
  const toast = useToast();
  const { id, name, isActive } = hook;
  const onError = (error: Error) => toast({ text: error.message, tone: 'wrong' });
  const turn = (active: boolean) =>
    save.mutate(
      {
        changes: [{ op: 'update', object: 'webhook', id, values: { active } }],
        said: t(active ? 'switched.on' : 'switched.off', { name }),
      },
      { onError },
    );
  const remove = () =>
    save.mutate(
      { changes: [{ op: 'delete', object: 'webhook', id }], said: t('removed', { name }) },
      { onError },
    );
  const items: MenuProps['items'] = [
    { key: 'open', label: t('deliveries'), onClick: () => onOpen(id) },
    { key: 'edit', label: t('edit'), onClick: () => onEdit(hook) },
    { key: 'secret', label: t('secret.new'), onClick: () => onSecret({ id, name }) },
    { key: 'remove', label: t('remove'), danger: true, onClick: remove },
  ];
  return (
    <>
      <Switch
        size="small"
        checked={isActive}
        loading={save.isPending}
        onChange={turn}
        aria-label={t('switch', { name })}
      />
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button
          type="text"
          icon={<Ellipsis size={18} aria-hidden />}
          aria-label={t('acts.of', { name })}
          aria-haspopup="menu"
        />
      </Dropdown>
    </>
  );
}
