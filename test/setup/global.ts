import type { TestProject } from 'vitest/node';
import { openBroker } from './broker.ts';
import { isPackagedHere, packagedChromium } from './chromium-files.ts';

declare module 'vitest' {
  // Vitest knows what is provided by merging into this interface.
  interface ProvidedContext {
    databaseBroker: string;
  }
}

/** Offers a database to whichever test asks; one is started only when the first does. What opens pages is unpacked before several processes want it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (isPackagedHere && project.vitest.projects.some(({ name }) => name === 'browser'))
    await packagedChromium();
  const broker = await openBroker();
  project.provide('databaseBroker', broker.address);
  return broker.close;
}
