import { Input, Select } from 'antd';
import { useLabel, useText } from '#web/language/language.ts';
import { kindTexts } from '#web/texts/kinds.ts';
import type { Part } from '../structure-shape.ts';
import { readText } from '../values.ts';
import { FigureInput } from './number.tsx';
import styles from '../structure.module.css';

type Props = {
  readonly id?: string;
  readonly part: Part;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** The name of what the part belongs to. */
  readonly under: string;
  readonly isWrong: boolean;
  readonly autoFocus: boolean;
};

/** One part of a structure with its name above it. */
export function PartInput(props: Props) {
  const label = useLabel();
  const name = label(props.part.label);
  return (
    <span className={styles['part']}>
      <span aria-hidden>{name}</span>
      <Control {...props} label={`${props.under}: ${name}`} />
    </span>
  );
}

function Control({
  id,
  part,
  value,
  onChange,
  isWrong,
  autoFocus,
  label,
}: Props & { readonly label: string }) {
  const t = useText(kindTexts);
  const shared = { ...(id ? { id } : {}), autoFocus };
  if (part.type === 'number')
    return (
      <FigureInput
        {...shared}
        value={readText(value)}
        onChange={(figure) => onChange(figure === null ? null : Number(figure))}
        label={label}
        isWrong={isWrong}
      />
    );
  if (part.type === 'text')
    return (
      <Input
        {...shared}
        value={readText(value) ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
        aria-label={label}
        status={isWrong ? 'error' : ''}
      />
    );
  const isYesNo = part.type === 'yes-no';
  const options = isYesNo
    ? [
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]
    : part.options.map((one) => ({ value: one, label: one }));
  const shown = isYesNo && typeof value === 'boolean' ? (value ? 'yes' : 'no') : readText(value);
  return (
    <Select<string>
      {...shared}
      allowClear
      value={shown}
      options={options}
      onChange={(next) => onChange(next === undefined ? null : isYesNo ? next === 'yes' : next)}
      aria-label={label}
      status={isWrong ? 'error' : ''}
    />
  );
}
