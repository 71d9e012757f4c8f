import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

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
  if (process.arch === 'x64' && process.platform === 'linux') {
    // Only where it believes to be there does the package unpack the libraries that bare machines lack.
    process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
    const { default: packaged } = await import('@sparticuz/chromium');
    // Not its arguments: they are for one page in one process, and switch the web's own safety off.
    return { path: await packaged.executablePath(), args };
  }
  const system = systemPlaces.find((place) => existsSync(place));
  return system ? { path: system, args } : null;
}
