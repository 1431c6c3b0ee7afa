import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** The secret that a request carries, '' when none. In a header: addresses are written into logs, headers are not. */
export const LinkSecret = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const given = context.switchToHttp().getRequest<Request>().headers.authorization ?? '';
  return /^Bearer ([\w-]{1,100})$/.exec(given)?.[1] ?? '';
});
