/** Standard base64 (RFC 4648 §4) of bytes, the same in Node and in every browser that Netra supports. */
const SLICE = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  // A file of 10 MB holds Node's only thread for 2.7 s by `btoa`, for under 0.1 s by its own way.
  if (typeof Buffer === 'function') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
  let binary = '';
  // In slices: a whole file as arguments of one call overflows the stack.
  for (let at = 0; at < bytes.length; at += SLICE) binary += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(binary);
}

/** Undefined when the text isn't base64. White space between the characters is passed over. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const binary = binaryOf(text);
  if (binary === undefined) return undefined;
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

function binaryOf(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}
