import { useMemo } from 'react';
import type { Row } from '#web/api/row.ts';
import { useText } from '#web/language/language.ts';
import { organisationTexts } from '#web/texts/organisation.ts';
import { boxSize, drawingOf } from './drawing.ts';
import styles from './printed-chart.module.css';

/** The chart on paper: all of it on one sheet, whatever part the screen shows. */
export function PrintedChart({ rows }: { rows: readonly Row[] }) {
  const t = useText(organisationTexts);
  const { boxes, joints, width, height } = useMemo(() => drawingOf(rows, t('vacant')), [rows, t]);
  return (
    <figure className={styles['sheet']} data-prints="alone">
      <svg
        className={styles['drawing']}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('chart')}
      >
        {joints.map(({ id, path }) => (
          <path key={id} d={path} className={styles['joint']} />
        ))}
        {boxes.map(({ id, x, y, isDepartment, lines }) => (
          <g key={id} transform={`translate(${x} ${y})`}>
            <rect
              width={boxSize.width}
              height={boxSize.height}
              rx={6}
              className={styles[isDepartment ? 'department' : 'post']}
            />
            {lines.map((line, index) => (
              <text
                key={index}
                x={boxSize.width / 2}
                y={boxSize.height / 2 + (index - (lines.length - 1) / 2) * 19 + 4}
                className={styles[index === 0 ? 'name' : 'line']}
              >
                {line}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
}
