import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { MessageCircle, MessageSquare, Navigation, Phone, type LucideIcon } from 'lucide-react';
import { writeAddress } from '#model/address-line.ts';
import type { Row } from '#web/api/row.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { readAddress, readPlace, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { reachTexts } from '#web/texts/reach.ts';
import { useContactActs } from './contact-acts.ts';
import { numbersQuery, placesQuery } from './places-query.ts';
import { isWhole, type Reach } from './reach.ts';
import styles from './phone-acts.module.css';

type Way = { readonly key: string; readonly label: string; readonly reach: Reach };

/** Under the thumb: call, text, WeChat, the way there; each passes the gate before it opens. */
export function PhoneActs({ record }: { record: Row }) {
  const t = useText(reachTexts);
  const contact = useContactActs();
  const numbers = useNumbers(record);
  const places = useDestinations(record.id);
  if (!contact) return null;
  const byNumber = (way: 'call' | 'text' | 'wechat', from: readonly string[]): Way[] =>
    from.map((number) => ({ key: number, label: number, reach: { way, number } }));
  const offered = [
    { name: 'call', icon: Phone, ways: byNumber('call', numbers.phones) },
    { name: 'text', icon: MessageSquare, ways: byNumber('text', numbers.phones) },
    { name: 'wechat', icon: MessageCircle, ways: byNumber('wechat', numbers.wechats) },
    { name: 'navigate', icon: Navigation, ways: places },
  ] as const;
  const shown = offered.filter(({ ways }) => ways.length > 0);
  if (shown.length === 0) return null;
  return (
    <div className={styles['acts']} role="group" aria-label={t('reach')}>
      {shown.map(({ name, icon, ways }) => (
        <Act key={name} name={t(name)} icon={icon} ways={ways} onReach={contact.reach} />
      ))}
    </div>
  );
}

function Act({
  name,
  icon: Icon,
  ways,
  onReach,
}: {
  name: string;
  icon: LucideIcon;
  ways: readonly Way[];
  onReach: (reach: Reach) => void;
}) {
  const [only] = ways;
  const button = (
    <Button
      className={styles['act'] ?? ''}
      icon={<Icon size={17} aria-hidden />}
      {...(only && ways.length === 1
        ? { onClick: () => onReach(only.reach) }
        : { 'aria-haspopup': 'menu' as const })}
    >
      {name}
    </Button>
  );
  if (ways.length === 1) return button;
  const items = ways.map(({ key, label, reach }) => ({
    key,
    label,
    onClick: () => onReach(reach),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      {button}
    </Dropdown>
  );
}

function useNumbers(record: Row) {
  const { data = [] } = useQuery(numbersQuery(record.id));
  const ofKind = (kind: string) =>
    data
      .filter(
        (row) => row['kind'] === kind && row['doNotUse'] !== true && row['state'] !== 'invalid',
      )
      .flatMap((row) => readText(row['value']) ?? []);
  const own = readText(record['phone']);
  const phones = [...new Set([...(own ? [own] : []), ...ofKind('phone')])];
  return {
    phones: phones.filter(isWhole),
    wechats: ofKind('wechat').filter((id) => !id.includes('*')),
  };
}

function useDestinations(party: string): Way[] {
  const { workspace } = useMeta();
  const format = useFormat();
  const { data = [] } = useQuery(placesQuery(party));
  return data.flatMap((row) => {
    const address = readAddress(row['address']);
    const words = address ? writeAddress(address, workspace.region, format) : null;
    const point = readPlace(row['location']);
    const label = words ?? readText(row['summary']);
    if (!label || label.includes('***')) return [];
    const to = { words: label.replaceAll('\n', ' '), country: address?.country ?? null, point };
    return [{ key: row.id, label, reach: { way: 'visit' as const, to } }];
  });
}
