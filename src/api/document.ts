import { z } from 'zod';
import type { Operation } from '../record/operation.ts';
import { answers, problem } from './answers.ts';

type Json = { readonly [key: string]: unknown };

/** The schema of what is sent (`input`) or answered (`output`), without zod's own address. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

const json = (schema: Json) => ({ 'application/json': { schema } });

function questionOf(operation: Operation, method: 'get' | 'post'): Json {
  const schema = schemaOf(operation.input, 'input');
  if (method === 'post') return { requestBody: { required: true, content: json(schema) } };
  const required = (schema.required ?? []) as readonly string[];
  const parameters = Object.entries((schema.properties ?? {}) as Json).map(([name, one]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: one,
  }));
  return { parameters };
}

/** OpenAPI 3.1, made from the table of operations. */
export function openApiDocument(
  base: string,
  operations: readonly Operation[],
  methodOf: (operation: Operation) => 'get' | 'post',
): Json {
  const paths = operations.map(operation => {
    const method = methodOf(operation);
    const answer = answers[operation.name];
    if (!answer) throw new Error(`${operation.name} promises no answer: add it to src/api/answers.ts`);
    const problems = { description: 'Refused / Ditolak', content: json({ $ref: '#/components/schemas/Problem' }) };
    const path = {
      operationId: operation.name,
      summary: operation.summary.en,
      description: operation.summary.id,
      ...questionOf(operation, method),
      responses: {
        200: { description: operation.summary.en, content: json(schemaOf(answer, 'output')) },
        '4XX': problems,
      },
    };
    return [`${base}/${operation.name}`, { [method]: path }];
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Netra',
      version: '1',
      description: 'The public register, the activities and the ledger. / Register umum, kegiatan, dan buku besar.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    paths: Object.fromEntries(paths),
    components: { schemas: { Problem: schemaOf(problem, 'output') } },
  };
}
