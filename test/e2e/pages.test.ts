import { readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve } from '../../src/server.ts';
import { openBrowser } from './browser.ts';
import {
  accessExamples,
  archiveExamples,
  caseExamples,
  circularExamples,
  coverageExamples,
  deskExamples,
  eventExamples,
  examples,
  kominfoExamples,
  lawDeskExamples,
  lawExamples,
  messageExamples,
  officeExamples,
  partnerExamples,
  periodicExamples,
  pledgeExamples,
  publicExamples,
  rosterExamples,
  runningExamples,
  studyExamples,
  trackExamples,
} from './examples.ts';
import { expectInEachLook, expectSound, looks, visit } from './support.ts';

let browser: Browser;
let site: Serving;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve({ host: '127.0.0.1', port: 0, netra: {}, log: () => {} })]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('every page has an example to be looked at', () => {
  const pages = readdirSync('src/routes', { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('+page.svelte'),
  );
  const routes = pages.map(file => `/${file.replace(/\/?\+page\.svelte$/, '')}`);
  const known = [
    ...examples,
    ...publicExamples,
    ...lawExamples,
    ...deskExamples,
    ...caseExamples,
    ...studyExamples,
    ...trackExamples,
    ...runningExamples,
    ...archiveExamples,
    ...officeExamples,
    ...periodicExamples,
    ...rosterExamples,
    ...pledgeExamples,
    ...messageExamples,
    ...coverageExamples,
    ...kominfoExamples,
    ...partnerExamples,
    ...lawDeskExamples,
    ...circularExamples,
    ...accessExamples,
    ...eventExamples,
  ].map(example => example.route);
  expect(routes.filter(route => !known.includes(route))).toEqual([]);
});

describe.each(examples)('$name', ({ path, name, status, budget }) => {
  test('is sound and accessible at both widths and in both lights', async () => {
    const seen = await visit(browser, site.url, path, { script: true });
    expect(seen.status).toBe(status);
    await expectInEachLook(seen, name, looks);
    await seen.close();
  });

  test.each(['id', 'en'] as const)('stands without JavaScript in %s and stays within its weight', async lang => {
    const seen = await visit(browser, site.url, path, { lang });
    await expectSound(seen, lang);
    expect(await seen.page.locator('script').count()).toBe(0);
    expect(await seen.page.locator('[style]').count()).toBe(0);
    expect(seen.weight()).toBeLessThanOrEqual(budget);
    expect(seen.weight()).toBeGreaterThan(1000);
    await seen.close();
  });

  test('every control outside running text is tall enough for a thumb', async () => {
    const seen = await visit(browser, site.url, path);
    const small = await seen.page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'a, button, input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, summary',
        ),
      ]
        .filter(
          element =>
            element.checkVisibility() && !element.closest('p:not(:has(> a:only-child)), main ul:not([class]), .skip'),
        )
        .filter(element => element.getBoundingClientRect().height < 43.5)
        .map(element => element.outerHTML.slice(0, 100)),
    );
    expect(small).toEqual([]);
    await seen.close();
  });
});
