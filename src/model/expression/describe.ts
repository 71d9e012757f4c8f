import type { Text } from '#kit/text.ts';
import { signatureOf } from './check-calls.ts';
import { functionGroups } from './functions/definition.ts';
import { functionTable } from './functions/table.ts';

/** A function as people are told of it. */
export type DescribedFunction = {
  readonly name: string;
  readonly group: Text;
  readonly signature: Text;
  readonly help: Text;
  readonly example: string;
  readonly gives: string;
};

/** Every function of formulas, group by group, for the guide and the editor. */
export function describeFunctions(): DescribedFunction[] {
  return Object.entries(functionTable).map(([name, definition]) => ({
    name,
    group: functionGroups[definition.group],
    signature: signatureOf(name, definition),
    help: definition.help,
    example: definition.example[0],
    gives: definition.example[1],
  }));
}
