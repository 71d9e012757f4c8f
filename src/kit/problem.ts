/** What a refusal may carry beside its code. */
export type ProblemDetails = {
  /** HTTP status; 422 unless said otherwise. */
  readonly status?: number;
  /** The field that the refusal concerns, as its path in the input. */
  readonly field?: string;
  /** Several refusals at once, one a field or record. */
  readonly problems?: readonly Problem[];
  /** What a program needs to go on: conflicting values, counts, ids. Must be plain JSON. */
  readonly extra?: Readonly<Record<string, unknown>>;
};

/** A refusal that the user can understand; its code is stable and keys a sentence in some `texts.ts`. */
export class Problem extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly details: ProblemDetails;

  constructor(
    code: string,
    params: Readonly<Record<string, unknown>> = {},
    details: ProblemDetails = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.params = params;
    this.details = details;
  }

  get status(): number {
    return this.details.status ?? 422;
  }
}

/** Throws the refusal when the condition holds. */
export function refuseIf(
  condition: boolean,
  code: string,
  params?: Readonly<Record<string, unknown>>,
  details?: ProblemDetails,
): void {
  if (condition) throw new Problem(code, params, details);
}
