import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian and others put it. The headless shell first: it draws no windows, and a journey takes a quarter less time. */
const known = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];

/** Nothing may phone home during a test, so that every request seen is a request of ours. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-gpu',
  '--enable-features=NetworkServiceInProcess2',
  // Each page is new to the compilers: what runs but a little there is thrown away before being made faster has paid.
  '--js-flags=--invocation-count-for-maglev=10000',
];

/**
 * Left out of the browser. Ours takes the place of Playwright's own list, so what of that tells for a page stands here again; the last
 * two cost a second process for each window and a new frame for each page. That the header of the first is sent, server.test.ts sees.
 */
const WITHOUT = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'LensOverlay'],
  ...['HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch'],
  ...['CrossOriginOpenerPolicy', 'RenderDocument'],
];

/** A browser for the journeys. Fetches one when the machine has none, and says what to install when it can't. */
export function openBrowser(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0;
  // The browser's sandbox refuses to run as root, which is what containers usually are.
  const args = [...quiet, `--disable-features=${WITHOUT}`, ...(asRoot ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath: findChromium(asRoot), args });
}

function findChromium(asRoot: boolean): string {
  const found = () =>
    [process.env.NETRA_CHROMIUM ?? '', ...known, chromium.executablePath()].find(path => existsSync(path));
  return found() ?? afterInstalling(asRoot, found);
}

function afterInstalling(asRoot: boolean, found: () => string | undefined): string {
  const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const ways: [command: string, args: string[]][] = [
    [process.execPath, [playwright, 'install', 'chromium']],
    ...(asRoot
      ? ([
          ['apt-get', ['update']],
          ['apt-get', ['install', '-y', 'chromium-headless-shell']],
          ['apt-get', ['install', '-y', 'chromium']],
        ] as [string, string[]][])
      : []),
  ];
  for (const [command, args] of ways) {
    try {
      execFileSync(command, args, { stdio: 'inherit' });
    } catch {
      continue;
    }
    const browser = found();
    if (browser) return browser;
  }
  throw new Error('No browser for the journeys. Install Chromium, or name one in NETRA_CHROMIUM.');
}
