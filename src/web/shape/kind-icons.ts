import {
  AlignLeft,
  AtSign,
  Calendar,
  Clock,
  FunctionSquare,
  Globe,
  Hash,
  House,
  Link2,
  ListChecks,
  CircleDot,
  MapPin,
  Percent,
  Phone,
  Pilcrow,
  Ruler,
  Share2,
  Sigma,
  ToggleRight,
  Type,
  UserRound,
  Wallet,
  type LucideIcon,
} from 'lucide-react';
import type { OwnKind } from './field-kinds.ts';

/** A mark for each kind of field. */
export const kindIcons: Readonly<Record<OwnKind, LucideIcon>> = {
  text: Type,
  longText: AlignLeft,
  richText: Pilcrow,
  number: Hash,
  decimal: Ruler,
  percent: Percent,
  money: Wallet,
  day: Calendar,
  instant: Clock,
  yesNo: ToggleRight,
  choice: CircleDot,
  manyChoice: ListChecks,
  email: AtSign,
  phone: Phone,
  url: Globe,
  address: House,
  place: MapPin,
  link: Link2,
  links: Share2,
  user: UserRound,
  rollUp: Sigma,
  formula: FunctionSquare,
};

/** The mark of a field of whatever kind. */
export function kindIconOf(kind: string): LucideIcon {
  return Object.entries(kindIcons).find(([name]) => name === kind)?.[1] ?? Type;
}
