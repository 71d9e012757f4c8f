import { Button, Dropdown, type MenuProps } from 'antd';
import { Ellipsis, Eraser, FileDown, Link2, Share2, ShieldQuestion, Trash2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { MeetingButton } from '#web/calendar/meeting-button.tsx';
import { copyText } from '#web/frame/copy-text.ts';
import { StarButton } from '#web/favourites/star.tsx';
import { iconOf } from '#web/frame/icons.ts';
import { PageTitle } from '#web/frame/page.tsx';
import { rememberRecent } from '#web/frame/recent.ts';
import { Value } from '#web/kinds/value.tsx';
import { isEmptyValue, readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { useRecordPaperItems } from '#web/paper/paper-items.tsx';
import { useToast } from '#web/save/toasts.tsx';
import { mergeItems } from '#web/merge/menu-items.tsx';
import { mergeTexts } from '#web/texts/merge.ts';
import { apiTexts } from '#web/texts/api.ts';
import { personalCopyTexts } from '#web/texts/personal-copy.ts';
import { eraseTexts } from '#web/texts/erase.ts';
import { readersTexts } from '#web/texts/readers.ts';
import { recordTexts } from '#web/texts/record.ts';
import { sharesTexts } from '#web/texts/shares.ts';
import { MailButton } from '#web/contact/mail-button.tsx';
import { ActionButtons } from './action-buttons.tsx';
import { FollowButton } from './follow-button.tsx';
import { readersItem } from './readers/menu-item.tsx';
import { PhoneFolded } from './phone-folded.tsx';
import styles from './record.module.css';

const ExplainDialog = lazy(() =>
  import('./explain-dialog.tsx').then((module) => ({ default: module.ExplainDialog })),
);

const SharesDialog = lazy(() =>
  import('./shares-dialog.tsx').then((module) => ({ default: module.SharesDialog })),
);

type Props = {
  readonly object: ObjectMeta;
  readonly record: Row;
  readonly level: 1 | 2;
  /** Called when the record was moved to the recycle bin. */
  readonly onGone: () => void;
};

/** A record's name with its marks and what can be done with it. */
export function RecordHeading({ object, record, level, onGone }: Props) {
  const label = useLabel();
  const { user } = useMeta();
  const title = readText(record[object.title]) ?? label(object.label.one);
  const Icon = iconOf(object.icon);
  useEffect(
    () => rememberRecent(user.id, { object: object.name, id: record.id, title }),
    [user.id, object.name, record.id, title],
  );

  return (
    <header className={styles['heading']}>
      <span className={styles['icon']}>
        <Icon size={20} strokeWidth={1.75} aria-hidden />
      </span>
      <div className={styles['names']}>
        {level === 1 ? <PageTitle title={title} /> : <h2 className={styles['title']}>{title}</h2>}
        <Marks object={object} record={record} />
      </div>
      <div className={styles['acts']}>
        <StarButton kind="record" id={record.id} title={title} />
        <PhoneFolded isFilled={!object.internal && object.kind !== 'fact'}>
          <MeetingButton object={object} record={record} />
          {!object.internal && object.kind !== 'fact' && (
            <FollowButton record={record.id} title={title} />
          )}
          <MailButton />
          {!(object.name === 'approval' && level === 1) && (
            <ActionButtons object={object} record={record} />
          )}
        </PhoneFolded>
        <MoreMenu object={object} record={record} title={title} onGone={onGone} />
      </div>
    </header>
  );
}

function Marks({ object, record }: { object: ObjectMeta; record: Row }) {
  const label = useLabel();
  const marks = object.fields.filter(
    (field) =>
      field.valueKind === 'choice' && Object.values(field.options ?? {}).some((one) => one.color),
  );
  const owner = object.fields.find((field) => field.name === 'owner');
  return (
    <div className={styles['marks']}>
      <span>{label(object.label.one)}</span>
      {[...marks.slice(0, 2), ...(owner ? [owner] : [])]
        .filter((field) => !isEmptyValue(record[field.name]))
        .map((field) => (
          <span key={field.name} title={label(field.label)}>
            <Value value={record[field.name]} field={field} />
          </span>
        ))}
    </div>
  );
}

const MergeWithDialog = lazy(() =>
  import('#web/merge/merge-with-dialog.tsx').then((module) => ({
    default: module.MergeWithDialog,
  })),
);

const UnMergeDialog = lazy(() =>
  import('#web/merge/un-merge-dialog.tsx').then((module) => ({ default: module.UnMergeDialog })),
);

const EraseDialog = lazy(() =>
  import('./erase-dialog.tsx').then((module) => ({ default: module.EraseDialog })),
);

const HandOverDialog = lazy(() =>
  import('./hand-over-dialog.tsx').then((module) => ({ default: module.HandOverDialog })),
);

const ReadersDialog = lazy(() =>
  import('./readers/readers-dialog.tsx').then((module) => ({ default: module.ReadersDialog })),
);

const OfferDialog = lazy(() =>
  import('#web/paper/offer-dialog.tsx').then((module) => ({ default: module.OfferDialog })),
);

type Dialogue =
  | 'offer'
  | 'readers'
  | 'explain'
  | 'shares'
  | 'erase'
  | 'hand-over'
  | 'merge'
  | 'un-merge';

type MenuOptions = {
  readonly object: ObjectMeta;
  readonly record: Row;
  readonly title: string;
  readonly onGone: () => void;
};

function MoreMenu({ object, record, title, onGone }: MenuOptions) {
  const t = useText(recordTexts);
  const said = useText(apiTexts);
  const save = useSave();
  const toast = useToast();
  const s = useText(sharesTexts);
  const e = useText(eraseTexts);
  const m = useText(mergeTexts);
  const h = useText(personalCopyTexts);
  const seen = useText(readersTexts);
  const meta = useMeta();
  const { user } = meta;
  const [over, setOver] = useState<Dialogue | null>(null);
  const close = () => setOver(null);
  const papers = useRecordPaperItems(object, record, () => setOver('offer'));
  const isLiving = record['deletedAt'] == null;
  const remove = () => {
    const changes = [
      { op: 'delete' as const, object: object.name, id: record.id, version: record.version },
    ];
    save.mutate(
      { changes, said: said('saved.deleted', { count: 1 }) },
      { onSuccess: onGone, onError: (error) => toast({ text: error.message, tone: 'wrong' }) },
    );
  };
  const copy = async () => {
    await copyText(new URL(`/records/${object.name}/${record.id}`, location.href).href);
    toast({ text: t('copied') });
  };
  const items: MenuProps['items'] = [
    {
      key: 'copy',
      icon: <Link2 size={15} aria-hidden />,
      label: t('copy'),
      onClick: () => void copy(),
    },
    ...(isLiving ? papers : []),
    {
      key: 'explain',
      icon: <ShieldQuestion size={15} aria-hidden />,
      label: t('explain'),
      onClick: () => setOver('explain'),
    },
    ...(object.owned && object.can.share && isLiving
      ? [
          {
            key: 'share',
            icon: <Share2 size={15} aria-hidden />,
            label: s('share'),
            onClick: () => setOver('shares'),
          },
        ]
      : []),
    ...mergeItems(object, record, { t: m, ask: setOver }),
    ...(object.can.delete && isLiving
      ? [
          {
            key: 'delete',
            icon: <Trash2 size={15} aria-hidden />,
            label: t('delete'),
            danger: true,
            onClick: remove,
          },
        ]
      : []),
    ...(object.actions.some((one) => one.name === 'hand-over-data') && isLiving
      ? [
          {
            key: 'hand-over',
            icon: <FileDown size={15} aria-hidden />,
            label: h('menu'),
            onClick: () => setOver('hand-over'),
          },
        ]
      : []),
    ...readersItem(object, meta, { label: seen('menu'), ask: () => setOver('readers') }),
    ...(user.administrator && object.kind !== 'fact' && !object.internal
      ? [
          {
            key: 'erase',
            icon: <Eraser size={15} aria-hidden />,
            label: e('erase'),
            danger: true,
            onClick: () => setOver('erase'),
          },
        ]
      : []),
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button
          type="text"
          icon={<Ellipsis size={18} aria-hidden />}
          aria-label={t('more')}
          aria-haspopup="menu"
        />
      </Dropdown>
      <Suspense>
        {over === 'explain' && (
          <ExplainDialog object={object} id={record.id} title={title} onClose={close} />
        )}
        {over === 'merge' && (
          <MergeWithDialog object={object} id={record.id} title={title} onClose={close} />
        )}
        {over === 'un-merge' && (
          <UnMergeDialog object={object} id={record.id} title={title} onClose={close} />
        )}
        {over === 'hand-over' && <HandOverDialog id={record.id} title={title} onClose={close} />}
        {over === 'offer' && <OfferDialog record={record} title={title} onClose={close} />}
        {over === 'readers' && <ReadersDialog id={record.id} title={title} onClose={close} />}
        {over === 'erase' && (
          <EraseDialog object={object.name} id={record.id} title={title} onClose={close} />
        )}
        {over === 'shares' && <SharesDialog id={record.id} title={title} onClose={close} />}
      </Suspense>
    </>
  );
}
