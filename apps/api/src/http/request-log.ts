import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { loggedPath } from './logged-path';
import type { WithPerson } from '../session/signed-in';

const logger = new Logger('Request');

/** One line a request when it has been answered: no bodies, no query, as these may hold what people wrote. */
export function logRequests(request: Request, response: Response, next: NextFunction): void {
  const started = performance.now();
  response.once('close', () => {
    const { method } = request;
    const path = loggedPath(request.path);
    const line = {
      method,
      path,
      status: response.writableFinished ? response.statusCode : 'aborted',
      ms: Math.round(performance.now() - started),
      person: (request as Request & Partial<WithPerson>).person?.id ?? null,
    };
    if (response.statusCode >= 500) logger.warn(line);
    else if (path.startsWith('/api')) logger.log(line);
  });
  next();
}
