import { lazy } from 'react';
import { useObject } from '#web/api/use-meta.ts';
import { readLinks, readMoney, readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { furtherTexts } from '#web/texts/further.ts';
import { Fold } from './fold.tsx';
import { metInPerson } from './further.ts';
import { HowItWent } from './how-it-went.tsx';
import { fieldOf, Named, type PartProps } from './particulars.tsx';
import { Whereabouts } from './whereabouts.tsx';
import styles from './composer.module.css';

const LinksEditor = lazy(() =>
  import('#web/kinds/editors/link.tsx').then((module) => ({ default: module.LinksEditor })),
);
const MoneyEditor = lazy(() =>
  import('#web/kinds/editors/money.tsx').then((module) => ({ default: module.MoneyEditor })),
);
const NumberEditor = lazy(() =>
  import('#web/kinds/editors/number.tsx').then((module) => ({ default: module.NumberEditor })),
);

type Props = PartProps & { readonly record: string };

/** Where it was and with whom; how long it took and what it cost behind "more". */
export function FurtherFields(props: Props) {
  const { kind } = props.composed;
  if (kind === 'promise' || kind === 'task' || kind === 'note') return null;
  return (
    <>
      {metInPerson.has(kind) && <Whereabouts {...props} />}
      <Participants {...props} />
      <Effort {...props} />
      <HowItWent {...props} />
    </>
  );
}

function Participants({ composed, set }: Props) {
  const t = useText(furtherTexts);
  const user = fieldOf(useObject('participant'), 'user');
  const party = fieldOf(useObject('participant'), 'party');
  const hasContacts = useObject('contact') !== undefined;
  return (
    <div className={styles['row']}>
      {user && (
        <Named name={t('colleagues')}>
          <LinksEditor
            field={{ ...user, target: 'user' }}
            label={t('colleagues')}
            value={composed.colleagues}
            onChange={(value) => set({ colleagues: readLinks(value) })}
          />
        </Named>
      )}
      {party && hasContacts && (
        <Named name={t('contacts')}>
          <LinksEditor
            field={{ ...party, target: 'contact' }}
            label={t('contacts')}
            value={composed.contacts}
            onChange={(value) => set({ contacts: readLinks(value) })}
          />
        </Named>
      )}
    </div>
  );
}

function Effort({ activity, composed, set }: Props) {
  const t = useText(furtherTexts);
  const isFilled = composed.minutes !== null || composed.cost !== null;
  const minutes = fieldOf(activity, 'minutes');
  const cost = fieldOf(activity, 'cost');
  return (
    <Fold title={t('effort')} isFilled={isFilled}>
      {minutes && (
        <Named name={t('minutes')}>
          <NumberEditor
            field={minutes}
            label={t('minutes')}
            value={composed.minutes}
            onChange={(value) => set({ minutes: readCount(value) })}
          />
        </Named>
      )}
      {cost && (
        <Named name={t('cost')}>
          <MoneyEditor
            field={cost}
            label={t('cost')}
            value={composed.cost}
            onChange={(value) => set({ cost: readMoney(value) })}
          />
        </Named>
      )}
    </Fold>
  );
}

function readCount(value: unknown): number | null {
  const text = readText(value);
  const count = text === null ? Number.NaN : Number(text);
  return Number.isFinite(count) && count >= 0 ? count : null;
}
