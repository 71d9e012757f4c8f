import { useRouter } from '@tanstack/react-router';
import { Button, Drawer, Popconfirm } from 'antd';
import { writeDraft } from '#web/forms/draft.ts';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { offlineTexts } from '#web/texts/offline.ts';
import type { Entry } from './entry.ts';
import { wordsOf } from './entry-words.ts';
import { giveUp, sendAgain, sendWaiting } from './outbox.ts';
import styles from './offline-bar.module.css';

type Props = { readonly entries: readonly Entry[]; readonly onClose: () => void };

/** What waits to be sent or was refused: sent now, typed on, or discarded. */
export function OutboxDrawer({ entries, onClose }: Props) {
  const t = useText(offlineTexts);
  return (
    <Drawer open onClose={onClose} size={420} title={t('title')}>
      <p className={styles['help']}>{t(entries.length === 0 ? 'none' : 'help')}</p>
      {entries.some(({ refusal }) => !refusal) && (
        <Button onClick={() => void sendWaiting()}>{t('retry')}</Button>
      )}
      <ul className={styles['entries']}>
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} onClose={onClose} />
        ))}
      </ul>
    </Drawer>
  );
}

function Line({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const t = useText(offlineTexts);
  const format = useFormat();
  const now = useNow();
  const { refusal, isTried } = entry;
  const state = refusal ? 'refused' : isTried ? 'unsure' : 'waiting';
  const words = wordsOf(entry);
  return (
    <li className={styles['entry']}>
      <span className={styles['said']}>{entry.said}</span>
      {words && <span className={styles['about']}>{words}</span>}
      <span className={styles['about']}>
        {t(`state.${state}`)} · {format.ago(new Date(entry.at).toISOString(), now)}
      </span>
      {refusal && (
        <span className={styles['wrong']} role="alert">
          {refusal.sentence}
        </span>
      )}
      {refusal?.theirs && (
        <span className={styles['about']}>
          {t('theirs', { value: Object.values(refusal.theirs).map(asText).join(', ') })}
        </span>
      )}
      <Acts entry={entry} onClose={onClose} />
    </li>
  );
}

function Acts({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const t = useText(offlineTexts);
  const router = useRouter();
  const { refusal, isTried, origin } = entry;
  const typeOn = async () => {
    if (!origin) return;
    if (origin.draft) writeDraft(origin.draft.name, origin.draft.values, new Date());
    await giveUp(entry.id);
    onClose();
    // Forms read what was typed when they are made; leaving first makes them anew.
    await router.navigate({ to: '/to-do' });
    router.history.push(origin.to);
  };
  return (
    <span className={styles['acts']}>
      {refusal && (
        <Button size="small" onClick={() => void sendAgain(entry.id)}>
          {t(refusal.theirs ? 'again' : 'again.plain')}
        </Button>
      )}
      {/* What may have arrived already would be written twice if it were typed on. */}
      {origin && (refusal || !isTried) && (
        <Button size="small" onClick={() => void typeOn()}>
          {t('edit')}
        </Button>
      )}
      <Popconfirm
        title={t('discard.sure')}
        description={isTried && !refusal ? t('discard.unsure') : undefined}
        okText={t('yes')}
        cancelText={t('no')}
        onConfirm={() => void giveUp(entry.id)}
      >
        <Button size="small" danger>
          {t('discard')}
        </Button>
      </Popconfirm>
    </span>
  );
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
