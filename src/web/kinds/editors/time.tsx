import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { instantIn, timeIn, dayIn } from '#kit/instant.ts';
import { useFormat } from '#web/language/format.ts';
import type { EditorProps } from '../kind.ts';
import { readText } from '../values.ts';
import './dates.ts';

/** A day, typed or picked. */
export function DayEditor({
  id,
  value,
  onChange,
  onDone,
  autoFocus,
  isWrong,
  label,
  describedBy,
}: EditorProps) {
  const day = readText(value);
  const give = (picked: Dayjs | null) => {
    onChange(picked ? picked.format('YYYY-MM-DD') : null);
    onDone?.();
  };
  return (
    <DatePicker
      {...(id ? { id } : {})}
      value={day ? dayjs(day) : null}
      onChange={give}
      autoFocus={autoFocus ?? false}
      defaultOpen={autoFocus ?? false}
      status={isWrong ? 'error' : ''}
      format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D']}
      aria-label={label}
      aria-describedby={describedBy}
      style={{ width: '100%' }}
    />
  );
}

/** An instant, picked as day and time of the user's zone. */
export function InstantEditor({
  id,
  value,
  onChange,
  autoFocus,
  isWrong,
  label,
  describedBy,
}: EditorProps) {
  const { zone } = useFormat();
  const instant = readText(value);
  // The picker knows only local wall times; the zone is ours to keep.
  const wall = instant ? dayjs(`${dayIn(zone, instant)}T${timeIn(zone, instant)}`) : null;
  const give = (picked: Dayjs | null) =>
    onChange(
      picked ? instantIn(zone, picked.format('YYYY-MM-DD'), picked.format('HH:mm:ss')) : null,
    );
  return (
    <DatePicker
      {...(id ? { id } : {})}
      value={wall}
      onChange={give}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      autoFocus={autoFocus ?? false}
      status={isWrong ? 'error' : ''}
      aria-label={label}
      aria-describedby={describedBy}
      style={{ width: '100%' }}
    />
  );
}
