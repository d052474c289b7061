/** The JSON in which a sealed item travels to the browser that opens it: the answer of the endpoint that opens an item. */
import { ok, type Result, refuse } from '../result.ts';
import { parseSealed, type Recipient, type SealedBytes } from './age.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { SealedItem, Wrap } from './item.ts';

/** Bytes are standard base64. */
export type WireItem = {
  readonly sealed: string;
  readonly wraps: readonly { readonly recipient: string; readonly secret: string }[];
};

type Malformed = { readonly code: 'not-an-item' };

export function toWire(item: SealedItem): WireItem {
  const wraps = item.wraps.map(wrap => ({ recipient: wrap.recipient, secret: toBase64(wrap.secret) }));
  return { sealed: toBase64(item.sealed), wraps };
}

/** Takes whatever JSON came over the wire. */
export function fromWire(json: unknown): Result<SealedItem, Malformed> {
  if (!isObject(json) || !Array.isArray(json.wraps)) return refuse({ code: 'not-an-item' });
  const sealed = sealedBytes(json.sealed);
  const wraps = json.wraps.map(parseWrap).filter(wrap => wrap !== undefined);
  if (sealed === undefined || wraps.length !== json.wraps.length) return refuse({ code: 'not-an-item' });
  return ok({ sealed, wraps });
}

function parseWrap(json: unknown): Wrap | undefined {
  if (!isObject(json) || typeof json.recipient !== 'string') return undefined;
  const secret = sealedBytes(json.secret);
  return secret && { recipient: json.recipient as Recipient, secret };
}

function sealedBytes(json: unknown): SealedBytes | undefined {
  const bytes = typeof json === 'string' ? fromBase64(json) : undefined;
  const sealed = bytes && parseSealed(bytes);
  return sealed?.ok ? sealed.value : undefined;
}

const isObject = (json: unknown): json is Record<string, unknown> => typeof json === 'object' && json !== null;
