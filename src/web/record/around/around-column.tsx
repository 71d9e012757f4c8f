import { useQuery } from '@tanstack/react-query';
import type { ObjectMeta } from '#model/api.ts';
import { aroundQuery } from '#web/api/around.ts';
import type { Row } from '#web/api/row.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { aroundTexts } from '#web/texts/around.ts';
import { useFreshRollUps } from '../use-fresh-roll-ups.ts';
import { BoughtCard } from './bought-card.tsx';
import { Card } from './card.tsx';
import { HealthCard } from './health-card.tsx';
import { OpenCard } from './open-card.tsx';
import { Family, PeopleCard, PlacesCard } from './people-card.tsx';
import { RelationsCard } from './relations-card.tsx';
import styles from './around.module.css';

/** What stands around a customer at one look, in at most five cards. */
export function AroundColumn({ object, record: held }: { object: ObjectMeta; record: Row }) {
  const t = useText(aroundTexts);
  const { record } = useFreshRollUps(object, held);
  const { data: around, error } = useQuery(aroundQuery(object.name, record.id));
  if (error) return <p role="alert">{error.message}</p>;
  if (!around) return <Lines count={8} />;
  const { people, places, purchases, holdings, relations } = around.parts;
  return (
    <div className={styles['cards']}>
      <OpenCard around={around} />
      {object.name === 'account' && people && <PeopleCard part={people} />}
      {object.name === 'contact' && places && <PlacesCard places={places} family={people} />}
      {object.name === 'household' && people && (
        <Card title={t('people')} part={people}>
          <Family part={people} />
        </Card>
      )}
      {(purchases ?? holdings) && <BoughtCard around={around} record={record} />}
      <HealthCard around={around} object={object} record={record} />
      {relations && <RelationsCard part={relations} object={object.name} id={record.id} />}
    </div>
  );
}
