import { Controls, ReactFlow, type Edge, type Node, type ReactFlowProps } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import styles from './flow-box.module.css';

type Props<N extends Node> = ReactFlowProps<N, Edge> & {
  readonly label: string;
  readonly size: 'chart' | 'graph';
};

/** A drawing of boxes and lines to look at: whatever can be done in it can be done by keyboard beside it. */
export function FlowBox<N extends Node>({ label, size, ...drawn }: Props<N>) {
  return (
    <section className={styles['box']} data-size={size} aria-label={label}>
      <ReactFlow
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        zoomOnScroll={false}
        preventScrolling={false}
        minZoom={0.2}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.1 }}
        {...drawn}
      >
        <Controls showInteractive={false} />
      </ReactFlow>
    </section>
  );
}
