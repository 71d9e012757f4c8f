import { useEffect, useRef } from 'react';
import type { ChartForm } from '#model/view-settings.ts';
import { loadDrawing } from './drawing.ts';
import { optionsOf } from './options.ts';

type Props = {
  readonly form: ChartForm;
  readonly asked: Parameters<typeof optionsOf>[1];
  readonly label: string;
  readonly height: number;
  readonly onPoint: (index: number) => void;
};

/** A drawn chart for the eye; the table beneath it says the same to everyone. */
export function Canvas({ form, asked, label, height, onPoint }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const point = useRef(onPoint);
  useEffect(() => {
    point.current = onPoint;
  });
  useEffect(() => {
    let end = () => {};
    let isGone = false;
    void loadDrawing(form).then((echarts) => {
      const element = place.current;
      if (isGone || !element) return;
      const chart = echarts.init(element, null, { renderer: 'canvas' });
      chart.setOption(optionsOf(form, asked));
      chart.on('click', ({ dataIndex }) => point.current(dataIndex));
      const watch = new ResizeObserver(() => chart.resize());
      watch.observe(element);
      element.dataset['drawn'] = 'true';
      end = () => {
        watch.disconnect();
        chart.dispose();
      };
    });
    return () => {
      isGone = true;
      end();
    };
  }, [form, asked]);
  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}
