import type { ObjectMeta } from '#model/api.ts';
import { daysOfKey } from '#web/calendar/keys.ts';
import { clock, minuteIn } from '#web/calendar/placing.ts';
import { iconOf } from '#web/frame/icons.ts';
import { readText } from '#web/kinds/values.ts';
import type { DayItem } from './day-items.ts';
import styles from './list-calendar.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly item: DayItem;
  readonly zone: string;
  readonly onOpen: () => void;
  readonly onMove: (days: number) => void;
};

/** A record as a line of a month, in the colour of its first choice that has one. */
export function DayItemLine({ object, item, zone, onOpen, onMove }: Props) {
  const Icon = iconOf(object.icon);
  const { row, at } = item;
  return (
    <button
      type="button"
      className={styles['line']}
      data-color={colorOf(object, item)}
      onClick={onOpen}
      onKeyDown={(event) => {
        const days = item.canMove ? daysOfKey(event) : 0;
        if (days === 0) return;
        event.preventDefault();
        onMove(days);
      }}
    >
      <Icon size={13} aria-hidden />
      {at.length > 10 && <span className={styles['time']}>{clock(minuteIn(zone, at))}</span>}
      <span className={styles['title']}>{readText(row[object.title]) ?? row.id}</span>
    </button>
  );
}

function colorOf({ fields }: ObjectMeta, { row }: DayItem): string {
  const options = fields.map(
    ({ name, options: known }) => known?.[readText(row[name]) ?? '']?.color,
  );
  return options.find((color) => color !== undefined) ?? 'grey';
}
