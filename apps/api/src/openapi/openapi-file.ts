import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';

/** Where the description is checked in. */
export const OPENAPI_FILE = join(__dirname, '../../openapi.json');

/** The text of the file: the same description gives the same bytes. */
export function openApiText(document: OpenAPIObject): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
