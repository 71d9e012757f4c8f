import { Button, Popover, Segmented } from 'antd';
import { ListFilter, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import { findPath, useMeta } from '#web/api/use-meta.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useShortcuts } from '#web/frame/use-shortcuts.ts';
import { listTexts } from '#web/texts/list.ts';
import { pathLabel } from './columns.ts';
import { ComparisonWords } from './comparison-words.tsx';
import { countComparisons, joinParts, partsOf } from './conditions.ts';
import { FilterForm } from './filter-form.tsx';
import styles from './filter-bar.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly filter: Condition | null;
  readonly onChange: (filter: Condition) => void;
  readonly children?: ReactNode;
};

/** The filter of a list as chips, each with its own form. */
export function FilterBar({ object, filter, onChange, children }: Props) {
  const t = useText(listTexts);
  const { joint, parts } = partsOf(filter);
  const [isAdding, setAdding] = useState(false);
  useShortcuts({ f: () => setAdding(true) });

  const replace = (index: number, part: Condition | null) => {
    const next = part ? parts.with(index, part) : parts.filter((_, at) => at !== index);
    onChange(joinParts({ joint, parts: next }));
  };
  const add = (part: Condition) => {
    setAdding(false);
    onChange(joinParts({ joint, parts: [...parts, part] }));
  };
  return (
    <div className={styles['bar']}>
      {parts.length > 1 && (
        <Segmented
          size="small"
          aria-label={t('filter.joint')}
          value={joint}
          options={[
            { value: 'all' as const, label: t('filter.all') },
            { value: 'any' as const, label: t('filter.any') },
          ]}
          onChange={(next) => onChange(joinParts({ joint: next, parts }))}
        />
      )}
      {parts.map((part, index) => (
        <FilterChip
          key={index}
          object={object}
          part={part}
          onChange={(next) => replace(index, next)}
        />
      ))}
      <Popover
        open={isAdding}
        onOpenChange={setAdding}
        trigger="click"
        placement="bottomLeft"
        destroyOnHidden
        content={<FilterForm object={object} onApply={add} />}
      >
        <Button
          size="small"
          type="text"
          icon={<ListFilter size={15} aria-hidden />}
          aria-expanded={isAdding}
        >
          {t('filter.add')}
        </Button>
      </Popover>
      {parts.length > 1 && (
        <Button size="small" type="text" onClick={() => onChange({ all: [] })}>
          {t('filter.clear')}
        </Button>
      )}
      {children}
    </div>
  );
}

type ChipProps = {
  readonly object: ObjectMeta;
  readonly part: Condition;
  readonly onChange: (part: Condition | null) => void;
};

function FilterChip({ object, part, onChange }: ChipProps) {
  const t = useText(listTexts);
  const label = useLabel();
  const meta = useMeta();
  const [isOpen, setOpen] = useState(false);
  const found = 'field' in part ? findPath(meta, object, part.field) : undefined;
  const name = found
    ? pathLabel(found.steps, label)
    : t('filter.group', { count: countComparisons(part) });
  const words = (
    <button type="button" className={styles['words']} aria-expanded={isOpen}>
      <span className={styles['name']}>{name}</span>
      {found && 'field' in part && <ComparisonWords comparison={part} field={found.field} />}
    </button>
  );
  const apply = (next: Condition) => {
    setOpen(false);
    onChange(next);
  };
  return (
    <span className={styles['chip']}>
      {found && 'field' in part ? (
        <Popover
          open={isOpen}
          onOpenChange={setOpen}
          trigger="click"
          placement="bottomLeft"
          destroyOnHidden
          content={<FilterForm object={object} comparison={part} onApply={apply} />}
        >
          {words}
        </Popover>
      ) : (
        words
      )}
      <button
        type="button"
        className={styles['remove']}
        aria-label={t('filter.remove', { label: name })}
        onClick={() => onChange(null)}
      >
        <X size={13} aria-hidden />
      </button>
    </span>
  );
}
