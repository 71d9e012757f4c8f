import { Button, Select } from 'antd';
import { Building, UserRound, Users, X } from 'lucide-react';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { useToast } from '#web/save/toasts.tsx';
import { sharesTexts } from '#web/texts/shares.ts';
import { shareLevels, type Share, type ShareLevel } from './share.ts';
import styles from './shares.module.css';

const icons = { user: UserRound, team: Users, unit: Building } as const;

/** Somebody with whom a record is shared; what he may is changed, or ended, at once. */
export function ShareRow({ share }: { share: Share }) {
  const t = useText(sharesTexts);
  const save = useSave();
  const toast = useToast();
  const { id, name, kind, level, reason, isCaused } = share;
  const Icon = icons[kind];
  const onError = (error: Error) => toast({ text: error.message, tone: 'wrong' });
  const set = (next: ShareLevel) =>
    save.mutate(
      {
        changes: [{ op: 'update', object: 'share', id, values: { level: next } }],
        said: t('changed', { name, what: t(`level.${next}`) }),
      },
      { onError },
    );
  const remove = () =>
    save.mutate(
      { changes: [{ op: 'delete', object: 'share', id }], said: t('removed', { name }) },
      { onError },
    );
  return (
    <li>
      <Icon size={17} strokeWidth={1.75} aria-label={t(`kind.${kind}`)} />
      <span className={styles['who']}>
        <strong>{name}</strong>
        <span className={styles['note']}>
          <Ends share={share} />
          {reason && ` · ${reason}`}
          {isCaused && ` · ${t('caused')}`}
        </span>
      </span>
      {isCaused ? (
        t(`level.${level}`)
      ) : (
        <>
          <Select
            value={level}
            onChange={set}
            options={shareLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
            aria-label={t('level.of', { name })}
            popupMatchSelectWidth={false}
          />
          <Button
            type="text"
            icon={<X size={16} aria-hidden />}
            aria-label={t('remove', { name })}
            onClick={remove}
          />
        </>
      )}
    </li>
  );
}

function Ends({ share: { expiresAt } }: { share: Share }) {
  const t = useText(sharesTexts);
  const format = useFormat();
  const now = useNow();
  if (expiresAt === null) return t('for-good');
  const when = format.minute(expiresAt);
  return t(Date.parse(expiresAt) < now ? 'over' : 'ends', { when });
}
