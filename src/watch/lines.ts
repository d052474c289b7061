/** Files of many articles: one JSON object a line (`.jsonl`), with id, text and, if known, title and published. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../result.ts';
import type { Article } from './read.ts';

const articleLine = z.object({
  id: z.string().min(1),
  text: z.string(),
  title: z.string().nullish(),
  published: z.string().nullish(),
});

export type LineRefusal = { readonly code: 'bad-line'; readonly line: number; readonly why: string };

/**
 * Parses the lines; each line is an article or a refusal that names its number (from 1), so that one bad line doesn't
 * lose the others. Blank lines are passed over. `published` is kept when it is or begins with an ISO day.
 */
export function parseArticleLines(text: string): readonly Result<Article, LineRefusal>[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, i) => (line.trim() === '' ? [] : [parseLine(line, i + 1)]));
}

function parseLine(line: string, number: number): Result<Article, LineRefusal> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refuse({ code: 'bad-line', line: number, why: 'not JSON' });
  }
  const parsed = articleLine.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse({ code: 'bad-line', line: number, why: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` });
  }
  const { id, title, published } = parsed.data;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0];
  return ok({ id, text: parsed.data.text, title: title ?? undefined, published: day });
}
