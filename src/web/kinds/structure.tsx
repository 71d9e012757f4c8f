import { lazy } from 'react';
import { isRecord } from '#web/api/is-record.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { kindTexts } from '#web/texts/kinds.ts';
import type { DisplayProps, KindView } from './kind.ts';
import { shapeOf, type Part } from './structure-shape.ts';
import { readText } from './values.ts';
import styles from './structure.module.css';

export const structureView: KindView = {
  Display: Short,
  Whole: Structure,
  Editor: lazy(() =>
    import('./editors/structure.tsx').then((module) => ({ default: module.StructureEditor })),
  ),
  Filter: null,
  fits: false,
  width: 200,
};

function Short({ value, field }: DisplayProps) {
  const t = useText(kindTexts);
  const shape = shapeOf(field.schema);
  if (shape.kind === 'rows' && Array.isArray(value))
    return <>{t('rows', { count: value.length })}</>;
  if (shape.kind === 'words' && Array.isArray(value)) return <>{value.join(', ')}</>;
  if (shape.kind === 'parts' && isRecord(value))
    return <PartsLine parts={shape.parts} value={value} />;
  return <code className={styles['free']}>{JSON.stringify(value)}</code>;
}

function PartsLine({
  parts,
  value,
}: {
  parts: readonly Part[];
  value: Readonly<Record<string, unknown>>;
}) {
  const label = useLabel();
  const known = parts.filter((part) => value[part.name] != null);
  return (
    <>
      {known.map((part, index) => (
        <span key={part.name}>
          {index > 0 && ' · '}
          {label(part.label)} <PartValue part={part} value={value[part.name]} />
        </span>
      ))}
    </>
  );
}

function Structure({ value, field }: DisplayProps) {
  const shape = shapeOf(field.schema);
  if (shape.kind === 'rows' && Array.isArray(value))
    return <Rows parts={shape.parts} rows={value.filter(isRecord)} />;
  if (shape.kind === 'free')
    return <pre className={styles['free']}>{JSON.stringify(value, null, 2)}</pre>;
  return <Short value={value} field={field} />;
}

type RowsProps = {
  readonly parts: readonly Part[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
};

function Rows({ parts, rows }: RowsProps) {
  const label = useLabel();
  return (
    <table className={styles['rows']}>
      <thead>
        <tr>
          {parts.map((part) => (
            <th key={part.name} scope="col">
              {label(part.label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {parts.map((part) => (
              <td key={part.name}>
                <PartValue part={part} value={row[part.name]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PartValue({ part, value }: { part: Part; value: unknown }) {
  const t = useText(kindTexts);
  if (part.type === 'yes-no' && value != null) return <>{t(value === true ? 'yes' : 'no')}</>;
  return <>{readText(value) ?? '–'}</>;
}
