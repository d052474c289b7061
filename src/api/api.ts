/**
 * The public API, made from the table of operations: what is asked and answered there is asked and answered here, checked
 * by the same schemas. `GET /api/v1/<operation>?…`; a question with a secret in it is `POST` with a JSON body, so that the
 * secret stands in no address. What must never be here: an operation that is not for the public, or a rule of its own.
 */
import { type Context, Hono } from 'hono';
import { isBusy } from '../incident.ts';
import type { Netra } from '../netra.ts';
import type { Refusal } from '../record/kind.ts';
import type { Operation } from '../record/operation.ts';
import { operations } from '../rooms.ts';
import { openApiDocument } from './document.ts';

const BASE = '/api/v1';
/** A receipt in an address would be kept by every proxy on its way. */
const WITH_SECRET: readonly string[] = ['report.status', 'signature.verify', 'certificate.verify'];
/** No question of the public needs more. */
const MOST_BYTES = 16_384;

export const methodOf = (operation: Operation): 'get' | 'post' =>
  WITH_SECRET.includes(operation.name) ? 'post' : 'get';
export const publicOperations = operations.filter(operation => operation.for === 'public');

const STATUS: { readonly [code: string]: 404 | 503 } = {
  'not-found': 404,
  'unknown-operation': 404,
  'receipt-unknown': 404,
  'proof-not-ready': 503,
  busy: 503,
};

/** Answers requests under /api/v1; hand it to an endpoint as it is. */
export function openApi(netra: Netra): (request: Request) => Promise<Response> {
  const app = new Hono().basePath(BASE);
  app.use(async (context, next) => {
    await next();
    // The register is everybody's, from any page; an answer to a receipt is one person's.
    if (context.req.method === 'GET') context.header('access-control-allow-origin', '*');
    context.header('cache-control', context.req.method === 'GET' ? 'no-cache' : 'no-store');
  });
  for (const operation of publicOperations) {
    app.on(methodOf(operation).toUpperCase(), `/${operation.name}`, async context => {
      const input = methodOf(operation) === 'get' ? context.req.query() : await bodyOf(context);
      const answer = await netra.ask(operation.name, input, { kind: 'public' });
      return answer.ok ? context.json(answer.value as object) : refused(context, answer.refusal);
    });
  }
  // What broke otherwise is the hooks' to name: Hono would log its message, which may hold what somebody asked.
  app.onError((error, context) => {
    if (isBusy(error)) return refused(context, { code: 'busy' });
    throw error;
  });
  const document = openApiDocument(BASE, publicOperations, methodOf);
  app.get('/openapi.json', context => context.json(document));
  app.notFound(context => refused(context, { code: 'unknown-operation' }));
  return async request => app.fetch(request);
}

const refused = (context: Context, { code, field }: Refusal) =>
  context.json(field ? { code, field } : { code }, STATUS[code] ?? 400);

/** Undefined for what is too large or no JSON; the operation's own schema then says that it is nothing. */
async function bodyOf(context: Context): Promise<unknown> {
  const declared = Number(context.req.header('content-length') ?? 0);
  if (declared > MOST_BYTES) return undefined;
  const text = await context.req.text();
  if (text.length > MOST_BYTES) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
