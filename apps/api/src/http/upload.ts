import {
  applyDecorators,
  Injectable,
  UseGuards,
  UseInterceptors,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import { problem, tooLarge } from './problem';

/** What the parts of a multipart body take beside the file itself. */
const ENVELOPE_BYTES = 64 * 1024;

/**
 * Takes one file, multipart field `file`, of at most `limitBytes`. What is announced as larger is refused before it is read,
 * what turns out to be larger as soon as it does.
 */
export function TakesFile(limitBytes: number): MethodDecorator {
  @Injectable()
  class AnnouncedSizeGuard implements CanActivate {
    canActivate(context: ExecutionContext): boolean {
      const announced = Number(context.switchToHttp().getRequest<Request>().headers['content-length'] ?? 0);
      if (announced > limitBytes + ENVELOPE_BYTES) throw tooLarge(limitBytes);
      return true;
    }
  }
  const limits = { fileSize: limitBytes, files: 1, fields: 10, parts: 11 };
  return applyDecorators(
    UseGuards(AnnouncedSizeGuard),
    UseInterceptors(FileInterceptor('file', { limits, defParamCharset: 'utf8' })),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
    }),
  );
}

/** A file that somebody sent. */
export interface SentFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** The file as the upload parser gives it. */
export interface ReceivedFile {
  readonly originalname: string;
  readonly mimetype: string;
  readonly buffer: Buffer;
}

/** The file of the request, or a problem that says that there is none. */
export function sentFile(file: ReceivedFile | undefined): SentFile {
  if (!file) throw problem(400, 'no-file', 'Velg en fil: forespørselen har ingen fil i feltet «file».');
  return { name: fileName(file.originalname), mediaType: file.mimetype, bytes: file.buffer };
}

/** A name without folders and control characters, of a length that file systems take. */
export function fileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\u0000-\u001f\u007f]/g, '').trim();
  return clean.slice(-200) || 'uten navn';
}
