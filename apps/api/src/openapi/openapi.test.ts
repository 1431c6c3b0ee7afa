import { readFileSync } from 'node:fs';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi } from './describe-api';
import { OPENAPI_FILE, openApiText } from './openapi-file';

/** Of the description only what these tests look at. */
interface Operation {
  readonly parameters?: { readonly name: string }[];
  readonly requestBody?: unknown;
  readonly responses: Record<string, { readonly content?: unknown }>;
}

let document: OpenAPIObject;
const paths = () => document.paths as unknown as Record<string, Record<string, Operation>>;
beforeAll(async () => {
  document = await describeApi();
}, 60_000);

test('the description that is checked in is that of this code (else: npm run openapi)', () => {
  expect(openApiText(document)).toBe(readFileSync(OPENAPI_FILE, 'utf8'));
});

test('every reference leads somewhere', () => {
  const references = [...openApiText(document).matchAll(/"\$ref": "#\/components\/schemas\/([^"]+)"/g)].map(
    (it) => it[1],
  );
  const known = Object.keys(document.components?.schemas ?? {});
  expect(references.length).toBeGreaterThan(100);
  expect([...new Set(references)].filter((name) => !known.includes(name ?? ''))).toEqual([]);
});

test('every operation says what it answers, and that it may answer a problem', () => {
  const operations = Object.entries(paths()).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method} ${path}`,
      responses: operation.responses,
    })),
  );
  expect(operations.length).toBeGreaterThan(30);
  const silent = operations.filter(({ responses }) => {
    const success = Object.entries(responses).find(([status]) => status.startsWith('2'));
    return !responses['default'] || !success || (success[0] !== '204' && !success[1].content);
  });
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('a query is told field by field, and a body by its form', () => {
  expect(paths()['/api/items']?.['get']?.parameters?.map(({ name }) => name)).toEqual([
    'letter',
    'registerStatus',
    'kind',
    'owner',
    'view',
    'q',
    'page',
    'size',
  ]);
  expect(paths()['/api/items/{id}/commands']?.['post']?.requestBody).toMatchObject({
    content: { 'application/json': { schema: { $ref: '#/components/schemas/CommandRequest' } } },
  });
});
