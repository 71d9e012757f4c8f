/** Items in groups that can be moved within and between them. */
export type MovableGroup = { readonly key: string; readonly items: readonly string[] };

/** The groups with the item at the place of another, or at the end of a group where that is named instead. */
export function movedOnto(
  groups: readonly MovableGroup[],
  item: string,
  onto: string,
): readonly MovableGroup[] {
  if (item === onto) return groups;
  const from = groups.find(({ items }) => items.includes(item));
  const to = groups.find(({ key, items }) => key === onto || items.includes(onto));
  if (!from || !to) return groups;
  // Moved down within its group it comes behind the other, as it looks to whoever drags it.
  const at = to.items.indexOf(onto);
  const place = at < 0 ? to.items.filter((one) => one !== item).length : at;
  return groups.map((group) => {
    const others = group.items.filter((one) => one !== item);
    return group.key === to.key
      ? { ...group, items: others.toSpliced(place, 0, item) }
      : { ...group, items: others };
  });
}

/** The groups with the item a step up or down; from the edge of a group it goes into the next. */
export function stepped(
  groups: readonly MovableGroup[],
  item: string,
  step: -1 | 1,
): readonly MovableGroup[] {
  const index = groups.findIndex(({ items }) => items.includes(item));
  const from = groups[index];
  if (!from) return groups;
  const neighbour = from.items[from.items.indexOf(item) + step];
  if (neighbour !== undefined) return movedOnto(groups, item, neighbour);
  const next = groups[index + step];
  if (!next) return groups;
  const first = next.items[0];
  return movedOnto(groups, item, step < 0 || first === undefined ? next.key : first);
}
