import { useCallback, useEffect, useRef } from 'react';
import { useBrush } from '#web/chart/use-brush.ts';
import { useDrawing, type Draw } from '#web/chart/use-drawing.ts';
import type { Flow } from './flow.ts';
import type { State } from './states.ts';
import styles from './flow.module.css';

type Props = {
  readonly flows: readonly Flow[];
  readonly known: readonly State[];
  readonly label: string;
  readonly onOpen: (flow: Flow) => void;
};

type Edge = { readonly source: string; readonly target: string };

const loadSankey = async () => (await import('#web/chart/drawing-sankey.ts')).echarts;

/** The flows drawn as bands for the eye; the table beneath says the same to everyone. */
export function Sankey({ flows, known, label, onOpen }: Props) {
  const open = useRef(onOpen);
  const brush = useBrush();
  useEffect(() => {
    open.current = onOpen;
  });
  const draw = useCallback<Draw>(
    (chart) => {
      const side = (which: 'before' | 'after') =>
        known
          .filter(({ key }) => flows.some((flow) => flow[which] === key))
          .map(({ key, name, color }) => ({
            name: `${which} ${key}`,
            depth: which === 'before' ? 0 : 1,
            itemStyle: { color: brush.colorOf(color, 0) },
            label: { formatter: name, position: which === 'before' ? 'right' : 'left' },
          }));
      chart.setOption({
        animation: !brush.isCalm,
        animationDuration: 150,
        textStyle: { fontFamily: brush.faces },
        tooltip: {
          renderMode: 'richText',
          confine: true,
          backgroundColor: brush.surface,
          borderColor: brush.line,
          textStyle: { color: brush.text, fontSize: 13 },
          formatter: ({ data, value }: { data: Partial<Edge>; value: number }) =>
            data.source === undefined
              ? String(value)
              : `${wordOf(known, data.source)} → ${wordOf(known, data.target ?? '')}\n${value}`,
        },
        series: [
          {
            type: 'sankey',
            left: 4,
            right: 4,
            top: 8,
            bottom: 8,
            nodeWidth: 14,
            nodeGap: 14,
            layoutIterations: 0,
            draggable: false,
            emphasis: { focus: 'adjacency' },
            lineStyle: { color: 'gradient', opacity: 0.35 },
            label: { color: brush.text, fontSize: 13 },
            data: [...side('before'), ...side('after')],
            links: flows.map(({ before, after, count }) => ({
              source: `before ${before}`,
              target: `after ${after}`,
              value: count,
            })),
          },
        ],
      });
      chart.on('click', { dataType: 'edge' }, ({ dataIndex }) => {
        const flow = flows[dataIndex];
        if (flow) open.current(flow);
      });
    },
    [flows, known, brush],
  );
  const place = useDrawing(loadSankey, draw);
  return <div ref={place} className={styles['drawing']} role="img" aria-label={label} />;
}

function wordOf(known: readonly State[], node: string): string {
  const key = node.slice(node.indexOf(' ') + 1);
  return known.find((one) => one.key === key)?.name ?? key;
}
