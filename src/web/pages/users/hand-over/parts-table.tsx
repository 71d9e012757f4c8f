import { Checkbox } from 'antd';
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
  const t = useText(handOverTexts);
  const { number } = useFormat();
  const name = usePartName(part.part);
  const isIn = !asked.except.includes(part.part);
  const turn = () =>
    set({
      except: isIn ? [...asked.except, part.part] : asked.except.filter((one) => one !== part.part),
    });
  const { [part.part]: other, ...others } = asked.receivers;
  return (
    <li>
      <Checkbox checked={isIn && part.count > 0} disabled={part.count === 0} onChange={turn}>
        {name} <strong>{number(String(part.count))}</strong>
      </Checkbox>
      <span className={styles['quiet']}>
        {part.private > 0 && t('private', { count: part.private })}
        {part.private > 0 && part.beyond > 0 && ' · '}
        {part.beyond > 0 && t('beyond', { count: part.beyond })}
      </span>
      {part.count > 0 && isIn && (
        <RecordPicker
          object="user"
          label={{
            en: handOverTexts['other.for'].en.replace('{part}', name),
            zh: handOverTexts['other.for'].zh.replace('{part}', name),
          }}
          value={other ?? null}
          onChange={(receiver) =>
            set({ receivers: receiver ? { ...others, [part.part]: receiver } : others })
          }
        />
      )}
    </li>
  );
}

function usePartName(part: string): string {
  const t = useText(handOverTexts);
  const label = useLabel();
  const object = useMeta().objects.find(({ name }) => name === part);
  if (part === 'report' || part === 'team' || part === 'delegation' || part === 'party-team')
    return t(`part.${part}`);
  return object ? label(object.label.many) : part;
}
