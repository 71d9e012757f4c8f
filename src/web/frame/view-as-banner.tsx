import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Eye } from 'lucide-react';
import { useMeta } from '#web/api/use-meta.ts';
import { call } from '#web/api/client.ts';
import { sessionQuery } from '#web/api/session.ts';
import { useText } from '#web/language/language.ts';
import { frameTexts } from '#web/texts/frame.ts';
import styles from './view-as-banner.module.css';

/** Says that an administrator looks through another's eyes, and leads him back. */
export function ViewAsBanner() {
  const t = useText(frameTexts);
  const { user } = useMeta();
  const { data: session } = useQuery(sessionQuery);
  if (!session?.viewedBy) return null;
  return (
    <aside className={styles['banner']}>
      <Eye size={16} aria-hidden />
      <span>{t('view-as', { name: user.name })}</span>
      <Button size="small" onClick={leave}>
        {t('view-as.leave')}
      </Button>
    </aside>
  );
}

function leave(): void {
  // Another person sees other things: everything is asked anew.
  void call('DELETE', '/view-as').then(() => location.assign('/'));
}
