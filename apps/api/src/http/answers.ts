import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** Says in the description of the API what an endpoint answers; the schema is the contracts' own. */
export function Answers(status: number, schema: z.ZodType, description: string): MethodDecorator {
  return applyDecorators(ApiResponse({ status, description, standardSchema: schema }));
}

/** An answer of bytes or text. */
export function AnswersContent(status: number, mediaType: string, description: string): MethodDecorator {
  const schema = { type: 'string', ...(mediaType.startsWith('text/') ? {} : { format: 'binary' }) };
  return applyDecorators(ApiResponse({ status, description, content: { [mediaType]: { schema } } }));
}

/** An answer without content. */
export function AnswersNothing(description: string): MethodDecorator {
  return applyDecorators(ApiResponse({ status: 204, description }));
}
