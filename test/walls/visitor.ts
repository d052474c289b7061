import { createHash } from 'node:crypto';
import { docxText, pdfText } from '../paper.ts';

/** A browser without JavaScript: it keeps its cookies, sends forms, and takes hidden fields along from page to page. */
export interface Answered {
  readonly status: number;
  readonly location: string;
  readonly html: string;
  /** The value of a hidden field; '' where there is none. */
  field(name: string): string;
}
export interface Visitor {
  get(path: string): Promise<Answered>;
  /** Sends a form; with `file` as multipart, as a form with a file in it is. */
  post(path: string, fields: Fields, file?: SentFile): Promise<Answered>;
  raw(path: string, request: RequestInit): Promise<Answered>;
  cookie(name: string): string;
}
export interface SentFile {
  readonly field: string;
  readonly called: string;
  readonly text: string;
}
export type Fields = Readonly<Record<string, string | readonly string[]>>;

export function visitor(site: string): Visitor {
  const cookies = new Map<string, string>();
  async function raw(path: string, request: RequestInit): Promise<Answered> {
    const headers = {
      origin: site,
      'accept-language': 'id',
      accept: 'text/html',
      cookie: [...cookies].map(pair => pair.join('=')).join('; '),
      ...(request.headers as Record<string, string> | undefined),
    };
    const answer = await fetch(new URL(path, site), { redirect: 'manual', ...request, headers });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const html = await textIn(answer);
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      html,
      field: name => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '',
    };
  }
  return {
    raw,
    get: path => raw(path, {}),
    async post(path, fields, file) {
      const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map(one => [name, one] as const));
      const body = file ? new FormData() : new URLSearchParams();
      for (const [name, value] of pairs) body.append(name, value);
      if (file && body instanceof FormData) body.append(file.field, new Blob([file.text]), file.called);
      // What a person does who is told that nothing was recorded because Netra is busy: send once more.
      for (let left = 5; ; left -= 1) {
        const answer = await raw(path, { method: 'POST', body });
        if (left === 0 || !BUSY.test(answer.html)) return answer;
      }
    },
    cookie: name => cookies.get(name) ?? '',
  };
}

/** What a reader of the answer reads: of a printed form its words, which stand packed in the file. */
async function textIn(answer: Response): Promise<string> {
  const type = answer.headers.get('content-type') ?? '';
  if (type === 'application/pdf') return wordsOf(await answer.bytes());
  return type.endsWith('wordprocessingml.document') ? docxText(await answer.bytes()) : answer.text();
}

/** The same sheet is the same bytes, whoever asks for it: each is read once. */
const read = new Map<string, string>();
function wordsOf(bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const known = read.get(hash) ?? pdfText(bytes);
  read.set(hash, known);
  return known;
}

const BUSY = /sedang sibuk|"code":"busy"/;
