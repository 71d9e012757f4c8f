import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { useObject } from '#web/api/use-meta.ts';
import type { Row } from '#web/api/row.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { readLink, readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { classesTexts } from '#web/texts/classes.ts';
import { Designer } from './designer.tsx';
import { draftOf, methods } from './draft.ts';
import styles from './classes.module.css';

const schemesQuery = everyRowQuery('classification', {
  fields: ['name', 'purpose', 'appliesTo', 'method', 'figure', 'months', 'cut', 'slot', 'active'],
  sort: ['name'],
});
const classesQuery = everyRowQuery('class-value', {
  fields: ['classification', 'name', 'color', 'note', 'rule', 'upTo', 'position'],
  sort: ['position', 'name'],
});

/** The schemes that customers are classed by, and the designer of each. */
export function ClassesPage() {
  const t = useText(classesTexts);
  const navigate = useNavigate();
  const { open } = useSearch({ from: '/inside/customers/classes' });
  const may = useObject('classification')?.actions.some(({ name }) => name === 'design') === true;
  const schemes = useQuery(schemesQuery);
  const classes = useQuery(classesQuery);
  const go = (to: string | undefined) =>
    void navigate({ to: '/customers/classes', search: to === undefined ? {} : { open: to } });
  const isPending = schemes.isPending || classes.isPending;
  const error = schemes.error ?? classes.error;
  const opened = schemes.data?.find((one) => one.id === open) ?? null;
  const isDrawing = may && open !== undefined && !isPending && (open === 'new' || opened !== null);
  const title = !isDrawing
    ? t('title')
    : opened
      ? t('edit', { name: readText(opened['name']) ?? '' })
      : t('add');
  const acts = !isDrawing && may && (
    <Button type="primary" icon={<Plus size={16} aria-hidden />} onClick={() => go('new')}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={title} acts={acts}>
      <div className={styles['page']}>
        {!isDrawing && (
          <p className={styles['lead']}>
            {t('lead')} <Link to="/customers/flow">{t('flow')}</Link>
          </p>
        )}
        {isPending && <Lines count={6} />}
        {error && <Notice title={error.message} />}
        {isDrawing && (
          <Designer
            key={open}
            start={draftOf(opened, classes.data ?? [])}
            onClose={() => go(undefined)}
          />
        )}
        {!isDrawing && (
          <ul className={styles['schemes']}>
            {schemes.data?.map((scheme) => (
              <SchemeCard
                key={scheme.id}
                scheme={scheme}
                classes={(classes.data ?? []).filter(
                  (row) => readLink(row['classification'])?.id === scheme.id,
                )}
                onOpen={may ? () => go(scheme.id) : null}
              />
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}

type CardProps = {
  readonly scheme: Row;
  readonly classes: readonly Row[];
  readonly onOpen: (() => void) | null;
};

function SchemeCard({ scheme, classes, onOpen }: CardProps) {
  const t = useText(classesTexts);
  const name = readText(scheme['name']) ?? '';
  const method = methods.find((one) => one === scheme['method']) ?? 'by-hand';
  return (
    <li className={styles['scheme']}>
      <h2>
        {onOpen ? (
          <button type="button" onClick={onOpen}>
            {name}
          </button>
        ) : (
          name
        )}
      </h2>
      <p className={styles['lead']}>{readText(scheme['purpose'])}</p>
      <p className={styles['how']}>
        {t(method)}
        {scheme['active'] === false && ` · ${t('off')}`}
      </p>
      <ul className={styles['chips']} aria-label={t('classes-of', { name })}>
        {classes.map((row) => (
          <li
            key={row.id}
            className={styles['swatch']}
            data-color={readText(row['color']) ?? 'grey'}
          >
            {readText(row['name'])}
          </li>
        ))}
      </ul>
    </li>
  );
}
