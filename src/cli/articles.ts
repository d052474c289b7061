/**
 * From files to articles: a text file is one article named after it, a `.jsonl` holds one article a line. A file or line
 * that is no article is refused by itself. Nothing larger than an article's limit is ever held in memory.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Refusal } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { parseArticleLines } from '../watch/lines.ts';
import type { Article } from '../watch/read.ts';
import { ARTICLE_LIMIT_BYTES, decodeArticle } from '../watch/text.ts';

export interface Found {
  /** What a message calls it: the path, with the line for one of many. */
  readonly from: string;
  readonly article: Result<Article, Refusal>;
}

const CHUNK = 65_536;
/** A line holds the article's JSON: every character may take six bytes there, and the title comes on top. */
const LINE_LIMIT = ARTICLE_LIMIT_BYTES * 6;
const NEWLINE = 10;
const ID_LIMIT = 400;

/** The articles of these files in order, each under an id of its own. */
export async function* articlesOf(paths: readonly string[]): AsyncGenerator<Found> {
  const seen = new Map<string, number>();
  for (const path of paths) {
    for await (const found of articlesIn(path)) {
      if (!found.article.ok) {
        yield found;
        continue;
      }
      const { id } = found.article.value;
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      yield times === 1 ? found : { ...found, article: ok({ ...found.article.value, id: `${id} (${times})` }) };
    }
  }
}

async function* articlesIn(path: string): AsyncGenerator<Found> {
  const opened = await openFile(path);
  if (!opened.ok) {
    yield { from: path, article: opened };
    return;
  }
  try {
    if (path.endsWith('.jsonl')) yield* linesOf(path, opened.value);
    else yield { from: path, article: await wholeFile(path, opened.value) };
  } finally {
    await opened.value.close();
  }
}

async function openFile(path: string): Promise<Result<FileHandle, Refusal>> {
  try {
    const file = await open(path, 'r');
    if (!(await file.stat()).isDirectory()) return ok(file);
    await file.close();
    return refuse({ code: 'directory' });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    // A path with a NUL byte can't name a file at all.
    if (['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE'].includes(code)) return refuse({ code: 'missing-file' });
    return refuse({ code: 'unreadable-file', why: code } as Refusal);
  }
}

/** Reads up to the limit and one byte, whatever the file says of its size: it may be a pipe, or grow. */
async function wholeFile(path: string, file: FileHandle): Promise<Result<Article, Refusal>> {
  const { size } = await file.stat();
  if (size > ARTICLE_LIMIT_BYTES) return refuse({ code: 'too-large', bytes: size } as Refusal);
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of chunksOf(file)) {
    bytes += part.length;
    if (bytes > ARTICLE_LIMIT_BYTES) return refuse({ code: 'too-large' });
    parts.push(part);
  }
  const text = decodeArticle(Buffer.concat(parts));
  return text.ok ? ok({ id: basename(path), text: text.value }) : text;
}

async function* linesOf(path: string, file: FileHandle): AsyncGenerator<Found> {
  let number = 0;
  let found = 0;
  for await (const line of rawLines(file)) {
    number += 1;
    const article = line === undefined ? refuse<Refusal>({ code: 'too-large' }) : articleOf(line, number);
    if (!article) continue;
    found += 1;
    yield { from: `${path}:${number}`, article };
  }
  if (found === 0) yield { from: path, article: refuse({ code: 'empty' }) };
}

/** Undefined for a blank line. The line's own number comes from here: the parser sees one line at a time. */
function articleOf(line: Buffer, number: number): Result<Article, Refusal> | undefined {
  // One line of binary data among articles is one refusal.
  const parsed = parseArticleLines(line.toString('utf8'))[0];
  if (!parsed) return undefined;
  if (!parsed.ok) return refuse({ ...parsed.refusal, line: number } as Refusal);
  const { id, published } = parsed.value;
  if (id.length > ID_LIMIT) return refuse({ code: 'bad-line', line: number, why: 'id' } as Refusal);
  // A day that no calendar has says nothing; the article is read without it.
  return ok({ ...parsed.value, published: z.iso.date().safeParse(published).data });
}

/** Lines as bytes; undefined for one that is longer than any article, of which nothing is kept. */
async function* rawLines(file: FileHandle): AsyncGenerator<Buffer | undefined> {
  let parts: Buffer[] = [];
  let bytes = 0;
  let isTooLong = false;
  const finish = () => {
    const line = isTooLong ? undefined : Buffer.concat(parts);
    parts = [];
    bytes = 0;
    isTooLong = false;
    return line;
  };
  for await (const chunk of chunksOf(file)) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); ; end = chunk.indexOf(NEWLINE, start)) {
      const part = chunk.subarray(start, end < 0 ? chunk.length : end);
      bytes += part.length;
      isTooLong ||= bytes > LINE_LIMIT;
      if (isTooLong) parts = [];
      else parts.push(part);
      if (end < 0) break;
      yield finish();
      start = end + 1;
    }
  }
  if (bytes > 0) yield finish();
}

async function* chunksOf(file: FileHandle): AsyncGenerator<Buffer> {
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}
