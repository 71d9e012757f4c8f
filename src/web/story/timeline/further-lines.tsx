import { Cake, UserCheck } from 'lucide-react';
import { useObject } from '#web/api/use-meta.ts';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { readLink, readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { timelineTexts } from '#web/texts/timeline.ts';
import { fieldOf } from '../particulars.tsx';
import { TimelineLine } from './line.tsx';
import type { LineProps } from './folded.ts';
import styles from './timeline.module.css';

/** A day that mattered in the customer's life. */
export function LifeEventLine({ folded }: LineProps) {
  const field = fieldOf(useObject('life-event'), 'kind');
  const [{ record }] = folded.entries;
  const kind = readText(record?.['kind']);
  const note = readText(record?.['note']);
  return (
    <TimelineLine icon={Cake} at={folded.at} isDay={folded.isDay}>
      <span className={styles['title']}>
        {field && kind && <OptionMark option={kind} field={field} />}
      </span>
      {note && <p>{note}</p>}
    </TimelineLine>
  );
}

/** Who became the customer's owner, and how. */
export function OwnershipLine({ folded }: LineProps) {
  const t = useText(timelineTexts);
  const field = fieldOf(useObject('ownership-period'), 'how');
  const [{ record }] = folded.entries;
  const name = readLink(record?.['holder'])?.title;
  const how = readText(record?.['how']);
  const unit = readLink(record?.['holderUnit'])?.title;
  return (
    <TimelineLine
      icon={UserCheck}
      at={folded.at}
      isDay={folded.isDay}
      more={
        <>
          {field && how && (
            <span>
              <OptionMark option={how} field={field} />
            </span>
          )}
          {unit && <span>{unit}</span>}
          {readText(record?.['reason']) && <span>{readText(record?.['reason'])}</span>}
        </>
      }
    >
      <span>{name ? t('owner.created', { name }) : t('owner.none')}</span>
    </TimelineLine>
  );
}
