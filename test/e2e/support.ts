/**
 * A visit to one page, as a reader makes it: a width, light or dark, with or without JavaScript, in a language. What a
 * page must never do (speak to others, complain in the console, weigh too much) is written down while it loads and asserted
 * by `expectSound`.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

export type View = { width: 360 | 1280; scheme: 'light' | 'dark'; script: boolean; lang: 'id' | 'en' };

export const phone: View = { width: 360, scheme: 'light', script: false, lang: 'id' };

/** Both widths in both lights: for pages that everybody sees. */
export const looks: readonly Pick<View, 'width' | 'scheme'>[] = [
  { width: 360, scheme: 'light' },
  { width: 360, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
];
/** Each width in one light, for the many pages of the desk: a layout knows no light, and a contrast no width. */
export const deskLooks: typeof looks = looks.filter(({ width, scheme }) => (width === 360) === (scheme === 'light'));

export type Visit = {
  page: Page;
  status: number;
  /** Complaints of the console and uncaught errors. */
  complaints: string[];
  /** Requests to anyone but us. */
  strangers: string[];
  /** Bytes over the wire so far, headers and all. */
  weight: () => number;
  close: () => Promise<void>;
};

/** Opens `path` of the site in a fresh context: no cookie, no cache, nothing remembered. */
export async function visit(browser: Browser, site: string, path: string, view: Partial<View> = {}): Promise<Visit> {
  const { width, scheme, script, lang } = { ...phone, ...view };
  const context = await browser.newContext({
    viewport: { width, height: width === 360 ? 740 : 800 },
    colorScheme: scheme,
    javaScriptEnabled: script,
    locale: lang === 'id' ? 'id-ID' : 'en-GB',
    extraHTTPHeaders: { 'accept-language': lang },
  });
  const page = await context.newPage();
  const watched = await watch(context, page, site);
  const response = await page.goto(site + path, { waitUntil: 'load' });
  return { page, status: response?.status() ?? 0, ...watched, close: () => context.close() };
}

async function watch(context: BrowserContext, page: Page, site: string) {
  const complaints: string[] = [];
  const strangers: string[] = [];
  let bytes = 0;
  page.on('console', message => {
    // Chromium reports the status of the page itself as an error; a page that says 404 is meant to.
    const ofThePage = message.text().startsWith('Failed to load resource') && message.location().url === page.url();
    if (message.type() === 'error' && !ofThePage) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => {
    if (!request.url().startsWith(`${site}/`)) strangers.push(request.url());
  });
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return { complaints, strangers, weight: () => bytes };
}

/** What holds for every page whatever it shows. `lang` is the language that was asked for. */
export async function expectSound({ page, complaints, strangers }: Visit, lang: View['lang'] = 'id') {
  expect(complaints, 'complaints in the console').toEqual([]);
  expect(strangers, 'requests to others').toEqual([]);
  expect(await page.getAttribute('html', 'lang')).toBe(lang);
  expect(await page.title()).toMatch(/^\S.* · Netra$/);
  expect(await page.locator('h1').count(), 'one main heading').toBe(1);
  const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: innerWidth }));
  expect(wide, 'nothing scrolls sideways').toBeLessThanOrEqual(room);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** WCAG 2.2 A and AA and best practice. The visit must have JavaScript on; axe comes in past the content policy. */
export async function expectAccessible({ page }: Visit) {
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults, string[]>(tags => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    return axe.run({ runOnly: tags });
  }, rules);
  expect(results.passes.length, 'axe looked at something').toBeGreaterThan(5);
  expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
}

/** A picture of the whole page in test-results/, to be looked at; in continuous integration nobody would. */
export async function picture({ page }: Pick<Visit, 'page'>, name: string) {
  if (process.env.CI === 'true') return;
  mkdirSync('test-results', { recursive: true });
  await page.screenshot({ path: `test-results/${name}.png`, fullPage: true });
}
