/** A stretch of the text: from the character `at` up to, not with, `until`. */
export type Span = { readonly at: number; readonly until: number };

/** Operators between two values; see `bindings` for how tightly each binds. */
export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '&'
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | 'and'
  | 'or';

/** What a formula says, as a tree; every part knows where in the text it stands. */
export type Expression = Span &
  (
    | { readonly kind: 'text'; readonly value: string }
    /** A decimal in its one spelling; `10%` is 0.1. */
    | { readonly kind: 'number'; readonly value: string }
    | { readonly kind: 'yesNo'; readonly value: boolean }
    /** A field, or a path over links to one (`account.name`). */
    | { readonly kind: 'path'; readonly path: string }
    | { readonly kind: 'call'; readonly name: string; readonly inputs: readonly Expression[] }
    | { readonly kind: 'unary'; readonly op: '-' | 'not'; readonly of: Expression }
    | {
        readonly kind: 'binary';
        readonly op: BinaryOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
  );

/** Something wrong with a formula, at its place in the text; `code` keys a sentence in `texts.ts`. */
export type FormulaProblem = Span & {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
};

/** How long a formula may be, how deep it may nest and of how many parts it may consist. */
export const formulaLimits = { length: 4000, depth: 40, parts: 500, text: 20_000 } as const;

/** How tightly operators bind, the loosest first; comparisons do not follow each other. */
export const bindings: Readonly<Record<BinaryOperator, number>> = {
  'or': 1,
  'and': 2,
  '=': 4,
  '<>': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '&': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
};

/** `not` binds looser than comparisons, a minus tighter than anything between two values. */
export const unaryBindings = { 'not': 3, '-': 8 } as const;

/** How tightly comparisons bind. */
export const comparisonBinding = 4;
