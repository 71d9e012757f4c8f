import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import type { ChangeReply } from '#model/api.ts';
import { changesetQuery } from '#web/api/queries.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { Diff } from '#web/record/diff.tsx';
import { ObstacleLine, readObstacles, type Obstacle } from '#web/save/obstacles.tsx';
import { changesTexts } from '#web/texts/changes.ts';
import styles from './changes.module.css';

/** The records of a changeset with what was done to each. */
export function ChangesetDetails({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(changesTexts);
  const format = useFormat();
  const { data, error } = useQuery(changesetQuery(id));
  return (
    <Drawer open onClose={onClose} title={t('details')} size={560}>
      {error && <p role="alert">{error.message}</p>}
      {!data && !error && <Lines count={5} />}
      {data && (
        <>
          <p className={styles['stamp']}>
            {[data.by?.title, data.at && format.exact(data.at), data.reason]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {data.undoes !== null && (
            <p className={styles['stamp']}>
              {t('undoes.this')}{' '}
              <Link
                to="/changes"
                search={(before) => ({ ...before, open: data.undoes ?? undefined })}
              >
                {t('undoes.open')}
              </Link>
            </p>
          )}
          {data.undoneBy !== null && (
            <p className={styles['stamp']}>
              {t('undone.this')}{' '}
              <Link
                to="/changes"
                search={(before) => ({ ...before, open: data.undoneBy ?? undefined })}
              >
                {t('undone.open')}
              </Link>
            </p>
          )}
          <Stayed stayed={readObstacles(data.stayed)} />
          {data.changes.map((change) => (
            <ChangedRecord key={`${change.object}/${change.id}/${change.op}`} change={change} />
          ))}
          {data.truncated && <p className={styles['stamp']}>{t('truncated')}</p>}
        </>
      )}
    </Drawer>
  );
}

function Stayed({ stayed }: { stayed: readonly Obstacle[] }) {
  const t = useText(changesTexts);
  if (stayed.length === 0) return null;
  return (
    <section className={styles['stayed']}>
      <h3>{t('stayed', { count: stayed.length })}</h3>
      <ul>
        {stayed.map((obstacle, index) => (
          <ObstacleLine key={index} obstacle={obstacle} />
        ))}
      </ul>
    </section>
  );
}

function ChangedRecord({ change }: { change: ChangeReply }) {
  const t = useText(changesTexts);
  const label = useLabel();
  const object = useObject(change.object);
  return (
    <section className={styles['record']}>
      <h3>
        {object ? (
          <Link to="/records/$object/$id" params={{ object: change.object, id: change.id }}>
            {change.title ?? change.id}
          </Link>
        ) : (
          (change.title ?? change.id)
        )}
        <span className={styles['when']}>
          {[object && label(object.label.one), t(`op.${change.op}`)].filter(Boolean).join(' · ')}
        </span>
      </h3>
      <Diff change={change} />
    </section>
  );
}
