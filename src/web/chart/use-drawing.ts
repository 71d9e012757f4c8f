import { useEffect, useRef, type RefObject } from 'react';
import type { echarts } from './drawing-core.ts';

type Chart = ReturnType<typeof echarts.init>;

/** Draws on a chart that is new. */
export type Draw = (chart: Chart) => void;

/** A place on the page in which a chart is drawn once its library came, redrawn when `draw` changes, and kept to its size. `draw` stays the same while what it draws does. */
export function useDrawing(
  load: () => Promise<typeof echarts>,
  draw: Draw,
): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let end = () => {};
    let isGone = false;
    void load().then((library) => {
      const element = place.current;
      if (isGone || !element) return;
      const chart = library.init(element, null, { renderer: 'canvas' });
      draw(chart);
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
  }, [load, draw]);
  return place;
}
