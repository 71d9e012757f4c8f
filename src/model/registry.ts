import type { ReplyOf, InputOf, FieldOptions } from './field.ts';
import type { ObjectDefinition } from './object.ts';
import type { ownedFields, standardFields } from './standard-fields.ts';

/** The registry's type; `areas/objects.ts` fills it by declaration merging, so that paths and values are typed everywhere. */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface Registered {}

type Definitions = Registered extends { objects: infer O extends Record<string, ObjectDefinition> } ? O : Record<string, ObjectDefinition>;

/** The name of a defined object. */
export type ObjectName = keyof Definitions & string;

type Owned<D> = D extends { readonly access: { readonly kind: 'owned' } } ? typeof ownedFields : unknown;

/** All fields of an object, the standard ones included. */
export type FieldsOf<N extends ObjectName> = Definitions[N]['fields'] & typeof standardFields & Owned<Definitions[N]>;

type Fields = Readonly<Record<string, FieldOptions>>;
type TargetOf<F> = F extends { readonly kind: 'link'; readonly object: infer O extends ObjectName }
  ? O
  : F extends { readonly kind: 'user' } ? ('user' extends ObjectName ? 'user' : never) : never;

type Deeper = [never, 0, 1, 2];

/** Paths over fields and to-one links, to depth 3 (`account.owner.name`). */
export type PathOf<N extends ObjectName, Depth extends number = 2> =
  | (keyof FieldsOf<N> & string)
  | ([Depth] extends [0] ? never : LinkedPath<FieldsOf<N>, Depth>);

type LinkedPath<F, Depth extends number> = {
  [K in keyof F & string]: TargetOf<F[K]> extends infer T
    ? [T] extends [never] ? never : T extends ObjectName ? `${K}.${PathOf<T, Deeper[Depth] & number>}` : never
    : never;
}[keyof F & string];

/** The reply's value at a path. */
export type AtPath<N extends ObjectName, P extends string> = P extends keyof FieldsOf<N>
  ? ReplyOf<FieldsOf<N>[P]>
  : P extends `${infer Head}.${infer Rest}`
    ? Head extends keyof FieldsOf<N>
      ? TargetOf<FieldsOf<N>[Head]> extends infer T extends ObjectName ? AtPath<T, Rest> | null : never
      : never
    : never;

/** One record of a reply with the asked fields, keyed by path; id and version are always there. */
export type Item<N extends ObjectName, P extends string> = { id: string; version: number } & { [K in P]: AtPath<N, K> };

type WritableKeys<F> = {
  [K in keyof F]: F[K] extends { readonly readOnly: true } | { readonly kind: 'formula' | 'rollUp' | 'autoNumber' | 'id' } ? never : K;
}[keyof F];

/** The values that a write may set. */
export type InputValues<N extends ObjectName> = {
  [K in WritableKeys<FieldsOf<N>> & keyof FieldsOf<N> & string]?: InputOf<FieldsOf<N>[K]>;
};

/** A record as rules read it: own fields only, links by id. */
export type Fieldset = Fields;
