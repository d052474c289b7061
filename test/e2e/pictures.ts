/**
 * The three pictures of the README, taken of the demonstration: `node test/e2e/pictures.ts`, after a page was changed that
 * stands in one of them. They hold invented people only; the minute on the desk's clock is the one thing that differs.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { people } from '../../src/demo/people.ts';
import { openBrowser } from './browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MOST_BYTES = 150_000;

async function openDemo() {
  const child = spawn(process.execPath, ['src/cli/main.ts', 'demo', '--lang', 'id'], {
    cwd: root,
    env: { ...process.env, NETRA_HOST: '127.0.0.1', NETRA_PORT: '0', NETRA_ORIGIN: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const site = /http:\/\/\S+/.exec(line)?.[0];
    if (site) {
      child.stdout.resume();
      return { site, child };
    }
  }
  throw new Error('the demonstration ended before it said its address');
}

async function open(browser: Browser, width: number, height: number): Promise<Page> {
  const look = { viewport: { width, height }, colorScheme: 'light', locale: 'id-ID' } as const;
  return (await browser.newContext(look)).newPage();
}

async function take(page: Page, name: string): Promise<void> {
  const path = `${root}docs/pictures/${name}.png`;
  await page.screenshot({ path });
  const { size } = await stat(path);
  console.log(`${path}: ${size} bytes`);
  if (size > MOST_BYTES) throw new Error(`${name} weighs ${size} bytes: more than a README should ask of its reader`);
}

async function takeAll(browser: Browser, site: string): Promise<void> {
  const phone = await open(browser, 360, 720);
  await phone.goto(`${site}/lapor`);
  await take(phone, 'lapor');

  const desk = await open(browser, 1280, 900);
  await desk.goto(`${site}/masuk`);
  await desk.fill('[name=signIn]', people.bayu.signIn);
  await desk.fill('[name=password]', people.bayu.password);
  await desk.click('main button');
  await desk.waitForURL(`${site}/meja`);
  await take(desk, 'antrean');

  // September's rows: one kind of official and one form of violation are shown there, others are not.
  const register = await open(browser, 1280, 920);
  await register.goto(`${site}/register?q=/IX/2024`);
  await take(register, 'register');
}

const demo = await openDemo();
const browser = await openBrowser();
try {
  await mkdir(`${root}docs/pictures`, { recursive: true });
  await takeAll(browser, demo.site);
} finally {
  await browser.close();
  demo.child.kill('SIGTERM');
  await once(demo.child, 'close');
}
