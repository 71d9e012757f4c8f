import { Problem } from '#kit/problem.ts';

/** The refusal behind an error: what only the database holds as an invariant is one too, not the end of the load. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^2[23]/.test(error.code)
  )
    return new Problem('import.not-storable');
  throw error;
}
