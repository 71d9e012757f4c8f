import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { promotionTexts } from '#web/texts/promotion.ts';
import { figureQuery, type Figure, type PromotionAsked } from './promotion.ts';
import styles from './promotion.module.css';

type Props = {
  readonly asked: PromotionAsked;
  readonly figure: Figure;
  readonly title: string;
  readonly onClose: () => void;
};

/** The opportunities behind a figure, each a link to its page. */
export function FigureDrawer({ asked, figure, title, onClose }: Props) {
  const t = useText(promotionTexts);
  const found = useInfiniteQuery(figureQuery(asked, figure));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Drawer open title={`${title} · ${t(figure.led ?? 'entered')}`} onClose={onClose} size={420}>
      {found.isPending && <Lines count={6} />}
      {found.error && <Notice title={found.error.message} />}
      <ul className={styles['found']}>
        {items.map(({ id, title: name }) => (
          <li key={id}>
            <Link to="/records/$object/$id" params={{ object: 'opportunity', id }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Drawer>
  );
}
