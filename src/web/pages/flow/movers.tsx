import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { flowTexts } from '#web/texts/flow.ts';
import { moversQuery, type Flow, type FlowAsked } from './flow.ts';
import styles from './flow.module.css';

type Props = {
  readonly asked: FlowAsked;
  readonly flow: Flow;
  readonly title: string;
  readonly onClose: () => void;
};

/** The customers of a flow, each a link to his page. */
export function MoversDrawer({ asked, flow, title, onClose }: Props) {
  const t = useText(flowTexts);
  const movers = useInfiniteQuery(moversQuery(asked, flow));
  const items = movers.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Drawer open title={title} onClose={onClose} size={420}>
      {movers.isPending && <Lines count={6} />}
      {movers.error && <Notice title={movers.error.message} />}
      <ul className={styles['movers']}>
        {items.map(({ id, object, title: name }) => (
          <li key={id}>
            <Link to="/records/$object/$id" params={{ object, id }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {movers.hasNextPage && (
        <Button loading={movers.isFetchingNextPage} onClick={() => void movers.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Drawer>
  );
}
