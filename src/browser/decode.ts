/**
 * Reads QR codes in pictures, beside the page, where the browser itself can't. A message is `{ width, height, data }` in RGBA; the
 * answer is the text, or null where there is none to be read.
 */
import decodeQR from 'qr/decode.js';

const worker = self as unknown as DedicatedWorkerGlobalScope;

worker.addEventListener('message', ({ data: picture }) => {
  worker.postMessage(textIn(picture));
});

function textIn(picture: { width: number; height: number; data: Uint8ClampedArray }): string | null {
  try {
    return decodeQR(picture);
  } catch {
    return null;
  }
}
