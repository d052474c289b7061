/** The JSON in which a sealed item travels to the browser that opens it: the answer of the endpoint that opens an item. */
import { ok, type Result, refuse } from '../result.ts';
import { parseSealed, type Recipient, type SealedBytes } from './age.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { SealedItem, Wrap } from './item.ts';

/** Bytes are standard base64. */
export type WireWrap = { readonly recipient: string; readonly secret: string };
export type WireItem = { readonly sealed: string; readonly wraps: readonly WireWrap[] };

type Malformed = { readonly code: 'not-an-item' };

export function toWire(item: SealedItem): WireItem {
  return { sealed: toBase64(item.sealed), wraps: wrapsToWire(item.wraps) };
}

export const wrapsToWire = (wraps: readonly Wrap[]): readonly WireWrap[] =>
  wraps.map(({ recipient, secret }) => ({ recipient, secret: toBase64(secret) }));

/** Takes whatever JSON came over the wire. */
export function fromWire(json: unknown): Result<SealedItem, Malformed> {
  const wraps = isObject(json) ? wrapsFromWire(json.wraps) : undefined;
  const sealed = isObject(json) ? sealedBytes(json.sealed) : undefined;
  return sealed && wraps ? ok({ sealed, wraps }) : refuse({ code: 'not-an-item' });
}

/** The wraps alone, as re-sealing gets them: undefined where one of them is none. */
export function wrapsFromWire(json: unknown): readonly Wrap[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const wraps = json.map(parseWrap).filter(wrap => wrap !== undefined);
  return wraps.length === json.length ? wraps : undefined;
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
