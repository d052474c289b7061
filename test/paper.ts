/** Reads printed sheets back, as a reader's own programs do: poppler for PDF, a zip and its XML for DOCX. */
import { execFileSync } from 'node:child_process';
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';
import { printable } from '../src/press/printable.ts';
import { type Block, plain, type Sheet, type Text } from '../src/press/sheet.ts';

const poppler = (program: string, args: readonly string[], bytes: Uint8Array): string =>
  execFileSync(program, args, {
    input: bytes,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  });

export const pdfText = (bytes: Uint8Array): string => poppler('pdftotext', ['-raw', '-', '-'], bytes);
export const pdfInfo = (bytes: Uint8Array): string => poppler('pdfinfo', ['-'], bytes);

/** Without what a page adds: breaks, the places where long words may break, the dots of blanks and so every dot. */
export const squeezed = (text: string): string => text.replaceAll(/[\s\u200b\f]+/gu, '').replaceAll('.', '');

/** The words of a document, paragraph by paragraph, read from its own XML by a parser that refuses what is not well formed. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const lines: string[] = [];
  for (const part of ['word/document.xml', 'word/footer1.xml']) {
    const parser = new SaxesParser();
    let inText = false;
    parser.on('opentag', ({ name }) => {
      if (name === 'w:t') inText = true;
      if (name === 'w:br') lines.push('\n');
    });
    parser.on('closetag', ({ name }) => {
      if (name === 'w:t') inText = false;
      if (name === 'w:p') lines.push('\n');
    });
    parser.on('text', text => {
      if (inText) lines.push(text);
    });
    parser.on('error', error => {
      throw error;
    });
    parser.write(await entryIn(bytes, part)).close();
  }
  return lines.join('');
}

const entryIn = (bytes: Uint8Array, wanted: string): Promise<string> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failed, zip) => {
      if (failed || !zip) return reject(failed ?? new Error('no zip'));
      zip.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== wanted) return zip.readEntry();
        zip.openReadStream(entry, (broken, stream) => {
          if (broken || !stream) return reject(broken ?? new Error(`no ${wanted}`));
          const parts: Buffer[] = [];
          stream.on('data', part => parts.push(part));
          stream.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
          stream.on('error', reject);
        });
      });
      zip.on('end', () => reject(new Error(`no ${wanted}`)));
      zip.readEntry();
    });
  });

const words = (text: Text): string => printable(plain(text));
function* wordsOf(block: Block, numbered: boolean): Generator<string> {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return yield words(block.text);
    case 'facts':
      for (const [label, value] of block.rows) yield `${label}:${words(value)}`;
      return;
    case 'table':
      yield `${block.caption ?? ''}${block.columns.map(({ head }) => head).join('')}`;
      for (const row of block.rows) for (const one of row) yield words(one);
      return;
    case 'list':
      for (const [at, item] of block.items.entries())
        yield `${numbered ? (block.ordered ? at + 1 : '•') : ''}${words(item)}`;
      return;
    case 'signatures':
      yield words(block.place);
      for (const { as, name } of block.blocks) yield words(as) + words(name);
  }
}

/** What a sheet says, in its order, as `squeezed` leaves it. A word processor numbers lists by itself: their marks are no text. */
export const sheetText = (
  { corner = '', letterhead, title, under = '', blocks }: Sheet,
  lists: 'numbered' | 'unnumbered' = 'numbered',
): string =>
  squeezed(
    [
      corner,
      ...letterhead.names.map(name => name.toUpperCase()),
      words(letterhead.address),
      title,
      words(under),
      ...blocks.flatMap(block => [...wordsOf(block, lists === 'numbered')]),
    ].join(' '),
  );

/** The pages of a sheet without their feet, and without the heads that a table repeats on each page. */
export function pagesText(sheet: Sheet, text: string): string {
  const foot = squeezed(printable(sheet.foot));
  const heads = sheet.blocks.flatMap(block =>
    block.kind === 'table' ? [squeezed(block.columns.map(({ head }) => head).join(''))] : [],
  );
  return text
    .split('\f')
    .map((page, at) => {
      const [first = '', ...rest] = squeezed(page).split(`${foot}Halaman`);
      const bare = rest.every(end => /^\d+dari\d+$/.test(end)) ? first : squeezed(page);
      const repeated = at === 0 ? undefined : heads.find(head => bare.startsWith(head));
      return repeated ? bare.slice(repeated.length) : bare;
    })
    .join('');
}
