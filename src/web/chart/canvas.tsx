import { useCallback, useEffect, useRef } from 'react';
import { loadDrawing } from './drawing.ts';
import { optionsOf, type DrawnForm } from './options.ts';
import { useDrawing, type Draw } from './use-drawing.ts';

type Props = {
  readonly form: DrawnForm;
  readonly asked: Parameters<typeof optionsOf>[1];
  readonly label: string;
  readonly height: number;
  readonly onPoint: (index: number) => void;
};

/** A drawn chart for the eye; the table beneath it says the same to everyone. */
export function Canvas({ form, asked, label, height, onPoint }: Props) {
  const point = useRef(onPoint);
  useEffect(() => {
    point.current = onPoint;
  });
  const load = useCallback(() => loadDrawing(form), [form]);
  const draw = useCallback<Draw>(
    (chart) => {
      chart.setOption(optionsOf(form, asked));
      chart.on('click', ({ dataIndex }) => point.current(dataIndex));
    },
    [form, asked],
  );
  const place = useDrawing(load, draw);
  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}
