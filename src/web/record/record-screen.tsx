import { useQueries } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { isCustomer } from '#web/api/customers.ts';
import { countQuery } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { ContactProvider } from '#web/contact/contact-provider.tsx';
import { useFilesTab } from '#web/files/use-files-tab.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useIsPhone, useIsWide } from '#web/frame/use-media.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { aroundTexts } from '#web/texts/around.ts';
import { offerTexts } from '#web/texts/offer.ts';
import { organisationTexts } from '#web/texts/organisation.ts';
import { recordTexts } from '#web/texts/record.ts';
import { sheetTexts } from '#web/texts/sheet.ts';
import { isLined } from '#web/sheet/lined.ts';
import { storyTexts } from '#web/texts/story.ts';
import { CustomerLine } from './around/customer-line.tsx';
import { DeletedNote } from './deleted-note.tsx';
import { RecordFacts } from './record-facts.tsx';
import { RecordHeading } from './record-heading.tsx';
import { RecordHistory } from './record-history.tsx';
import { RelatedList } from './related-list.tsx';
import styles from './record-screen.module.css';

const Consents = lazy(() =>
  import('#web/contact/consents.tsx').then((module) => ({ default: module.Consents })),
);

const FieldGaps = lazy(() =>
  import('#web/contact/field-gaps.tsx').then((module) => ({ default: module.FieldGaps })),
);

const PhoneActs = lazy(() =>
  import('#web/contact/phone-acts.tsx').then((module) => ({ default: module.PhoneActs })),
);

const Story = lazy(() =>
  import('#web/story/story.tsx').then((module) => ({ default: module.Story })),
);

const AroundColumn = lazy(() =>
  import('./around/around-column.tsx').then((module) => ({ default: module.AroundColumn })),
);

const OrganisationTab = lazy(() =>
  import('./organisation/organisation-tab.tsx').then((module) => ({
    default: module.OrganisationTab,
  })),
);

const LinesTab = lazy(() =>
  import('#web/sheet/lines-tab.tsx').then((module) => ({ default: module.LinesTab })),
);

const MergedNote = lazy(() =>
  import('#web/merge/merged-note.tsx').then((module) => ({ default: module.MergedNote })),
);

const VersionChanges = lazy(() =>
  import('#web/paper/version-changes.tsx').then((module) => ({ default: module.VersionChanges })),
);

const NetworkTab = lazy(() =>
  import('./network/network-tab.tsx').then((module) => ({ default: module.NetworkTab })),
);

const PoolLine = lazy(() =>
  import('#web/pool/pool-line.tsx').then((module) => ({ default: module.PoolLine })),
);

const StagePath = lazy(() =>
  import('#web/selling/stage-path.tsx').then((module) => ({ default: module.StagePath })),
);

const ApprovalLine = lazy(() =>
  import('#web/approval/approval-line.tsx').then((module) => ({ default: module.ApprovalLine })),
);

const ApprovalPath = lazy(() =>
  import('#web/approval/approval-path.tsx').then((module) => ({ default: module.ApprovalPath })),
);

const RecordFiles = lazy(() =>
  import('#web/files/record-files.tsx').then((module) => ({ default: module.RecordFiles })),
);

type Props = { readonly object: ObjectMeta; readonly record: Row; readonly onGone: () => void };

/** A record: its name and acts, its facts, what hangs on it, and its history. */
export function RecordScreen(props: Props) {
  return (
    <ContactProvider object={props.object} record={props.record}>
      <Screen {...props} />
    </ContactProvider>
  );
}

function Screen({ object, record, onGone }: Props) {
  const label = useLabel();
  const isPhone = useIsPhone();
  const isWide = useIsWide();
  const hasAround = isCustomer(object.name);
  const tabs = useTabs(object, record, { hasFacts: isPhone, hasAround: hasAround && !isWide });
  const { tab } = useSearch({ from: '/inside/records/$object/$id' });
  const current = tabs.find(({ key }) => key === tab) ?? tabs[0];
  const title = readText(record[object.title]) ?? '';
  const related = object.related.find((one) => keyOf(one) === current?.key);
  return (
    <div className={styles['screen']}>
      <div className={styles['top']}>
        <Link className={styles['back']} to="/records/$object" params={{ object: object.name }}>
          <ChevronLeft size={15} aria-hidden />
          {label(object.label.many)}
        </Link>
        <RecordHeading object={object} record={record} level={1} onGone={onGone} />
        {isPhone && hasAround && (
          <Suspense>
            <PhoneActs record={record} />
          </Suspense>
        )}
        {hasAround && <CustomerLine object={object} record={record} />}
        <Suspense>{hasAround && <PoolLine object={object} record={record} />}</Suspense>
        <Suspense>
          {object.name === 'opportunity' && <StagePath object={object} record={record} />}
          <ApprovalLine object={object} record={record} />
        </Suspense>
        {record['deletedAt'] != null && <DeletedNote object={object} record={record} />}
      </div>
      <div className={styles['columns']} data-around={hasAround && isWide}>
        {!isPhone && (
          <div className={styles['facts']}>
            <RecordFacts object={object} record={record} />
          </div>
        )}
        <div className={styles['centre']}>
          <RecordTabs object={object} record={record} tabs={tabs} current={current?.key} />
          <div className={styles['body']}>
            <Suspense>
              {object.name === 'approval' && current?.key === 'story' && (
                <ApprovalPath object={object} record={record} />
              )}
            </Suspense>
            <OwnTab current={current?.key} object={object} record={record} />
            {current?.key === 'consent.party' && (
              <Suspense>
                <FieldGaps object={object.name} id={record.id} />
                <Consents record={record} />
              </Suspense>
            )}
            <Suspense>
              <RecordFiles object={object} record={record} isOpen={current?.key === 'files'} />
            </Suspense>
            {related && (
              <RelatedList key={current?.key} record={record} title={title} related={related} />
            )}
          </div>
        </div>
        {hasAround && isWide && (
          <Beside>
            <AroundColumn object={object} record={record} />
          </Beside>
        )}
      </div>
    </div>
  );
}

function Beside({ children }: { children: ReactNode }) {
  const t = useText(aroundTexts);
  return (
    <aside className={styles['around']} aria-label={t('around')}>
      <Suspense fallback={<Lines count={8} />}>{children}</Suspense>
    </aside>
  );
}

type OwnTabProps = {
  readonly current: string | undefined;
  readonly object: ObjectMeta;
  readonly record: Row;
};

/** What stands under the tabs that are no list of records. */
function OwnTab({ current, object, record }: OwnTabProps) {
  return (
    <Suspense fallback={<Lines count={6} />}>
      {current === 'story' && <Story object={object} record={record} />}
      {current === 'facts' && <RecordFacts object={object} record={record} />}
      {current === 'around' && <AroundColumn object={object} record={record} />}
      {current === 'organisation' && <OrganisationTab record={record} />}
      {current === 'lines' && isLined(object.name) && <LinesTab of={object.name} record={record} />}
      {current === 'versions' && <VersionChanges record={record} />}
      {current === 'network' && <NetworkTab object={object} record={record} />}
      {current === 'history' && record['mergedAt'] != null && (
        <MergedNote object={object} record={record} />
      )}
      {current === 'history' && <RecordHistory object={object.name} id={record.id} />}
    </Suspense>
  );
}

// What is written down itself, and what sets the product up, have no story of their own.
function useHasStory({ name, area, internal, kind }: ObjectMeta): boolean {
  const isReadable = useObject('activity') !== undefined;
  const isTold = kind === 'record' && !internal && area !== 'admin';
  return isReadable && isTold && !['activity', 'commitment'].includes(name);
}

type Tab = { readonly key: string; readonly name: string; readonly count: number | undefined };

function useTabs(
  object: ObjectMeta,
  record: Row,
  { hasFacts, hasAround }: { hasFacts: boolean; hasAround: boolean },
): Tab[] {
  const t = useText(recordTexts);
  const told = useText(storyTexts);
  const s = useText(aroundTexts);
  const c = useText(organisationTexts);
  const sheet = useText(sheetTexts);
  const offer = useText(offerTexts);
  const label = useLabel();
  const hasLines = isLined(object.name);
  const isOffer = object.name === 'quote' || object.name === 'order';
  const hasStory = useHasStory(object);
  const hasChart = useObject('org-node') !== undefined && object.name === 'account';
  const own = (key: string, name: string, isThere: boolean) =>
    isThere ? [{ key, name, count: undefined }] : [];
  const files = useFilesTab(object, record);
  const counts = useQueries({
    queries: object.related.map(({ object: target, link }) => ({
      ...countQuery(target, {
        fields: ['id'],
        filter: { field: link, op: 'is', value: record.id },
      }),
    })),
  });
  return [
    ...own('lines', sheet('lines'), isOffer),
    ...own('story', told('story'), hasStory),
    ...own('facts', t('facts'), hasFacts),
    ...own('around', s('around'), hasAround),
    ...own('organisation', c('organisation'), hasChart),
    ...own('lines', sheet('lines'), hasLines && !isOffer),
    ...own('versions', offer('versions'), object.name === 'quote' && record['replaces'] != null),
    ...own('network', c('network'), isCustomer(object.name)),
    ...files,
    ...own('history', t('history'), true),
    ...object.related.map((one, index) => ({
      key: keyOf(one),
      name: label(one.label),
      count: counts[index]?.data?.count,
    })),
  ];
}

type TabsProps = {
  readonly object: ObjectMeta;
  readonly record: Row;
  readonly tabs: readonly Tab[];
  readonly current: string | undefined;
};

function RecordTabs({ object, record, tabs, current }: TabsProps) {
  const t = useText(recordTexts);
  return (
    <nav className={styles['tabs']} aria-label={t('related')}>
      {tabs.map(({ key, name, count }) => (
        <Link
          key={key}
          to="/records/$object/$id"
          params={{ object: object.name, id: record.id }}
          search={{ tab: key }}
          replace
          className={styles['tab']}
          data-current={key === current}
          data-empty={count === 0}
          aria-current={key === current ? 'page' : undefined}
        >
          {name}
          {count !== undefined && count > 0 && <span className={styles['count']}>{count}</span>}
        </Link>
      ))}
    </nav>
  );
}

function keyOf({ object, link }: ObjectMeta['related'][number]): string {
  return `${object}.${link}`;
}
