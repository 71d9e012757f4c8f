import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Pencil, Wrench } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { isEditable } from '#web/kinds/registry.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { qualityTexts } from '#web/texts/quality.ts';
import { exactCountQuery } from './figures.ts';
import { share, type QualityRule } from './rules.ts';
import { Splits } from './splits.tsx';
import styles from './quality.module.css';

const BulkEditDialog = lazy(() =>
  import('#web/list/bulk-edit-dialog.tsx').then((module) => ({ default: module.BulkEditDialog })),
);

type Props = {
  readonly rule: QualityRule;
  readonly onEdit: ((rule: QualityRule) => void) | null;
};

/** One fault: how many records have it, whose they are, and what mends it. */
export function RuleCard({ rule, onEdit }: Props) {
  const t = useText(qualityTexts);
  const format = useFormat();
  const { object, condition, name } = rule;
  const faulty = useQuery(exactCountQuery(object, condition));
  const total = useQuery(exactCountQuery(object));
  const count = faulty.data ?? 0;
  const shown = faulty.data === undefined ? '…' : format.number(count);
  const sound = share((total.data ?? 0) - count, total.data ?? 0);
  return (
    <li className={styles['card']} data-none={faulty.data === 0}>
      <div className={styles['card-head']}>
        <h3>{name}</h3>
        {onEdit && (
          <Button
            type="text"
            size="small"
            icon={<Pencil size={14} aria-hidden />}
            aria-label={t('rule.edit.name', { name })}
            onClick={() => onEdit(rule)}
          />
        )}
      </div>
      {faulty.error ? (
        <p className={styles['wrong']}>{faulty.error.message}</p>
      ) : (
        <p className={styles['figure']}>
          <Link
            to="/records/$object"
            params={{ object: object.name }}
            search={{ filter: condition }}
            aria-label={t('see.rule', { name, count: shown })}
          >
            {shown}
          </Link>
          {total.data !== undefined && <span>{t('of', { total: format.number(total.data) })}</span>}
        </p>
      )}
      <div className={styles['bar']} aria-hidden>
        <div style={{ width: `${sound}%` }} />
      </div>
      {faulty.data === 0 && <p className={styles['sound']}>{t('all-sound')}</p>}
      {count > 0 && <Splits rule={rule} />}
      {count > 0 && <Repair rule={rule} count={count} />}
    </li>
  );
}

function Repair({ rule, count }: { rule: QualityRule; count: number }) {
  const t = useText(qualityTexts);
  const [isOpen, setOpen] = useState(false);
  const { object, condition, repair, name } = rule;
  const field = object.fields.find((one) => one.name === repair);
  const may = repair === 'owner' ? object.can.assign : object.can.edit;
  if (!field || !may || !isEditable(field)) return null;
  return (
    <>
      <Button
        size="small"
        icon={<Wrench size={14} aria-hidden />}
        aria-label={t('repair.rule', { name })}
        onClick={() => setOpen(true)}
      >
        {t('repair')}
      </Button>
      <Suspense>
        {isOpen && (
          <BulkEditDialog
            object={object}
            chosen={{ target: { filter: condition }, count }}
            only={field.name}
            onClose={() => setOpen(false)}
            onDone={() => setOpen(false)}
          />
        )}
      </Suspense>
    </>
  );
}
