import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ObjectMeta } from '#model/api.ts';
import { timelineQuery } from '#web/api/around.ts';
import type { Row } from '#web/api/row.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { storyTexts } from '#web/texts/story.ts';
import { timelineTexts } from '#web/texts/timeline.ts';
import { foldEntries, isToldElsewhere } from './folded.ts';
import { timelineLines } from './kinds.tsx';
import shared from '../story.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly record: Row;
  /** Empty for everything. */
  readonly kinds: readonly string[];
};

/** What happened around the record, of every kind, newest first. */
export function Timeline({ object, record, kinds }: Props) {
  const t = useText(storyTexts);
  const s = useText(timelineTexts);
  const { zone } = useFormat();
  const query = useInfiniteQuery(timelineQuery(object.name, record.id, kinds));
  if (query.isPending) return <Lines count={5} />;
  if (query.error) return <p role="alert">{query.error.message}</p>;
  const told = query.data.pages.flatMap((page) => page.items);
  const hasOwners = told.some(({ kind }) => kind === 'ownership');
  const lines = foldEntries(
    told.filter((entry) => !(hasOwners && isToldElsewhere(entry))),
    zone,
  );
  // What was only entered so far has nothing to tell yet.
  const isNew = kinds.length === 0 && told.every(({ kind }) => kind === 'change');
  return (
    <section className={shared['part']} aria-label={t('past')}>
      <h2 className={shared['name']}>{t('past')}</h2>
      {lines.length === 0 && <p>{s('none')}</p>}
      {isNew && <Notice title={t('none')} text={t('none.text')} />}
      <ol>
        {lines.map((folded) => {
          const Line = timelineLines[folded.kind];
          return Line && <Line key={folded.key} folded={folded} about={record.id} />;
        })}
      </ol>
      {query.hasNextPage && (
        <Button
          size="small"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </section>
  );
}
