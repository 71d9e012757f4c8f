import type { MetaReply, ObjectMeta } from '#model/api.ts';

/** What this user may bring in as files. */
export function importableOf(meta: MetaReply): ObjectMeta[] {
  return meta.objects.filter((object) => object.can.import !== undefined && !object.internal);
}
