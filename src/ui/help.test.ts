import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from './lang.ts';
import { messages } from './messages.ts';

const ROUTES = new URL('../routes/', import.meta.url).pathname;
const routes = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('+page.svelte'))
  .map(file => `/${file.replace(/\/?\+page\.svelte$/, '')}`);

test.each(languages)(
  'every page has its three sentences in %s, and no sentences stand for a page that is gone',
  lang => {
    expect(Object.keys(messages(lang).help).sort()).toEqual([...routes].sort());
    for (const [route, sentences] of Object.entries(messages(lang).help)) {
      expect(sentences.length, route).toBe(3);
      for (const sentence of sentences) expect(sentence, route).toMatch(/^\p{Lu}.{8,180}\.$/u);
    }
  },
);
