import { Handle, Position, type Edge, type Node, type NodeProps } from '@xyflow/react';
import { Link } from '@tanstack/react-router';
import { customerOf, type Network } from '#web/api/around.ts';
import { iconOf } from '#web/frame/icons.ts';
import { useText } from '#web/language/language.ts';
import { organisationTexts } from '#web/texts/organisation.ts';
import { FlowBox } from '../flow-box.tsx';
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
    <FlowBox
      label={t('network')}
      size="graph"
      nodes={parties}
      edges={lines}
      nodeTypes={nodeTypes}
    />
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
