import type { ReplyOf } from './field.ts';
import type { Condition } from './condition.ts';
import type { ObjectDefinition } from './object.ts';
import type { ownedFields, standardFields } from './standard-fields.ts';
import type { AddressValue, MoneyValue, PlaceValue } from './value.ts';

/** The registry's type; `areas/objects.ts` fills it by declaration merging, so that paths and values are typed everywhere. */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface Registered {}

type Objects = Readonly<Record<string, ObjectDefinition>>;
type Definitions = Registered extends { objects: infer O extends Objects } ? O : Objects;

/** The name of a defined object. */
export type ObjectName = keyof Definitions & string;

type Owned<D> = D extends { readonly access: { readonly kind: 'owned' } }
  ? typeof ownedFields
  : unknown;
type FieldsIn<D extends Objects, N extends keyof D> = D[N]['fields'] &
  typeof standardFields &
  Owned<D[N]>;

/** All fields of an object, the standard ones included. */
export type FieldsOf<N extends ObjectName> = FieldsIn<Definitions, N>;

type TargetIn<D extends Objects, F> = F extends {
  readonly kind: 'link';
  readonly object: infer O extends keyof D & string;
}
  ? O
  : F extends { readonly kind: 'user' }
    ? 'user' extends keyof D
      ? 'user'
      : never
    : never;
type TargetOf<F> = TargetIn<Definitions, F>;

type Deeper = [never, 0, 1, 2];

/** Paths over fields and to-one links, to depth 3 (`account.owner.name`). */
export type PathOf<N extends ObjectName, Depth extends number = 2> = PathIn<
  Definitions,
  N,
  unknown,
  Depth
>;

/** A condition over the object whose paths and parts (`price.currency`) exist; inside to-many links they are checked when it is asked. */
export type ConditionOf<N extends ObjectName> = ConditionIn<Definitions, N>;

/** A condition over an object of the given definitions. */
export type ConditionIn<D extends Objects, N extends keyof D & string> = Condition<
  PathIn<D, N, Parts>
>;

// The names of the parts by the kind of a field; `unknown` in its place leaves them out.
type Parts = {
  money: keyof MoneyValue | 'base';
  address: keyof AddressValue;
  place: keyof PlaceValue;
};

type PathIn<D extends Objects, N extends keyof D & string, P, Depth extends number = 2> =
  | (keyof FieldsIn<D, N> & string)
  | PartPath<FieldsIn<D, N>, P>
  | ([Depth] extends [0] ? never : LinkedPath<D, FieldsIn<D, N>, P, Depth>);

type PartPath<F, P> = {
  [K in keyof F & string]: F[K] extends { readonly kind: infer Kind extends keyof P }
    ? `${K}.${P[Kind] & string}`
    : never;
}[keyof F & string];

type LinkedPath<D extends Objects, F, P, Depth extends number> = {
  [K in keyof F & string]: TargetIn<D, F[K]> extends infer T
    ? [T] extends [never]
      ? never
      : T extends keyof D & string
        ? `${K}.${PathIn<D, T, P, Deeper[Depth] & number>}`
        : never
    : never;
}[keyof F & string];

/** The reply's value at a path. */
export type AtPath<N extends ObjectName, P extends string> = P extends keyof FieldsOf<N>
  ? ReplyOf<FieldsOf<N>[P]>
  : P extends `${infer Head}.${infer Rest}`
    ? Head extends keyof FieldsOf<N>
      ? TargetOf<FieldsOf<N>[Head]> extends infer T extends ObjectName
        ? AtPath<T, Rest> | null
        : never
      : never
    : never;

/** One record of a reply with the asked fields, keyed by path; id and version are always there. */
export type Item<N extends ObjectName, P extends string> = { id: string; version: number } & {
  [K in P]: AtPath<N, K>;
};
