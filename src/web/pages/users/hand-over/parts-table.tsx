import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { RecordPicker } from '#web/administration/record-picker.tsx';
import { useMeta } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { handOverTexts } from '#web/texts/hand-over.ts';
import type { Asked, Part } from './ask.ts';
import styles from '../users.module.css';

type Props = {
  readonly parts: readonly Part[];
  readonly asked: Asked;
  readonly set: (part: Partial<Asked>) => void;
};

/** What is handed over, part by part: how many, how many stay, and who else gets it. */
export function PartsTable({ parts, asked, set }: Props) {
  const t = useText(handOverTexts);
  return (
    <ul className={styles['hand-over-parts']} aria-label={t('parts')}>
      {parts.map((part) => (
        <PartLine key={part.part} part={part} asked={asked} set={set} />
      ))}
    </ul>
  );
}

function PartLine({ part, asked, set }: Omit<Props, 'parts'> & { readonly part: Part }) {
  const { number } = useFormat();
  const name = usePartName(part.part);
  const isIn = !asked.except.includes(part.part);
  const follows = part.part === 'join-team';
  const turn = () =>
    set({
      except: isIn ? [...asked.except, part.part] : asked.except.filter((one) => one !== part.part),
    });
  const said = useSaid(part, isIn);
  return (
    <li>
      <Checkbox
        checked={isIn && part.count > 0}
        disabled={part.count === 0 || follows}
        onChange={turn}
      >
        {name} <strong>{number(String(part.count))}</strong>
      </Checkbox>
      {said !== '' && <span className={styles['quiet']}>{said}</span>}
      {part.count > 0 && isIn && !follows && (
        <Other part={part.part} name={name} asked={asked} set={set} />
      )}
    </li>
  );
}

/** Who gets the part, and what of it stays. */
function useSaid(part: Part, isIn: boolean): string {
  const t = useText(handOverTexts);
  const { receivers } = part;
  const gets = receivers.map(({ title, count }) =>
    receivers.length === 1
      ? t('to', { name: title ?? '—' })
      : t('gets', { name: title ?? '—', count }),
  );
  return [
    ...(isIn ? gets : []),
    ...(part.private > 0 ? [t('private', { count: part.private })] : []),
    ...(part.beyond > 0 ? [t('beyond', { count: part.beyond })] : []),
  ].join(' · ');
}

type OtherProps = Omit<Props, 'parts'> & { readonly part: string; readonly name: string };

/** Another receiver for the part, behind a word until one is wanted. */
function Other({ part, name, asked, set }: OtherProps) {
  const t = useText(handOverTexts);
  const [isOpen, setOpen] = useState(false);
  const { [part]: other, ...others } = asked.receivers;
  const label = {
    en: handOverTexts['other.for'].en.replace('{part}', name),
    zh: handOverTexts['other.for'].zh.replace('{part}', name),
  };
  const say = useLabel();
  if (!isOpen && !other)
    return (
      <Button
        type="link"
        size="small"
        className={styles['hand-over-other'] ?? ''}
        aria-label={say(label)}
        onClick={() => setOpen(true)}
      >
        {t('other')}
      </Button>
    );
  return (
    <RecordPicker
      object="user"
      label={label}
      value={other ?? null}
      autoFocus={!other}
      onChange={(receiver) =>
        set({ receivers: receiver ? { ...others, [part]: receiver } : others })
      }
    />
  );
}

function usePartName(part: string): string {
  const t = useText(handOverTexts);
  const label = useLabel();
  const object = useMeta().objects.find(({ name }) => name === part);
  if (isSeat(part)) return t(`part.${part}`);
  return object ? label(object.label.many) : part;
}

const seats = ['report', 'team', 'delegation', 'party-team', 'join-team'] as const;

function isSeat(part: string): part is (typeof seats)[number] {
  return seats.some((one) => one === part);
}
