import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { ChevronDown, ChevronUp, Maximize2, X } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { ContactProvider } from '#web/contact/contact-provider.tsx';
import { OfRecord } from '#web/contact/reach-link.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useShortcuts } from '#web/frame/use-shortcuts.ts';
import { useText } from '#web/language/language.ts';
import { RecordFacts } from '#web/record/record-facts.tsx';
import { RecordHeading } from '#web/record/record-heading.tsx';
import { RecordLoader } from '#web/record/record-loader.tsx';
import { listTexts } from '#web/texts/list.ts';
import styles from './side-panel.module.css';

const GroupPanel = lazy(() =>
  import('#web/duplicates/group-screen.tsx').then((module) => ({ default: module.GroupPanel })),
);

type Props = {
  readonly object: ObjectMeta;
  readonly id: string;
  readonly rows: readonly Row[];
  readonly onMove: (id: string) => void;
  readonly onClose: () => void;
};

/** A record beside its list. */
export function SidePanel({ object, id, rows, onMove, onClose }: Props) {
  const t = useText(listTexts);
  const navigate = useNavigate();
  useShortcuts({ Escape: onClose });
  const at = rows.findIndex((row) => row.id === id);
  const [before, after] = [rows[at - 1], at < 0 ? undefined : rows[at + 1]];
  const openPage = () =>
    void navigate({ to: '/records/$object/$id', params: { object: object.name, id } });
  return (
    <aside className={styles['panel']} aria-label={t('panel.open')}>
      <div className={styles['tools']}>
        <Button
          size="small"
          type="text"
          disabled={!before}
          icon={<ChevronUp size={17} aria-hidden />}
          aria-label={t('panel.previous')}
          onClick={() => before && onMove(before.id)}
        />
        <Button
          size="small"
          type="text"
          disabled={!after}
          icon={<ChevronDown size={17} aria-hidden />}
          aria-label={t('panel.next')}
          onClick={() => after && onMove(after.id)}
        />
        <span className={styles['gap']} />
        <Button
          size="small"
          type="text"
          icon={<Maximize2 size={15} aria-hidden />}
          onClick={openPage}
        >
          {t('panel.open')}
        </Button>
        <Button
          size="small"
          type="text"
          icon={<X size={17} aria-hidden />}
          aria-label={t('panel.close')}
          onClick={onClose}
        />
      </div>
      <div className={styles['body']}>
        <RecordLoader key={id} object={object} id={id}>
          {(record) => <Shown object={object} record={record} onGone={onClose} />}
        </RecordLoader>
      </div>
    </aside>
  );
}

type ShownProps = {
  readonly object: ObjectMeta;
  readonly record: Row;
  readonly onGone: () => void;
};

/** A group of duplicates by its records side by side, any other record by its facts. */
function Shown({ object, record, onGone }: ShownProps) {
  if (object.name === 'duplicate-group')
    return (
      <Suspense fallback={<Lines count={9} />}>
        <GroupPanel key={record.id} record={record} />
      </Suspense>
    );
  return (
    <ContactProvider object={object} record={record}>
      <RecordHeading object={object} record={record} level={2} onGone={onGone} />
      <OfRecord object={object.name} id={record.id}>
        <RecordFacts object={object} record={record} />
      </OfRecord>
    </ContactProvider>
  );
}
