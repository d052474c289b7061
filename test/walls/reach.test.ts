/** Whom the process reaches by itself: nobody that a person named. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = new URL('../../src/', import.meta.url).pathname;

/** Every place in src that opens a connection or starts a process, and to whom. A new one is a line here, with its reason. */
const REACHES_OUT: Readonly<Record<string, string>> = {
  'api/api.ts: app.fetch(': 'a function of the API’s own table, in this process',
  'browser/offline.ts: fetch(url': 'in the browser: the page, style and modules of its own address that it keeps',
  'browser/offline.ts: fetch(event.request': 'in the browser: what the page itself asked for',
  'browser/scan.ts: fetch(after ? `${kitAddress}': 'in the organiser’s browser, to the page’s own address',
  'browser/scan.ts: fetch(sendAddress': 'in the organiser’s browser, to the page’s own address',
  'browser/unlock.ts: fetch(form.action': 'in the officer’s browser, to the page’s own form',
  'browser/reseal.ts: fetch(address': 'in the officer’s browser, to the page’s own form',
  'cases/timestamps/authority.ts: fetch(url': 'the time-stamping authority of the configuration, which no page can set',
  'cli/build.ts: spawnSync(': 'the pages’ own build, without an input',
  'cli/socket.ts: request(': 'the unix socket of the own data directory',
  'cli/start.ts: fetch(`http://${reachable}:${port}/`': 'the own address, to load the pages',
  "routes/masuk/lost-session.ts: event.fetch('/masuk?/tersesat'": 'a page of this process, by a fixed address',
};

test('nothing fetches an address that a person gave, so no form makes the server look inside its own network', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    name => /\.(ts|svelte)$/.test(name) && !/\.test\.ts$/.test(name),
  );
  const code = (name: string) => readFileSync(join(SRC, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const out =
    /(?:\b\w+\.)?\bfetch\([^,)]*|(?<![.\w])(?:request|spawn|spawnSync|exec|execFile|fork)\(|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b|\bsendBeacon\(/g;
  const found = files.flatMap(name => Array.from(code(name).matchAll(out), ([call]) => `${name}: ${call}`));
  const said = Object.keys(REACHES_OUT);
  expect(found.filter(call => !said.some(line => call.startsWith(line)))).toEqual([]);
  for (const line of said)
    expect(
      found.some(call => call.startsWith(line)),
      line,
    ).toBe(true);
  const clients =
    /from '(?:node:)?(?:https|http2|net|tls|dgram|dns)(?:\/promises)?'|from '(?:undici|axios|got|node-fetch|ws)'/;
  expect(files.filter(name => clients.test(code(name)))).toEqual([]);
});
