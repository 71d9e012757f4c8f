import { Select } from 'antd';
import { useState } from 'react';
import { useObject } from '#web/api/use-meta.ts';
import { LinksEditor } from '#web/kinds/editors/link.tsx';
import { readLinks, type Linked } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { fieldOf } from '#web/story/particulars.tsx';
import { calendarTexts } from '#web/texts/calendar.ts';
import type { Whose } from './whose.ts';
import styles from './calendar.module.css';

type Props = {
  readonly whose: Whose;
  readonly people: readonly Linked[];
  readonly onWhose: (whose: Whose) => void;
};

type Way = 'me' | 'line' | 'unit' | 'chosen';
const ways: readonly Way[] = ['me', 'line', 'unit', 'chosen'];

/** Whose calendars are looked at. */
export function WhoseSelect({ whose, people, onWhose }: Props) {
  const t = useText(calendarTexts);
  const owner = fieldOf(useObject('activity'), 'owner');
  const [isChoosing, setIsChoosing] = useState(typeof whose !== 'string');
  const isChosen = isChoosing || typeof whose !== 'string';
  const choose = (way: Way) => {
    setIsChoosing(way === 'chosen');
    if (way !== 'chosen') onWhose(way);
    else onWhose(people.map(({ id }) => id));
  };
  return (
    <div className={styles['whose']}>
      <Select<Way>
        aria-label={t('whose')}
        value={isChosen || typeof whose !== 'string' ? 'chosen' : whose}
        options={ways.map((way) => ({ value: way, label: t(`whose.${way}`) }))}
        onChange={choose}
      />
      {isChosen && owner && (
        <LinksEditor
          field={{ ...owner, target: 'user' }}
          label={t('whose.choose')}
          value={people}
          onChange={(value) => {
            const ids = readLinks(value).map(({ id }) => id);
            onWhose(ids.length > 0 ? ids : 'me');
          }}
        />
      )}
    </div>
  );
}
