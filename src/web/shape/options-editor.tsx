import { Button, Input, Popover, Switch } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLanguage, useText } from '#web/language/language.ts';
import { shapeFieldTexts } from '#web/texts/shape-fields.ts';
import { MovableGroupList, MovableItem, MoveArea } from './move-area.tsx';
import { colors, newOption, type OptionDraft } from './options.ts';
import styles from './options-editor.module.css';

type Props = {
  readonly options: readonly OptionDraft[];
  readonly onChange: (options: readonly OptionDraft[]) => void;
  /** Options that were used may only be switched off; without it none is removed or added. */
  readonly isOpen?: boolean;
  readonly isSorted?: boolean;
  readonly problem?: string | undefined;
};

const group = 'group/options';

/** The options of a choice: words in each language, a colour, their order, and whether they are offered. */
export function OptionsEditor({
  options,
  onChange,
  isOpen = true,
  isSorted = true,
  problem,
}: Props) {
  const t = useText(shapeFieldTexts);
  const set = (key: string, change: Partial<OptionDraft>) =>
    onChange(options.map((option) => (option.key === key ? { ...option, ...change } : option)));
  const order = (keys: readonly string[]) =>
    onChange(keys.flatMap((key) => options.find((option) => option.key === key) ?? []));
  const rows = options.map((option, index) => {
    const row = (
      <OptionRow
        option={option}
        at={index + 1}
        onChange={(change) => set(option.key, change)}
        onRemove={() => onChange(options.filter(({ key }) => key !== option.key))}
        onEnter={() => isOpen && onChange([...options, newOption(options)])}
        isLast={index === options.length - 1}
      />
    );
    return isSorted ? (
      <MovableItem
        key={option.key}
        id={option.key}
        label={t('option.move', { at: index + 1 })}
        isQuiet={option.active === false}
      >
        {row}
      </MovableItem>
    ) : (
      <li key={option.key} className={styles['fixed']}>
        {row}
      </li>
    );
  });
  return (
    <div className={styles['options']}>
      {isSorted ? (
        <MoveArea
          groups={[{ key: group, items: options.map(({ key }) => key) }]}
          onMove={([only]) => order(only?.items ?? [])}
        >
          <MovableGroupList id={group} label={t('column.label')}>
            {rows}
          </MovableGroupList>
        </MoveArea>
      ) : (
        <ul className={styles['list']}>{rows}</ul>
      )}
      {problem && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
      {isOpen && (
        <Button
          type="dashed"
          size="small"
          icon={<Plus size={14} aria-hidden />}
          onClick={() => onChange([...options, newOption(options)])}
        >
          {t('option.add')}
        </Button>
      )}
    </div>
  );
}

type RowProps = {
  readonly option: OptionDraft;
  /** From 1. */
  readonly at: number;
  readonly onChange: (change: Partial<OptionDraft>) => void;
  readonly onRemove: () => void;
  readonly onEnter: () => void;
  readonly isLast: boolean;
};

function OptionRow({ option, at, onChange, onRemove, onEnter, isLast }: RowProps) {
  const t = useText(shapeFieldTexts);
  const { language } = useLanguage();
  const inOrder = language === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
  const { label, color, code } = option;
  return (
    <>
      <ColorPick color={color} at={at} onChange={onChange} />
      <span className={styles['words']}>
        {inOrder.map((part, index) => (
          <Input
            key={part}
            size="small"
            maxLength={80}
            value={label[part]}
            placeholder={t(`option.${part}.head`)}
            aria-label={t(`option.${part}`, { at })}
            autoFocus={index === 0 && code === null && isLast && at > 1}
            onPressEnter={(event) => {
              if (event.nativeEvent.isComposing) return;
              event.preventDefault();
              if (isLast && event.currentTarget.value !== '') onEnter();
            }}
            onChange={(event) => onChange({ label: { ...label, [part]: event.target.value } })}
          />
        ))}
      </span>
      {code === null ? (
        <Button
          size="small"
          type="text"
          icon={<Trash2 size={14} aria-hidden />}
          aria-label={t('option.remove', { at })}
          onClick={onRemove}
        />
      ) : (
        <Switch
          size="small"
          checked={option.active !== false}
          aria-label={t('option.use', { at })}
          onChange={(active) => onChange({ active })}
        />
      )}
    </>
  );
}

function ColorPick({
  color,
  at,
  onChange,
}: {
  color: string | undefined;
  at: number;
  onChange: (change: Partial<OptionDraft>) => void;
}) {
  const t = useText(shapeFieldTexts);
  const [isOpen, setOpen] = useState(false);
  const choose = (next: string) => {
    setOpen(false);
    onChange({ color: next });
  };
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={
        <span className={styles['palette']}>
          {colors.map((one) => (
            <button
              key={one}
              type="button"
              className={styles['color']}
              data-color={one}
              aria-pressed={one === color}
              aria-label={t(`color.${one}`)}
              onClick={() => choose(one)}
            />
          ))}
        </span>
      }
    >
      <button
        type="button"
        className={styles['color']}
        data-color={color ?? 'none'}
        aria-label={t('option.color', { at })}
        aria-expanded={isOpen}
      />
    </Popover>
  );
}
