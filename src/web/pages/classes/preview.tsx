import { useQuery } from '@tanstack/react-query';
import { call } from '#web/api/client.ts';
import { useDebounced } from '#web/frame/use-debounced.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { classesTexts } from '#web/texts/classes.ts';
import { inputOf, isWhole, type DesignReply, type Draft } from './draft.ts';
import styles from './classes.module.css';

/** Who would move from which class into which, as the draft stands. */
export function Preview({ draft }: { draft: Draft }) {
  const t = useText(classesTexts);
  const format = useFormat();
  const settled = useDebounced(draft, 600);
  const isAsked = isWhole(settled) && settled.method !== 'by-hand';
  const { data, error, isFetching } = useQuery({
    queryKey: ['classes', 'preview', inputOf(settled)],
    queryFn: ({ signal }) =>
      call<DesignReply>('POST', '/records/classification/actions/design?dryRun=true', {
        body: inputOf(settled),
        signal,
      }),
    enabled: isAsked,
    retry: false,
    placeholderData: (before) => before,
  });
  return (
    <section className={styles['preview']} aria-label={t('preview')} aria-busy={isFetching}>
      <h2>{t('preview')}</h2>
      {draft.method === 'by-hand' && <p>{t('preview.hand')}</p>}
      {isAsked && error && <p role="alert">{error.message}</p>}
      {isAsked && !error && !data && <Lines count={3} />}
      {isAsked && !error && data && (
        <>
          <p role="status">
            {data.changing === 0
              ? t('preview.none')
              : t('preview.some', { count: format.number(data.changing) })}
            {data.held > 0 && ` ${t('preview.held', { count: format.number(data.held) })}`}
          </p>
          <PreviewMatrix draft={settled} reply={data} />
        </>
      )}
    </section>
  );
}

function PreviewMatrix({ draft, reply }: { draft: Draft; reply: DesignReply }) {
  const t = useText(classesTexts);
  const format = useFormat();
  const { matrix } = reply;
  const none = { id: null, place: null, name: t('unclassed') };
  const places = draft.values.map(({ id, name }, place) => ({
    id: id ?? `new ${place}`,
    place,
    name,
  }));
  const rows = [...places, none].filter(({ id }) => matrix.some(({ before }) => before === id));
  const columns = [...places, none].filter(({ place }) =>
    matrix.some(({ after }) => after === place),
  );
  if (matrix.length === 0) return null;
  return (
    <div>
      <table className={styles['matrix']}>
        <caption>{t('matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('today')}</th>
            {columns.map(({ place, name }) => (
              <th key={String(place)} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row.id)}>
              <th scope="row">{row.name}</th>
              {columns.map((column) => {
                const cell = matrix.find(
                  ({ before, after }) => before === row.id && after === column.place,
                );
                return (
                  <td key={String(column.place)} data-same={row.place === column.place}>
                    {cell ? format.number(cell.count) : ''}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
