import type { GroupsReply } from '#model/api.ts';
import { countsBy } from './figure-lists.ts';

/** What one person did in a period, and what he is late with. */
export type PersonFigures = {
  readonly id: string;
  readonly name: string;
  readonly contacts: number;
  readonly overdue: number;
  readonly new: number;
};

/** More people than this make a report, not a card. */
const most = 20;

/** Groups by owner as a line for each person, who made most contacts first; what nobody owns is left out. */
export function byPerson(
  groups: Readonly<Partial<Record<string, GroupsReply>>>,
): readonly PersonFigures[] {
  const counts = {
    contacts: countsBy(groups['contacts'], 'owner'),
    overdue: countsBy(groups['overdue'], 'owner'),
    new: countsBy(groups['new'], 'owner'),
  };
  const names = new Map(
    Object.values(groups).flatMap((reply) =>
      (reply?.groups ?? []).flatMap(({ keys, titles }) => {
        const [id, name] = [keys['owner'], titles['owner']];
        return typeof id === 'string' && name ? [[id, name] as const] : [];
      }),
    ),
  );
  const people = [...names].map(([id, name]) => ({
    id,
    name,
    contacts: counts.contacts.get(id) ?? 0,
    overdue: counts.overdue.get(id) ?? 0,
    new: counts.new.get(id) ?? 0,
  }));
  return people
    .toSorted((a, b) => b.contacts - a.contacts || b.new - a.new || b.overdue - a.overdue)
    .slice(0, most);
}
