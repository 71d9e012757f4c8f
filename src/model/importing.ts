import type { Text } from '#kit/text.ts';

/** A field by which rows of a file find the record that is there already. */
export type ImportKey = {
  /** The field that a column is mapped to. */
  readonly field: string;
  /** Where the compared spelling stands, if not in the field itself: in another field, or in that of a part. */
  readonly in?: {
    readonly field: string;
    readonly part?: {
      readonly object: string;
      readonly link: string;
      readonly where: Readonly<Record<string, string>>;
    };
  };
  /** The refusal that no two records share it, except where the yes/no field says that they may. */
  readonly unique?: { readonly code: string; readonly unless?: string };
  /** The spelling that is compared, of a value as the doors keep it. */
  readonly spell?: (value: string) => string;
};

/** Parts that a row brings along (`phones[2].value`): records of `object` whose `link` is the row's record. */
export type ImportChild = {
  readonly name: string;
  readonly label: Text;
  readonly object: string;
  readonly link: string;
  /** Values that every such part has. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Which fields columns may fill. */
  readonly fields: readonly string[];
  /** A row has such a part where one of these is filled; the first field unless said. */
  readonly presentBy?: readonly string[];
  /** How the first field is read, where its own kind does not say: numbers and addresses of mail in one field of text. */
  readonly kind?: 'phone' | 'email';
  /** The field that holds the spelling by which a part is known again; the first field unless said. */
  readonly knownBy?: string;
  /** Where the record's own field of that name stays empty, the first of all such parts gets these values too. */
  readonly leads?: { readonly field: string; readonly values: Readonly<Record<string, unknown>> };
  readonly most: number;
};

/** How rows of files become records of an object. */
export type Importing = {
  /** Best first; ids and titles need no mention. */
  readonly keys?: readonly ImportKey[];
  readonly children?: readonly ImportChild[];
  /** What columns call a target beside its labels, by path: headings, or concepts of the dictionary of headings. */
  readonly headings?: Readonly<Record<string, readonly string[]>>;
  /** Further columns that are joined to those of a path: second names, second lines. */
  readonly joined?: Readonly<Record<string, readonly string[]>>;
  /** By what no column is meant for is filled instead: `address` by the address of a part. */
  readonly insteadOf?: Readonly<Record<string, readonly string[]>>;
  /** Fields of which a rule makes the title. */
  readonly titleParts?: readonly string[];
  /** The fields of which the first filled one names a record that a row leaves without a title. */
  readonly titleFrom?: readonly string[];
  /** The columns of a vCard, by the path that fills them. */
  readonly card?: Readonly<Record<string, string>>;
};
