/**
 * A visit to one page, as a reader makes it: a width, light or dark, with or without JavaScript, in a language. What a
 * page must never do (speak to others, complain in the console, weigh too much) is written down while it loads and asserted
 * by `expectSound`.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOnly } from 'axe-core';
import type { Browser, BrowserContext, CDPSession, ConsoleMessage, Page, Request } from 'playwright-core';
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

/** What a page is judged by. */
type Watched = Pick<Visit, 'page' | 'complaints' | 'strangers'>;

/** A window of a browser, with the line on which the browser is told what is not for pages. */
interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly wire: CDPSession;
}
/** Windows that are wiped clean and wait, by browser and by what a window is opened with: each costs as much as three pages. */
const waiting = new WeakMap<Browser, Map<string, Window[]>>();

async function openWindow(browser: Browser, lang: View['lang'], script: boolean): Promise<Window> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    locale: lang === 'id' ? 'id-ID' : 'en-GB',
    extraHTTPHeaders: { 'accept-language': lang },
  });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  return { context, page, wire };
}

/** Opens `path` of the site as somebody does who was never there: no cookie, no cache, nothing remembered. */
export async function visit(browser: Browser, site: string, path: string, view: Partial<View> = {}): Promise<Visit> {
  const { width, scheme, script, lang } = { ...phone, ...view };
  const kinds = waiting.get(browser) ?? new Map<string, Window[]>();
  waiting.set(browser, kinds);
  const kind = `${lang} ${script}`;
  const open = kinds.get(kind)?.pop() ?? (await openWindow(browser, lang, script));
  const { context, page, wire } = open;
  await lookAt(page, { width, scheme });
  const { unwatch, ...watched } = watch(page, site);
  let bytes = 0;
  const onBytes = ({ encodedDataLength }: { readonly encodedDataLength: number }) => {
    bytes += encodedDataLength;
  };
  wire.on('Network.loadingFinished', onBytes);
  const response = await page.goto(site + path, { waitUntil: 'load' });
  const close = async () => {
    unwatch();
    wire.off('Network.loadingFinished', onBytes);
    await context.clearCookies();
    await wire.send('Network.clearBrowserCache');
    await wire.send('Storage.clearDataForOrigin', { origin: site, storageTypes: 'all' });
    kinds.set(kind, [...(kinds.get(kind) ?? []), open]);
  };
  return { page, status: response?.status() ?? 0, ...watched, weight: () => bytes, close };
}

function watch(page: Page, site: string) {
  const complaints: string[] = [];
  const strangers: string[] = [];
  const onConsole = (message: ConsoleMessage) => {
    // Chromium reports the status of the page itself as an error; a page that says 404 is meant to.
    const ofThePage = message.text().startsWith('Failed to load resource') && message.location().url === page.url();
    if (message.type() === 'error' && !ofThePage) complaints.push(message.text());
  };
  const onError = (error: Error) => complaints.push(error.message);
  const onRequest = (request: Request) => {
    if (!request.url().startsWith(`${site}/`)) strangers.push(request.url());
  };
  page.on('console', onConsole).on('pageerror', onError).on('request', onRequest);
  const unwatch = () => {
    page.off('console', onConsole).off('pageerror', onError).off('request', onRequest);
  };
  return { complaints, strangers, unwatch };
}

async function lookAt(page: Page, { width, scheme }: Pick<View, 'width' | 'scheme'>) {
  await page.setViewportSize({ width, height: width === 360 ? 740 : 800 });
  await page.emulateMedia({ colorScheme: scheme });
}

/**
 * Looks at pages as whoever is signed in on this one sees them, with JavaScript: each is loaded once, and then looked at at each
 * width and in each light, whether it is sound and accessible.
 */
export function looker(page: Page, at: typeof looks = deskLooks) {
  return async (address: string, name: string, lang: View['lang'] = 'id') => {
    const { complaints, strangers, unwatch } = watch(page, new URL(address).origin);
    expect((await page.goto(address))?.status(), name).toBe(200);
    expect(await page.locator('[style]').count(), name).toBe(0);
    await expectInEachLook({ page, complaints, strangers }, name, at, lang);
    unwatch();
  };
}

/** A page that stands open, in each of these looks. Of one width the second light changes nothing but contrasts. */
export async function expectInEachLook(seen: Watched, name: string, at: typeof looks, lang: View['lang'] = 'id') {
  for (const [nth, look] of at.entries()) {
    await lookAt(seen.page, look);
    await expectSound(seen, lang);
    await picture(seen, `${name}-${look.width}-${look.scheme}`);
    await expectAccessible(seen, at[nth - 1]?.width === look.width ? CONTRASTS : undefined);
  }
}

/** What holds for every page whatever it shows. `lang` is the language that was asked for. */
export async function expectSound({ page, complaints, strangers }: Watched, lang: View['lang'] = 'id') {
  expect(complaints, 'complaints in the console').toEqual([]);
  expect(strangers, 'requests to others').toEqual([]);
  // In one question: each costs a way through four processes.
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    wide: document.documentElement.scrollWidth,
    room: innerWidth,
  }));
  expect(seen.lang).toBe(lang);
  expect(seen.title).toMatch(/^\S.* · Netra$/);
  expect(seen.headings, 'one main heading').toBe(1);
  expect(seen.wide, 'nothing scrolls sideways').toBeLessThanOrEqual(seen.room);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules of axe that colours alone can break. */
const CONTRASTS = ['color-contrast', 'link-in-text-block'];

/**
 * WCAG 2.2 A and AA and best practice. The visit must have JavaScript on; axe comes in past the content policy.
 *
 * @param rules these alone
 */
export async function expectAccessible({ page }: Pick<Visit, 'page'>, rules?: readonly string[]) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await bringAxe(page);
  const runOnly: RunOnly = rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: STANDARDS };
  // Of what holds only the number comes out: all of it would weigh more than the looking.
  const { broken, held } = await page.evaluate(async only => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run({ runOnly: only, resultTypes: ['violations'], selectors: false });
    const said = found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
    return { broken: said, held: found.passes.length };
  }, runOnly);
  if (!rules) expect(held, 'axe looked at something').toBeGreaterThan(5);
  expect(broken).toEqual([]);
}

/** The line to each page that axe comes by, open as long as the page: closing one takes its virtual authenticators from a page. */
const lines = new WeakMap<Page, CDPSession>();

/**
 * To the document that stands there, and to all that follow in this page: sent again, to each of them, axe would take ten times as long. As
 * a script of Playwright's, which wraps it and reads it twice, half as long again.
 */
async function bringAxe(page: Page) {
  const line = lines.get(page) ?? (await page.context().newCDPSession(page));
  if (!lines.has(page)) {
    await line.send('Page.enable');
    await line.send('Page.addScriptToEvaluateOnNewDocument', { source: axeSource });
  }
  lines.set(page, line);
  await line.send('Runtime.evaluate', { expression: axeSource });
}

/** A picture of the whole page in test-results/, to be looked at; in continuous integration nobody would. */
export async function picture({ page }: Pick<Visit, 'page'>, name: string) {
  if (process.env.CI === 'true') return;
  mkdirSync('test-results', { recursive: true });
  await page.screenshot({ path: `test-results/${name}.png`, fullPage: true });
}
