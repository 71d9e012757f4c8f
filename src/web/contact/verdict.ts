import { isRecord } from '#web/api/is-record.ts';
import { Refusal } from '#web/api/client.ts';
import { readText } from '#web/kinds/values.ts';

/** What the gate said of one contact. */
export type Verdict = {
  readonly reasons: readonly string[];
  readonly nextAllowedAt: string | null;
  readonly mayOverride: boolean;
};

/** The gate's refusal in an error, all receivers together; null where something else went wrong. */
export function verdictOf(error: unknown): Verdict | null {
  if (!(error instanceof Refusal) || error.code !== 'contact.refused') return null;
  const reply: Record<string, unknown> = { ...error.reply };
  const refused = (Array.isArray(reply['refused']) ? reply['refused'] : []).filter(isRecord);
  const waits = refused.map((one) => readText(one['nextAllowedAt']));
  const reasons = refused.flatMap((one) =>
    Array.isArray(one['reasons']) ? one['reasons'].map(String) : [],
  );
  return {
    reasons: [...new Set(reasons)],
    nextAllowedAt: waits.includes(null) ? null : latestOf(waits),
    mayOverride: reply['mayOverride'] === true,
  };
}

function latestOf(instants: readonly (string | null)[]): string | null {
  return instants.reduce((a, b) => (b !== null && (a === null || b > a) ? b : a), null);
}
