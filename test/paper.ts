/** Reads printed sheets back, as a reader's own programs do: poppler for PDF, a zip and its XML for DOCX. */
import { execFileSync } from 'node:child_process';

const poppler = (program: string, args: readonly string[], bytes: Uint8Array): string =>
  execFileSync(program, args, {
    input: bytes,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  });

export const pdfText = (bytes: Uint8Array): string => poppler('pdftotext', ['-', '-'], bytes);
export const pdfInfo = (bytes: Uint8Array): string => poppler('pdfinfo', ['-'], bytes);

/** Without what a page adds: breaks, the dots of blanks, the places where long words may break. */
export const squeezed = (text: string): string => text.replaceAll(/[\s\u200b\f]+/gu, '').replaceAll(/\.{4,}/g, '');
