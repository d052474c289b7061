/**
 * The web server: Node's own, in front of the built pages (build/handler.js, made by `vite build`).
 *
 * It decides what no page should have to: which address we answer for, that a form comes from our own pages, how large a
 * sending may be, which headers every answer carries, how to stop without breaking an open request; and it serves the
 * ledger's tiles as plain files. Everything else is a page's business.
 *
 * Never logged, in any circumstance: addresses, paths, queries, headers, bodies. The desk and the API leave one line of
 * method, route id, status and time; public pages leave only a count, written once a day, because the minute of a
 * request can betray a reporter.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { incident } from './incident.ts';
import { heardFromServer, tellPages } from './ui/http/from-server.ts';
import { originFor, refusalFor } from './ui/http/gate.ts';
import { serveLedgerFile } from './ui/http/ledger-files.ts';
import { securityHeaders, strictTransport } from './ui/http/policy.ts';
import { typedFields } from './ui/http/too-large.ts';

export type LogLine =
  | { kind: 'request'; method: string; route: string; status: number; ms: number }
  | { kind: 'public'; counts: Record<string, number> };

export type ServeOptions = {
  host: string;
  /** 0 takes any free port; the url of the result names it. */
  port: number;
  /** The composed application, handed to every page as `locals.netra`. */
  netra: unknown;
  /** The folder that holds `checkpoint` and `tile/`, served under /ledger/. */
  ledgerDir?: string;
  /** What people type, when it isn't `http://host:port`: `https://netra.example`, an onion address. The first is the main one. */
  origins?: readonly string[];
  log?: (line: LogLine) => void;
};

export type Serving = {
  url: string;
  /** The port it really listens on, behind whatever stands in front. */
  port: number;
  /** Stops accepting, lets open requests finish for up to `graceMs` (10 s), then cuts them off. */
  close(graceMs?: number): Promise<void>;
};

export const bodyLimit = 12 * 1024 * 1024;

const day = 24 * 60 * 60 * 1000;
const protocolHeader = 'x-netra-protocol';
const hostHeader = 'x-netra-host';

type PageHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Loaded late: the adapter reads its settings from the environment while it loads, and the build may not exist yet. */
async function loadPages(): Promise<PageHandler> {
  process.env.NETRA_WEB_PROTOCOL_HEADER = protocolHeader;
  process.env.NETRA_WEB_HOST_HEADER = hostHeader;
  process.env.NETRA_WEB_BODY_SIZE_LIMIT = String(bodyLimit);
  const built: { handler: PageHandler } = await import(new URL('../build/handler.js', import.meta.url).href);
  return built.handler;
}

/** Starts answering. Rejects when the port is taken or the pages were never built. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const pages = await loadPages();
  const log = options.log ?? (line => console.log(JSON.stringify(line)));
  const counts = new Map<string, number>();

  const server = createServer((request, response) => {
    const started = performance.now();
    const { method = '' } = request;
    response.once('close', () => record(method, response, performance.now() - started));
    answer(request, response, pages, options).catch(error => {
      console.error(JSON.stringify(incident(randomBytes(4).toString('hex'), error, null)));
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end();
    });
  });

  function record(method: string, response: ServerResponse, took: number) {
    const { statusCode: status } = response;
    const route = heardFromServer(response.req)?.route;
    if (route?.startsWith('/meja') || route?.startsWith('/api')) {
      log({ kind: 'request', method, route, status, ms: Math.round(took) });
    } else {
      const family = `${Math.floor(status / 100)}xx`;
      counts.set(family, (counts.get(family) ?? 0) + 1);
    }
  }

  function logCounts() {
    if (counts.size > 0) log({ kind: 'public', counts: Object.fromEntries(counts) });
    counts.clear();
  }

  // Headers come at once or not at all; a body may crawl: 12 MB over a 2G line takes a quarter of an hour.
  server.headersTimeout = 20_000;
  server.requestTimeout = 20 * 60_000;
  server.keepAliveTimeout = 10_000;
  server.setTimeout(120_000);

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const port = portOf(server.address());
  const daily = setInterval(logCounts, day).unref();

  return {
    url: options.origins?.[0] ?? `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    port,
    async close(graceMs = 10_000) {
      clearInterval(daily);
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(cut);
      logCounts();
    },
  };
}

function portOf(address: ReturnType<Server['address']>): number {
  if (address === null || typeof address === 'string')
    throw new Error('A web server without a port cannot be reached.');
  return address.port;
}

async function answer(request: IncomingMessage, response: ServerResponse, pages: PageHandler, options: ServeOptions) {
  const origin = originFor(request, options.origins);
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (!origin) {
    response.writeHead(400, { 'content-type': 'text/plain', connection: 'close' }).end('Bad Request');
    return;
  }
  if (origin.startsWith('https:')) response.setHeader('strict-transport-security', strictTransport);
  request.headers[protocolHeader] = origin.slice(0, origin.indexOf(':'));
  request.headers[hostHeader] = origin.slice(origin.indexOf('//') + 2);

  if (options.ledgerDir && (await serveLedgerFile(options.ledgerDir, request, response))) return;

  const refused = refusalFor(request, origin, bodyLimit);
  if (!refused) {
    tellPages(request, { netra: options.netra });
  } else {
    const kept = refused === 413 ? await typedFields(request, bodyLimit) : undefined;
    tellPages(request, { netra: options.netra, refusal: { status: refused, ...(kept ? { kept } : {}) } });
    becomeErrorPage(request);
  }
  await pages(request, response);
}

/** From here on the request asks for the page that shows refusals, in the reader's language (src/routes/galat). */
function becomeErrorPage(request: IncomingMessage) {
  request.url = '/galat';
  request.method = 'GET';
  delete request.headers['content-type'];
  delete request.headers['content-length'];
  delete request.headers['transfer-encoding'];
}
