import {
  Handle,
  Position,
  ReactFlowProvider,
  useNodesState,
  useReactFlow,
  type Edge,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import type { Row } from '#web/api/row.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { organisationTexts } from '#web/texts/organisation.ts';
import { FlowBox } from '../flow-box.tsx';
import { isBelow, placedPosts } from './tree.ts';
import styles from './chart.module.css';

type Box = Node<{ readonly row: Row; readonly vacant: string }, 'post'>;

type Props = {
  readonly rows: readonly Row[];
  readonly canMove: boolean;
  readonly onMove: (row: Row, above: string) => void;
};

/** The chart to look at and to move in; everything it does the outline beside it does too. */
export function OrganisationChart(props: Props) {
  return (
    <ReactFlowProvider>
      <Drawn {...props} />
    </ReactFlowProvider>
  );
}

function Drawn({ rows, canMove, onMove }: Props) {
  const t = useText(organisationTexts);
  const flow = useReactFlow<Box>();
  const laid = useMemo(() => boxesOf(rows, t('vacant')), [rows, t]);
  const [boxes, setBoxes, onBoxes] = useNodesState<Box>(laid);
  useEffect(() => setBoxes(laid), [laid, setBoxes]);
  const drop = (box: Box) => {
    const [onto] = flow.getIntersectingNodes(box);
    const above = readLink(box.data.row['above'])?.id;
    // What was dropped nowhere, or below itself, returns to its place.
    setBoxes(laid);
    if (onto && onto.id !== above && !isBelow(rows, onto.id, box.id)) onMove(box.data.row, onto.id);
  };
  return (
    <FlowBox
      label={t('chart')}
      size="chart"
      nodes={boxes}
      edges={linesOf(rows)}
      onNodesChange={onBoxes}
      onNodeDragStop={(_, box) => drop(box)}
      nodeTypes={nodeTypes}
      nodesDraggable={canMove}
    />
  );
}

function PostBox({ data: { row, vacant } }: NodeProps<Box>) {
  const person = readLink(row['person']);
  const isDepartment = row['kind'] === 'department';
  return (
    <div className={styles['box']} data-kind={readText(row['kind'])}>
      <Handle type="target" position={Position.Top} className={styles['handle'] ?? ''} />
      <strong>{readText(row['name'])}</strong>
      {person ? <span>{person.title}</span> : !isDepartment && <em>{vacant}</em>}
      {readText(row['duty']) && <small>{readText(row['duty'])}</small>}
      <Handle type="source" position={Position.Bottom} className={styles['handle'] ?? ''} />
    </div>
  );
}

const nodeTypes = { post: PostBox };

function boxesOf(rows: readonly Row[], vacant: string): Box[] {
  return placedPosts(rows).map(({ row, x, y }) => ({
    id: row.id,
    type: 'post',
    position: { x, y },
    data: { row, vacant },
  }));
}

function linesOf(rows: readonly Row[]): Edge[] {
  return rows.flatMap((row) => {
    const above = readLink(row['above'])?.id;
    return above === undefined
      ? []
      : [{ id: `${above} ${row.id}`, source: above, target: row.id, type: 'smoothstep' }];
  });
}
