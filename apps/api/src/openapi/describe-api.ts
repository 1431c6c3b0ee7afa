import type { OpenAPIObject } from '@nestjs/swagger';
import { createEngine } from '@tertial/engine';
import { createDataSource } from '@tertial/persistence';
import { createApi } from '../create-api';
import { openApiDocument } from './document';

/** The description of the API without starting it: nothing is connected to. */
export async function describeApi(): Promise<OpenAPIObject> {
  const nowhere = { address: '127.0.0.1:1', namespace: 'default', tls: null, apiKey: null };
  const engine = createEngine(nowhere);
  const app = await createApi({
    settings: {
      auth: 'demo',
      sessionSecret: 'not used: nobody signs in',
      publicUrl: 'http://localhost',
      webDist: null,
    },
    dataSource: createDataSource({ url: 'postgres://127.0.0.1:1/none' }),
    engine,
    clock: { now: () => Promise.reject(new Error('nothing happens here')) },
  });
  try {
    return openApiDocument(app);
  } finally {
    await engine.close();
  }
}
