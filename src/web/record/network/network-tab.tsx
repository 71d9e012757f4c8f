import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { customerOf, networkQuery, type Network } from '#web/api/around.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { rememberPreset } from '#web/forms/preset.ts';
import { Notice } from '#web/frame/missing.tsx';
import { useCreate } from '#web/frame/new-menu.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { organisationTexts } from '#web/texts/organisation.ts';
import { NetworkGraph } from './network-graph.tsx';
import { readingOf } from './reading.ts';
import styles from './network.module.css';

/** Who is what to whom around a customer, to the second step: drawn, and as a list. */
export function NetworkTab({ object, record }: { object: ObjectMeta; record: Row }) {
  const t = useText(organisationTexts);
  const relation = useObject('relation');
  const create = useCreate();
  const { data: network, error } = useQuery(networkQuery(object.name, record.id));
  const add = () => {
    rememberPreset('relation', { from: { id: record.id, title: readText(record['name']) } });
    create('relation');
  };
  if (error) return <p role="alert">{error.message}</p>;
  if (!network) return <Lines count={6} />;
  return (
    <div className={styles['tab']}>
      {relation?.can.create && (
        <div>
          <Button size="small" icon={<Plus size={14} aria-hidden />} onClick={add}>
            {t('network.add')}
          </Button>
        </div>
      )}
      {network.links.length === 0 ? (
        <Notice title={t('network.none')} text={t('network.none.text')} />
      ) : (
        <>
          <NetworkGraph network={network} />
          {network.isCut && (
            <p className={styles['hint']}>{t('network.left', { count: network.nodes.length })}</p>
          )}
          <Listed network={network} />
        </>
      )}
    </div>
  );
}

function Listed({ network }: { network: Network }) {
  const t = useText(organisationTexts);
  const known = new Map(network.nodes.map((node) => [node.id, node]));
  return (
    <details className={styles['listed']}>
      <summary>{t('network.list')}</summary>
      <ul>
        {network.links.map((link) => (
          <li key={link.id}>
            <Party node={known.get(link.from)} />{' '}
            <Link
              className={styles['reading']}
              to="/records/$object/$id"
              params={{ object: link.object, id: link.id }}
            >
              {readingOf(link, t)}
            </Link>{' '}
            <Party node={known.get(link.to)} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Party({ node }: { node: Network['nodes'][number] | undefined }) {
  return node ? (
    <Link to="/records/$object/$id" params={{ object: customerOf(node.kind), id: node.id }}>
      {node.title}
    </Link>
  ) : null;
}
