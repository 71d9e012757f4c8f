import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FieldMeta, MetaReply, ObjectMeta } from '#model/api.ts';
import { metaQuery } from './queries.ts';

/** What this user may see of the product; loaded before any page of it is shown. */
export function useMeta(): MetaReply {
  return useSuspenseQuery(metaQuery).data;
}

/** An object by its name; undefined where there is none or the user may not see it. */
export function useObject(name: string): ObjectMeta | undefined {
  const meta = useMeta();
  return useMemo(() => meta.objects.find((object) => object.name === name), [meta, name]);
}

/** A field, or a part of its value that is asked for by itself: the region of an address. */
export type PartMeta = FieldMeta & { readonly part?: 'region' };

/** A field at the end of a path, with the fields that lead to it. */
export type PathMeta = {
  readonly path: string;
  readonly steps: readonly PartMeta[];
  readonly field: PartMeta;
};

/** Resolves `account.owner` over the links of an object; undefined where a step is unknown. */
export function findPath(meta: MetaReply, object: ObjectMeta, path: string): PathMeta | undefined {
  const steps: PartMeta[] = [];
  let at: ObjectMeta | undefined = object;
  for (const name of path.split('.')) {
    const field: PartMeta | undefined =
      at?.fields.find((candidate) => candidate.name === name) ?? partOf(steps.at(-1), name);
    if (!field) return undefined;
    steps.push(field);
    at = meta.objects.find((candidate) => candidate.name === field.target);
  }
  const field = steps.at(-1);
  return field && { path, steps, field };
}

function partOf(field: FieldMeta | undefined, name: string): PartMeta | undefined {
  if (field?.kind !== 'address' || name !== 'region') return undefined;
  const label = { en: 'Region', zh: '所在地区' };
  return { ...field, name, label, kind: 'text', valueKind: 'text', part: 'region', readOnly: true };
}
