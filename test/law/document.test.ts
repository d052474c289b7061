import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lawDocument } from '../../src/law/document.ts';

const FILE = new URL('../../docs/law.md', import.meta.url);
const [OPEN, CLOSE] = ['<!-- rows -->', '<!-- /rows -->'] as const;

test('docs/law.md shows the rows as they are (renew it with UPDATE_LAW_DOC=1)', () => {
  const text = readFileSync(FILE, 'utf8');
  const [before, rest = ''] = text.split(OPEN);
  const [, after = ''] = rest.split(CLOSE);
  const current = `${before}${OPEN}\n\n${lawDocument()}\n\n${CLOSE}${after}`;
  if (process.env.UPDATE_LAW_DOC === '1') writeFileSync(FILE, current);
  else expect(text).toBe(current);
});
