import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { isPackagedHere, packagedChromium } from '../setup/chromium-files.ts';

/** Where a system keeps its own Chromium. */
const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
];

/** Starts a Chromium without a window: the one from the packages on x64, else the system's; null where there is none. */
export async function launchBrowser(): Promise<Browser | null> {
  const found = await findChromium();
  if (!found) {
    process.stderr.write(
      'SKIPPED: no Chromium for this machine; install one to run the browser tests.\n',
    );
    return null;
  }
  return chromium.launch({ executablePath: found.path, args: found.args, headless: true });
}

async function findChromium(): Promise<{ path: string; args: string[] } | null> {
  // Root has no sandbox; in a container /dev/shm is often too small for a page.
  const args = [
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--hide-scrollbars',
    '--disable-gpu',
    '--force-color-profile=srgb',
  ];
  // Not the arguments of the package: they are for one page in one process, and switch the web's own safety off.
  if (isPackagedHere) return { path: await packagedChromium(), args };
  const system = systemPlaces.find((place) => existsSync(place));
  return system ? { path: system, args } : null;
}
