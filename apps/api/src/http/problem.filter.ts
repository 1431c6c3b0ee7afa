import { randomUUID } from 'node:crypto';
import { isNativeError } from 'node:util/types';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@tertial/contracts';
import type { Request, Response } from 'express';
import { mayPass } from '../health/may-pass';
import { loggedPath } from './logged-path';
import { problem, ProblemError } from './problem';

/** Every fault leaves the API as application/problem+json; what nobody foresaw gets an id that is in the log too, and no internals. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Fault');

  catch(fault: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request>();
    const answer = problemOf(fault, request) ?? this.unforeseen(fault, request);
    if (answer.status === 503 && isNativeError(fault)) this.logger.warn(fault.message);
    sendProblem(response, answer);
  }

  private unforeseen(fault: unknown, request: Request): Problem {
    const id = randomUUID();
    const error = isNativeError(fault) ? fault : new Error(String(fault));
    this.logger.error(
      { message: error.message, id, method: request.method, path: loggedPath(request.path) },
      error.stack,
    );
    return problem(
      500,
      'unexpected',
      `Noe gikk galt hos oss. Prøv igjen; skjer det på nytt, meld fra med feilnummer ${id}.`,
    ).problem;
  }
}

/** Sends a problem, or ends an answer that has begun already. */
export function sendProblem(response: Response, answer: Problem): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.status(answer.status).type('application/problem+json').set('Cache-Control', 'no-store');
  response.send(JSON.stringify(answer));
}

/** The problem that a foreseen fault is; undefined for a fault of ours. */
export function problemOf(fault: unknown, request: Pick<Request, 'method' | 'path'>): Problem | undefined {
  if (fault instanceof ProblemError) return fault.problem;
  if (mayPass(fault)) return problem(503, 'register-away', 'Registeret svarer ikke nå. Prøv igjen om litt.').problem;
  const status = clientStatus(fault);
  if (status === undefined) return undefined;
  return ofStatus(status, request, fault).problem;
}

/** The status of a fault that Nest, the body parsers or the upload parser blame on who asked. */
function clientStatus(fault: unknown): number | undefined {
  if (!isNativeError(fault)) return undefined;
  const status =
    fault instanceof HttpException ? fault.getStatus() : 'statusCode' in fault ? fault.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

function ofStatus(status: number, { method, path }: Pick<Request, 'method' | 'path'>, fault: unknown): ProblemError {
  switch (status) {
    case 403:
      return problem(
        403,
        'cross-origin',
        'Forespørselen kom fra en annen nettside og ble avvist. Åpne Tertial på nytt.',
      );
    case 404:
      return problem(404, 'unknown-address', `Adressen finnes ikke: ${method} ${path}`);
    case 413:
      return problem(413, 'too-large', 'Det du sendte er for stort. Send noe mindre.');
    case 415:
      return problem(
        415,
        'media-type',
        'Innholdstypen støttes ikke her. Send JSON, eller en fil som multipart/form-data.',
      );
    default:
      return problem(status, 'malformed', `Forespørselen kunne ikke leses: ${(fault as Error).message}`);
  }
}
