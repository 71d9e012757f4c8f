import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { LogOut, MapPin } from 'lucide-react';
import { useState } from 'react';
import type { PlaceValue } from '#model/value.ts';
import { placesQuery } from '#web/contact/places-query.ts';
import { useNow } from '#web/frame/use-now.ts';
import { readPlace, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { furtherTexts } from '#web/texts/further.ts';
import { metresBetween, minutesSince } from './further.ts';
import { Named, type PartProps } from './particulars.tsx';
import { whereAmI } from './where-am-i.ts';
import styles from './composer.module.css';

type Props = PartProps & { readonly record: string };

/** Where people met: typed or the customer's own address, and for a visit when and where one arrived. */
export function Whereabouts(props: Props) {
  const { composed, set, record } = props;
  const t = useText(furtherTexts);
  const { data: places = [] } = useQuery(placesQuery(record));
  const lines = places.flatMap((row) => readText(row['summary']) ?? []).slice(0, 3);
  return (
    <>
      <Named name={t('place')}>
        <Input
          aria-label={t('place')}
          maxLength={300}
          value={composed.location}
          onChange={(event) => set({ location: event.target.value })}
        />
      </Named>
      {composed.location === '' && lines.length > 0 && (
        <div className={styles['soon']}>
          {lines.map((line) => (
            <Button
              key={line}
              size="small"
              className={styles['proposed'] ?? ''}
              icon={<MapPin size={13} aria-hidden />}
              onClick={() => set({ location: line })}
            >
              {line}
            </Button>
          ))}
        </div>
      )}
      {composed.kind === 'visit' && (
        <CheckIn {...props} known={places.flatMap((row) => readPlace(row['location']) ?? [])} />
      )}
    </>
  );
}

function CheckIn({ composed, set, known }: Props & { readonly known: readonly PlaceValue[] }) {
  const t = useText(furtherTexts);
  const format = useFormat();
  const now = useNow();
  const [state, setState] = useState<'idle' | 'asking' | 'nowhere'>('idle');
  const { checkedIn } = composed;
  const checkIn = async () => {
    // The time counts from the tap; finding the place may take a while.
    const at = new Date().toISOString();
    setState('asking');
    const place = await whereAmI();
    setState(place ? 'idle' : 'nowhere');
    set({ checkedIn: { at, place }, at });
  };
  if (!checkedIn)
    return (
      <div className={styles['soon']}>
        <Button
          icon={<MapPin size={15} aria-hidden />}
          loading={state === 'asking'}
          onClick={() => void checkIn()}
        >
          {t('check-in')}
        </Button>
        <span className={styles['name']}>{t('check-in.consent')}</span>
      </div>
    );
  const { place } = checkedIn;
  const metres = place && nearest(place, known);
  return (
    <div className={styles['soon']}>
      <span>
        {t('checked-in', { when: format.exact(checkedIn.at) })}
        {place && ` · ${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`}
        {metres != null && ` · ${t('distance', { metres: format.number(String(metres)) })}`}
        {state === 'nowhere' && !place && ` · ${t('nowhere')}`}
      </span>
      <Button
        size="small"
        icon={<LogOut size={13} aria-hidden />}
        onClick={() => set({ minutes: minutesSince(checkedIn.at, Math.max(now, Date.now())) })}
      >
        {t('check-out')}
      </Button>
      <Button size="small" type="text" onClick={() => set({ checkedIn: null })}>
        {t('check-in.remove')}
      </Button>
    </div>
  );
}

// To the customer's nearest address; a phone knows its place to some ten metres.
function nearest(place: PlaceValue, known: readonly PlaceValue[]): number | null {
  if (known.length === 0) return null;
  const metres = Math.min(...known.map((one) => metresBetween(place, one)));
  return Math.round(metres / 10) * 10;
}
