import {
  Footprints,
  Gift,
  Handshake,
  Mail,
  MailOpen,
  MessageSquare,
  Phone,
  Printer,
  SquareCheck,
  StickyNote,
  TrainFront,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import type { Text } from '#kit/text.ts';
import { useObject } from '#web/api/use-meta.ts';

const icons: Readonly<Record<string, LucideIcon>> = {
  task: SquareCheck,
  call: Phone,
  email: Mail,
  meeting: UsersRound,
  visit: Footprints,
  reception: Handshake,
  letter: MailOpen,
  fax: Printer,
  message: MessageSquare,
  gift: Gift,
  trip: TrainFront,
  note: StickyNote,
};

/** A kind of activity as the calendar draws it. */
export type EntryKind = {
  readonly name: string;
  readonly label: Text;
  readonly color: string;
  readonly icon: LucideIcon;
};

/** The icon of a kind of activity. */
export function iconOfKind(kind: string): LucideIcon {
  return icons[kind] ?? StickyNote;
}

/** The kinds of activity in their order. */
export function useKinds(): readonly EntryKind[] {
  const field = useObject('activity')?.fields.find(({ name }) => name === 'kind');
  return Object.entries(field?.options ?? {}).map(([name, { label, color }]) => ({
    name,
    label,
    color: color ?? 'grey',
    icon: iconOfKind(name),
  }));
}
