import type { TestProject } from 'vitest/node';
import { openBroker } from './broker.ts';

declare module 'vitest' {
  // Vitest knows what is provided by merging into this interface.
  interface ProvidedContext {
    databaseBroker: string;
  }
}

/** Offers a database to whichever test asks; one is started only when the first does. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const broker = await openBroker();
  project.provide('databaseBroker', broker.address);
  return broker.close;
}
