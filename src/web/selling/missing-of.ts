import { Refusal } from '#web/api/client.ts';
import { isRecord } from '#web/api/is-record.ts';
import { readText } from '#web/kinds/values.ts';

/** What a gate still wants: a field filled, an item ticked, a document attached. */
export type Missing = {
  readonly gate: string;
  readonly name: string;
  readonly kind: string;
  readonly field: string | null;
  readonly document: string | null;
};

/** What the gates said is missing; none where the move was refused for another reason. */
export function missingOf(error: unknown): Missing[] {
  if (!(error instanceof Refusal) || error.reply.code !== 'opportunity.gates-closed') return [];
  const { missing } = error.reply;
  if (!Array.isArray(missing)) return [];
  return missing.flatMap((one: unknown) => {
    if (!isRecord(one)) return [];
    const [gate, name, kind] = [
      readText(one['gate']),
      readText(one['name']),
      readText(one['kind']),
    ];
    if (gate === null || name === null || kind === null) return [];
    return [
      { gate, name, kind, field: readText(one['field']), document: readText(one['document']) },
    ];
  });
}
