import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { flowTexts } from '#web/texts/flow.ts';
import type { Flow } from './flow.ts';
import type { State } from './states.ts';
import styles from './flow.module.css';

type Props = {
  readonly flows: readonly Flow[];
  readonly known: readonly State[];
  readonly onOpen: (flow: Flow) => void;
};

/** The flows as figures: what customers were in the rows, what they became in the columns. */
export function Matrix({ flows, known, onOpen }: Props) {
  const t = useText(flowTexts);
  const format = useFormat();
  const rows = known.filter(({ key }) => flows.some(({ before }) => before === key));
  const columns = known.filter(({ key }) => flows.some(({ after }) => after === key));
  const sum = (some: readonly Flow[]) =>
    format.number(some.reduce((total, { count }) => total + count, 0));
  return (
    <div className={styles['scroller']}>
      <table className={styles['matrix']}>
        <caption>{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('before')}</th>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{t('sum')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {columns.map((column) => {
                const flow = flows.find(
                  ({ before, after }) => before === row.key && after === column.key,
                );
                return (
                  <td key={column.key} data-same={row.key === column.key}>
                    {flow && (
                      <button
                        type="button"
                        onClick={() => onOpen(flow)}
                        aria-label={t('open', {
                          before: row.name,
                          after: column.name,
                          count: flow.count,
                        })}
                      >
                        {format.number(flow.count)}
                      </button>
                    )}
                  </td>
                );
              })}
              <td>{sum(flows.filter(({ before }) => before === row.key))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
