import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import cookieParser from 'cookie-parser';
import type { NextFunction, Request, Response } from 'express';
import { z } from 'zod';
import { ApiModule } from './api.module';
import { inputSentence } from './http/input-words';
import { logRequests } from './http/request-log';
import { openApiDocument } from './openapi/document';
import type { ApiParts } from './parts';
import { webPage } from './web/web-page';

/** Bytes of a JSON body: a bulk act on a thousand items, or an item of twenty thousand characters. */
const BODY_LIMIT = 1_000_000;

/** The whole API over its parts, not yet listening. `close()` ends it and leaves the parts to who made them. */
export async function createApi(parts: ApiParts): Promise<NestExpressApplication> {
  z.config({ ...z.locales.no(), customError: inputSentence });
  const { settings } = parts;
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.of(parts), {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  secure(app, settings.publicUrl.startsWith('https:'));
  app.use(logRequests, cookieParser(settings.sessionSecret));
  app.use('/api', keepNothing);
  app.useBodyParser('json', { limit: BODY_LIMIT });
  if (settings.webDist) app.use(...webPage(settings.webDist));
  describe(app);
  return app;
}

/** What the API answers is for who asked, as of now: no browser and no proxy keeps it. Downloads say the same themselves. */
function keepNothing(_request: Request, response: Response, next: NextFunction): void {
  response.set('Cache-Control', 'private, no-store');
  next();
}

/** Same origin only: no CORS, nothing from elsewhere, and no request that another page made a browser send. */
function secure(app: NestExpressApplication, https: boolean): void {
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      directives: {
        'style-src': ["'self'"],
        'font-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        ...(https ? {} : { 'upgrade-insecure-requests': null }),
      },
    },
    strictTransportSecurity: https,
    referrerPolicy: { policy: 'same-origin' },
  });
  app.enableCsrfProtection();
}

/** The description under /api/openapi.json, and a page to read it under /api/docs that asks no other host for anything. */
function describe(app: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Tertial: programgrensesnitt',
  });
}
