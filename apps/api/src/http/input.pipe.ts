import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { invalidInput, problem, ProblemError, type FieldFault } from './problem';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Checks what is asked against the contracts' schemas. An address that cannot exist (an id that is none) is unknown, not invalid. */
@Injectable()
export class InputPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => invalidInput(issues.slice(0, 50).map(fieldFault)) });
  }

  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      return await super.transform(value, metadata);
    } catch (fault) {
      if (metadata.type === 'param' && fault instanceof ProblemError)
        throw problem(404, 'not-found', 'Det du ser etter finnes ikke. Lenken kan være feil.');
      throw fault;
    }
  }
}

/** `deliverables.0.due` and what is wrong there. */
export function fieldFault({ message, path = [] }: Issue): FieldFault {
  const keys = path.map((segment) => String(typeof segment === 'object' ? segment.key : segment));
  return { field: keys.join('.'), message };
}
