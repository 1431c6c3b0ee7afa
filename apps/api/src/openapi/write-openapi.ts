import { writeFile } from 'node:fs/promises';
import { describeApi } from './describe-api';
import { OPENAPI_FILE, openApiText } from './openapi-file';

/** Writes the description of the API into the file that is checked in. */
async function main(): Promise<void> {
  await writeFile(OPENAPI_FILE, openApiText(await describeApi()));
  console.log(`Skrev ${OPENAPI_FILE}`);
}

void main();
