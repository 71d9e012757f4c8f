import { Alert, Button } from 'antd';
import { Link2 } from 'lucide-react';
import type { FieldMeta } from '#model/api.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { duplicatesTexts } from '#web/texts/duplicates.ts';
import { kindsOf, type Seen } from './members.ts';
import styles from './duplicates.module.css';

const mostOffered = 4;

/** Why records of several kinds are not merged with each other, and what can be done instead. */
export function OfKinds({ seen }: { seen: readonly Seen[] }) {
  const t = useText(duplicatesTexts);
  const label = useLabel();
  const save = useSave();
  const kinds = kindsOf(seen)
    .map((kind) => label(kind.label.many))
    .reduce((one, other) => t('against', { one, other }));
  const link = ({ from, field, to }: Way) =>
    save.mutate({
      changes: [
        {
          op: 'update',
          object: from.kind.name,
          id: from.row.id,
          version: from.row.version,
          values: { [field.name]: to.row.id },
        },
      ],
      said: t('linked'),
    });
  return (
    <Alert
      type="info"
      className={styles['kinds'] ?? ''}
      title={t('kinds.not-merged', { kinds })}
      description={
        <>
          <p>{t('kinds.instead')}</p>
          <div className={styles['acts']}>
            {waysOf(seen)
              .slice(0, mostOffered)
              .map((way) => (
                <Button
                  key={`${way.from.row.id} ${way.field.name} ${way.to.row.id}`}
                  icon={<Link2 size={16} aria-hidden />}
                  loading={save.isPending}
                  onClick={() => link(way)}
                >
                  {t('link', {
                    record: titleOf(way.from),
                    field: label(way.field.label),
                    other: titleOf(way.to),
                  })}
                </Button>
              ))}
          </div>
        </>
      }
    />
  );
}

type Way = { readonly from: Seen; readonly field: FieldMeta; readonly to: Seen };

/** The empty links by which one of the records can lead to another one. */
function waysOf(seen: readonly Seen[]): Way[] {
  return seen.flatMap((from) =>
    seen.flatMap((to) =>
      from.kind.fields
        .filter((field) => field.target === to.kind.name && mayLink(from, field))
        .filter(() => from.kind !== to.kind)
        .map((field) => ({ from, field, to })),
    ),
  );
}

function mayLink({ kind, row }: Seen, field: FieldMeta): boolean {
  const isOpen = field.kind === 'link' && !field.readOnly && field.right === 'full';
  return (
    isOpen && kind.can.edit !== undefined && field.name in row && readLink(row[field.name]) === null
  );
}

function titleOf({ kind, row }: Seen): string {
  return readText(row[kind.title]) ?? row.id;
}
