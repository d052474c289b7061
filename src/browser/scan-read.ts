/** Reads QR codes from a picture or a camera: by the browser itself where it can, else by a worker of ours. */
interface Detector {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = { new (given: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> };

export interface Reader {
  /** The text of a QR code in it, or null. */
  read(source: HTMLVideoElement | ImageBitmap): Promise<string | null>;
}

/** Wide enough for a code that fills a third of the picture, small enough for an old telephone. */
const WIDEST = 960;

export async function openReader(worker: string): Promise<Reader> {
  const own = await ownDetector();
  let decoder: Worker | undefined;
  const read = async (source: HTMLVideoElement | ImageBitmap): Promise<string | null> => {
    if (own) {
      const [found] = await own.detect(source).catch(() => []);
      if (found) return found.rawValue;
      // What the browser can't read in a still picture may be read all the same.
      if (source instanceof HTMLVideoElement) return null;
    }
    const picture = pixels(source);
    if (!picture) return null;
    decoder ??= new Worker(worker, { type: 'module' });
    const asked = decoder;
    return new Promise(resolve => {
      asked.addEventListener('message', ({ data }) => resolve(typeof data === 'string' ? data : null), { once: true });
      asked.addEventListener('error', () => resolve(null), { once: true });
      asked.postMessage(picture, [picture.data.buffer]);
    });
  };
  return { read };
}

async function ownDetector(): Promise<Detector | undefined> {
  const known = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (!known) return undefined;
  const formats: readonly string[] = await known.getSupportedFormats().catch(() => []);
  return formats.includes('qr_code') ? new known({ formats: ['qr_code'] }) : undefined;
}

function pixels(source: HTMLVideoElement | ImageBitmap) {
  const [wide, high] =
    source instanceof HTMLVideoElement ? [source.videoWidth, source.videoHeight] : [source.width, source.height];
  if (wide === 0 || high === 0) return undefined;
  const scale = Math.min(1, WIDEST / Math.max(wide, high));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(wide * scale), Math.round(high * scale)];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { width, height, data };
}
