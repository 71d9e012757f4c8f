import { Problem } from '#kit/problem.ts';
import { allSentences } from '../all-texts.ts';
import { explain, terminalLanguage } from '../launch/speech.ts';
import { say } from '../sentences.ts';

/** Prints a line of a command. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says a line to whoever looks on, beside what a command puts out. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The sentence of that code in the language of the terminal. */
export function told(code: string, params: Readonly<Record<string, unknown>> = {}): string {
  return say(allSentences, code, terminalLanguage(), params);
}

/** Runs a command and sets the exit code that it gives; a refusal is said, and gives 1. */
export async function runTool(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (failure) {
    const isKnown = failure instanceof Problem && allSentences.has(failure.code);
    process.stderr.write(`${isKnown ? told(failure.code, failure.params) : explain(failure)}\n`);
    process.exitCode = 1;
  }
}
