import {
  Controls,
  Handle,
  Position,
  ReactFlow,
  type Edge,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { Link } from '@tanstack/react-router';
import { customerOf, type Network } from '#web/api/around.ts';
import { iconOf } from '#web/frame/icons.ts';
import { useText } from '#web/language/language.ts';
import { organisationTexts } from '#web/texts/organisation.ts';
import { readingOf } from './reading.ts';
import { spotsOf } from './radial.ts';
import styles from './network.module.css';

type Party = Node<Network['nodes'][number], 'party'>;

/** The parties around a customer as a graph; a click goes to whom one sees. */
export function NetworkGraph({ network }: { network: Network }) {
  const t = useText(organisationTexts);
  const known = new Map(network.nodes.map((node) => [node.id, node]));
  const parties = spotsOf(network).flatMap(({ id, x, y }): Party[] => {
    const data = known.get(id);
    return data ? [{ id, type: 'party', position: { x, y }, data }] : [];
  });
  const lines = network.links.map((link): Edge => ({
    id: link.id,
    source: link.from,
    target: link.to,
    type: 'straight',
    label: readingOf(link, t),
  }));
  return (
    <section className={styles['graph']} aria-label={t('network')}>
      <ReactFlow
        nodes={parties}
        edges={lines}
        nodeTypes={nodeTypes}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        nodesDraggable={false}
        zoomOnScroll={false}
        preventScrolling={false}
        minZoom={0.2}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.1 }}
      >
        <Controls showInteractive={false} />
      </ReactFlow>
    </section>
  );
}

const icons: Readonly<Record<string, string>> = {
  organisation: 'building-2',
  person: 'contact',
  household: 'house',
};

function PartyNode({ data: { id, title, kind, depth } }: NodeProps<Party>) {
  const Icon = iconOf(icons[kind]);
  return (
    <div className={styles['party']} data-depth={depth}>
      <Handle type="target" position={Position.Top} className={styles['handle'] ?? ''} />
      <Icon size={14} aria-hidden />
      {depth === 0 ? (
        <strong>{title}</strong>
      ) : (
        <Link to="/records/$object/$id" params={{ object: customerOf(kind), id }}>
          {title}
        </Link>
      )}
      <Handle type="source" position={Position.Bottom} className={styles['handle'] ?? ''} />
    </div>
  );
}

const nodeTypes = { party: PartyNode };
