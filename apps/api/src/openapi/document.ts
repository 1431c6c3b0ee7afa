import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { nameComponents } from './component-names';

type Json = Record<string, unknown>;

/** The description of the API, made of its controllers and the contracts' schemas. The same code gives the same text. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  nameComponents();
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tertial')
    .setDescription(
      'Oppfølging av alt et departement ber en virksomhet om. Feil svares som application/problem+json (RFC 9457): `detail` er en setning ' +
        'til den som spurte, `code` er til programmer.',
    )
    .setVersion('1')
    .addCookieAuth('tertial-session')
    .addSecurityRequirements('cookie')
    .addGlobalResponse({ status: 'default', description: 'Et problem.', content: problemContent() })
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: (schema, { schemaType }) => convert(schema as z.ZodType, schemaType),
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').toLowerCase()}.${method}`,
  });
  return ordered(document);
}

function problemContent(): Record<string, { schema: Json }> {
  return { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
}

/** A contracts' schema as JSON schema; what it refers to becomes components. */
function convert(schema: z.ZodType, io: 'input' | 'output'): { schema: Json; components: Json } {
  const json = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // Answers may gain fields: who reads them must not rely on there being no others.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // `id` is ours, to name components; JSON schema means something else by it.
      delete jsonSchema.id;
      // That an integer is one that JavaScript can hold says nothing of the API.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  }) as Json & { $defs?: Json };
  const { $defs = {}, ...rest } = json;
  delete rest.$schema;
  return { schema: rest, components: $defs };
}

/** Components in the order of their names, so that the checked-in text changes only where the API does. */
function ordered(document: OpenAPIObject): OpenAPIObject {
  const schemas = document.components?.schemas ?? {};
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...document, components: { ...document.components, schemas: sorted } };
}
