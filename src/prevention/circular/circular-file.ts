/**
 * The paper of a circular as it was signed: a PDF that is kept and given out byte for byte, since a change would break its signature.
 * What can be seen to be no readable PDF is refused with the reason. Pure.
 */
import { createHash } from 'node:crypto';
import { ok, type Result, refuse } from '../../result.ts';
import { latin } from '../verifying/pdf-objects.ts';
import { isPdf } from '../verifying/pdf-signatures.ts';
import type { CircularFile } from './circular.ts';

/** In bytes: a scan of ten pages is half of it. */
export const MOST_CIRCULAR_FILE = 5_000_000;
/** The end of a PDF stands within these last bytes. */
const TAIL = 2_048;

export type CircularFileRefusal =
  | { readonly code: 'circular-file-large'; readonly field: 'file' }
  | { readonly code: 'circular-file-other'; readonly field: 'file' }
  /** It breaks off. */
  | { readonly code: 'circular-file-cut'; readonly field: 'file' }
  /** It opens with a password alone, or not in every reader. */
  | { readonly code: 'circular-file-locked'; readonly field: 'file' }
  /** A hash that no kept file of the region has. */
  | { readonly code: 'circular-file-gone'; readonly field: 'file' };
const no = (code: CircularFileRefusal['code']): Result<never, CircularFileRefusal> => refuse({ code, field: 'file' });

/** By what its bytes are, whatever its name says. */
export function circularFile(bytes: Uint8Array): Result<CircularFile, CircularFileRefusal> {
  if (bytes.length > MOST_CIRCULAR_FILE) return no('circular-file-large');
  if (!isPdf(bytes)) return no('circular-file-other');
  if (!latin(bytes, Math.max(0, bytes.length - TAIL), bytes.length).includes('%%EOF')) return no('circular-file-cut');
  if (/\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</.test(latin(bytes, 0, bytes.length))) return no('circular-file-locked');
  return ok({ sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length });
}
