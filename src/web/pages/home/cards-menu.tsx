import { Button, Checkbox, Popover } from 'antd';
import { ArrowDown, ArrowUp, SlidersHorizontal } from 'lucide-react';
import type { HomeCard, HomeSettings } from '#model/home-cards.ts';
import { useText } from '#web/language/language.ts';
import { homeTexts } from '#web/texts/home.ts';
import styles from './home.module.css';

type Props = {
  readonly settings: Required<HomeSettings>;
  readonly names: Readonly<Partial<Record<HomeCard, string>>>;
  readonly keep: (part: HomeSettings) => void;
};

/** Hides and orders the cards of one's own home page. */
export function CardsMenu(props: Props) {
  const t = useText(homeTexts);
  return (
    <Popover trigger="click" placement="bottomRight" content={<CardsForm {...props} />}>
      <Button icon={<SlidersHorizontal size={15} aria-hidden />} aria-label={t('cards')} />
    </Popover>
  );
}

function CardsForm({ settings: { order, hidden }, names, keep }: Props) {
  const t = useText(homeTexts);
  const shown = order.filter((card) => names[card] !== undefined);
  const toggle = (card: HomeCard) =>
    keep({
      hidden: hidden.includes(card) ? hidden.filter((one) => one !== card) : [...hidden, card],
    });
  const swap = (card: HomeCard, other: HomeCard | undefined) => {
    if (!other) return;
    const turn = (one: HomeCard) => (one === card ? other : one === other ? card : one);
    keep({ order: order.map(turn) });
  };
  return (
    <ul className={styles['menu']} aria-label={t('cards')}>
      {shown.map((card, index) => {
        const name = names[card] ?? '';
        return (
          <li key={card}>
            <Checkbox checked={!hidden.includes(card)} onChange={() => toggle(card)}>
              {name}
            </Checkbox>
            <Button
              type="text"
              icon={<ArrowUp size={15} aria-hidden />}
              aria-label={t('cards.up', { card: name })}
              disabled={index === 0}
              onClick={() => swap(card, shown[index - 1])}
            />
            <Button
              type="text"
              icon={<ArrowDown size={15} aria-hidden />}
              aria-label={t('cards.down', { card: name })}
              disabled={index === shown.length - 1}
              onClick={() => swap(card, shown[index + 1])}
            />
          </li>
        );
      })}
    </ul>
  );
}
