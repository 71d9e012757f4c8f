import type { z } from 'zod';
import type { Text } from '#kit/text.ts';
import type { AnyCondition } from './condition.ts';
import type { Field, Formula } from './field.ts';
import type { Importing } from './importing.ts';

/** The areas of the product, in the order of the rail. */
export const areas = [
  'customers',
  'sales',
  'money',
  'stock',
  'marketing',
  'service',
  'contact-centre',
  'channels',
  'insight',
  'teamwork',
  'admin',
] as const;
export type Area = (typeof areas)[number];

/**
 * Whose records these are.
 * owned: has owner and unit; `readableWith` names a link whose visible target makes the record readable too;
 * `private` names a yes/no field: while it is set, the record is its owner's and theirs to whom it is shared, nobody else's.
 * `openIn` names a link: while it leads somewhere the record has no owner and stands open there, to those whom the rights name;
 * what hangs on it does not.
 * With `erasedWith` it is erased with the record that `readableWith` names.
 * part: has the rights of the record that the link `of` names; changing it asks for the privilege `by` (edit unless said) there.
 * With `unbound` it may hang on nothing yet and is its maker's alone until then; `heldBy` names a text field that says by which
 * field of that record it is held (`contact.photo`): whoever may not see that field does not see the part.
 * common: read by everyone with the read privilege, changed by privilege.
 */
export type Access =
  | {
      readonly kind: 'owned';
      readonly readableWith?: string;
      readonly private?: string;
      readonly openIn?: string;
      readonly erasedWith?: true;
    }
  | {
      readonly kind: 'part';
      readonly of: string;
      readonly by?: 'edit' | 'share';
      readonly unbound?: 'maker';
      readonly heldBy?: string;
    }
  | { readonly kind: 'common' };

/** A section of a form or record page. */
export type FormSection = { readonly label: Text; readonly fields: readonly string[] };

/** A verb of the business beyond create, edit and delete; implemented in the noun's `actions.ts`. */
export type ActionDefinition = {
  readonly label: Text;
  /** What it asks for; made by `fieldsInput`, screens have a form for it. */
  readonly input: z.ZodType;
  readonly reply?: z.ZodType;
  /** Offered where the record meets the condition. */
  readonly shownWhen?: AnyCondition;
  /** Acts on one record, or on the object as a whole. */
  readonly on?: 'record' | 'object';
  /** Offered for several chosen records too; each is done by itself. */
  readonly many?: boolean;
};

/** A related list on the record page: records of `object` whose `link` points here. */
export type RelatedList = { readonly object: string; readonly link: string; readonly label?: Text };

/** The records that one of must stay; `on` names the fields, by object, whose change may take the last one away. */
export type KeepsOne = {
  /** Of the sentence that refuses to take the last one away. */
  readonly code: string;
  readonly condition: AnyCondition;
  readonly on: Readonly<Record<string, readonly string[]>>;
};

/** The record that `link` names stands still, with its parts, while `field` of a living record here says `is`; but for its fields in `open`. */
export type Locking = {
  readonly link: string;
  readonly field: string;
  readonly is: string;
  /** A structure: the names of fields. */
  readonly open: string;
};

type Values = Readonly<Record<string, unknown>>;

/** What becomes of a record when what it hangs on is merged with others. */
export type Merging = {
  /** Two that agree in all of these fields, empty ones included, are one: the one that came is dropped and fills the gaps of the other. */
  readonly twins?: readonly (readonly string[])[];
  /** Links that never lead to one and the same record: what would then hang on itself is dropped. */
  readonly apart?: readonly string[];
  /** Yes/no fields that stay set if they were set on any of those that become one. */
  readonly either?: readonly string[];
  /** The values that it takes when its `link` comes to lead to the survivor. */
  readonly moved?: (
    record: Values,
    where: { readonly link: string; readonly survivor: Values; readonly now: string },
  ) => Values;
};

/** Records that say how many records of an object one owner has at most, of all or of a class; whoever gets more is refused. */
export type Caps = {
  /** Of the sentence that refuses: `person`, `cap`, `most`, `held`. */
  readonly code: string;
  /** The object whose records are counted, and which of them. */
  readonly over: { readonly object: string; readonly where: AnyCondition };
  /** Fields of the cap: whose it is, how many, and the class (every record where empty). */
  readonly holder: string;
  readonly most: string;
  readonly value: string;
  /** Where the class of a counted record stands: an object with the dates `fromOn` and `untilOn`, its link and its value. */
  readonly classes: { readonly object: string; readonly link: string; readonly value: string };
};

export type ObjectDefinition = {
  /** kebab-case, as in paths of the API. */
  readonly name: string;
  readonly label: { readonly one: Text; readonly many: Text };
  readonly area: Area;
  readonly kind: 'record' | 'document' | 'fact';
  /** Of a fact: the instant at which it happened; its table is partitioned by the month of it. */
  readonly datedBy?: string;
  /** Set where several objects stand on one table: its name, and the column value that tells them apart. */
  readonly table?: {
    readonly name: string;
    readonly only?: { readonly field: string; readonly is: string };
    /** Of a whole whose objects workspaces make: the column that tells these apart. */
    readonly kindsBy?: string;
  };
  readonly access: Access;
  /** The field that names a record to people. */
  readonly title: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** Sets of fields that no two living records share together. */
  readonly uniqueTogether?: readonly (readonly string[])[];
  /** Its records may be merged: it knows what a record was merged into, and when a survivor was. */
  readonly mergeable?: true;
  readonly merging?: Merging;
  readonly list: {
    readonly columns: readonly string[];
    readonly sort: string;
    /** The field whose values make the columns of a board where nobody chose one. */
    readonly groupBy?: string;
  };
  readonly form: readonly FormSection[];
  /** Fields whose words the global search finds; title words are always found. */
  readonly search?: readonly string[];
  /** A person's name sorts and searches by the surname reading. */
  readonly names?: 'person' | 'organisation';
  readonly related?: readonly RelatedList[];
  readonly actions?: Readonly<Record<string, ActionDefinition>>;
  /** Conditions that every saved record meets; each with the sentence's code. */
  readonly checks?: readonly {
    readonly code: string;
    readonly condition: AnyCondition;
    /** A formula that must give yes as well, on records that meet `when`. */
    readonly rule?: Formula['compute'];
    readonly when?: AnyCondition;
    /** The paths over links that it reads (`account.industry`): read as they are when the record is saved. */
    readonly from?: readonly string[];
    readonly field?: string;
    /** Said instead of the code's sentence: a workspace's own words. */
    readonly sentence?: Text;
  }[];
  /** Met once a record has left the house (a mail that went out): an undo names it and leaves it. */
  readonly leftHouseWhen?: AnyCondition;
  /** Of people who sign in: what everyone may set of himself without the right to edit others. */
  readonly selfFields?: readonly string[];
  /** Living records of which a workspace that has any keeps at least one. */
  readonly keepsOne?: KeepsOne;
  readonly caps?: Caps;
  readonly locks?: Locking;
  /** Rights follow from these records: a change makes every process forget what it remembers of them. */
  readonly affectsRights?: boolean;
  /** What the workspace makes of its model stands in these records: a change gives it another model, or is refused. */
  readonly affectsShape?: boolean;
  /** Not offered in menus, search and pickers. */
  readonly internal?: boolean;
  /** Proposed by the product alone: nobody makes one by hand or brings them in with a file. */
  readonly neverByHand?: true;
  /** Written by rules in the background unless the field holds that value: what they wrote keeps no record from being undone. */
  readonly byRules?: { readonly field: string; readonly unless: string };
  readonly icon?: string;
  readonly importing?: Importing;
};

/** Defines an object once; table, types, validation, API, screens, rights and history follow from it. */
export function defineObject<const D extends ObjectDefinition>(definition: D): D {
  return definition;
}
