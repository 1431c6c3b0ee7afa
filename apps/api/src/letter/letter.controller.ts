import { Controller, Get, Header, HttpCode, Param, Post, Res, StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  letterDetailSchema,
  letterRowSchema,
  type LetterDetail,
  type LetterRow,
  type Upload,
  uploadSchema,
} from '@tertial/contracts';
import { LetterRegister } from '@tertial/persistence';
import type { Response } from 'express';
import { z } from 'zod';
import { Answers, AnswersContent } from '../http/answers';
import { asDownload } from '../http/download';
import { forbidden, notFound, problem } from '../http/problem';
import { sentFile, TakesFile, type ReceivedFile } from '../http/upload';
import { seesAgency } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';
import { LetterImport } from './letter-import';

/** Bytes. Larger ones are not taken at all; what is taken and cannot be read is kept for a look. */
export const LETTER_LIMIT = 64_000_000;

/** Letters: taking them in, and what is known of each. */
@ApiTags('letters')
@Controller()
export class LetterController {
  constructor(
    private readonly letters: LetterRegister,
    private readonly imports: LetterImport,
  ) {}

  @Post('letters')
  @OnlyFor('coordinator')
  @HttpCode(202)
  @TakesFile(LETTER_LIMIT)
  @Answers(202, uploadSchema, 'Mottatt; spør /uploads/{id} til `stage` er done eller refused.')
  upload(@Me() me: SignedIn, @UploadedFile() file: ReceivedFile | undefined): Upload {
    return this.imports.start(sentFile(file), me);
  }

  @Get('uploads/:id')
  @OnlyFor('coordinator')
  @Answers(200, uploadSchema, 'Hvor langt opplastingen er kommet.')
  uploadOf(@Me() me: SignedIn, @Param('id', { schema: idSchema }) id: string): Upload {
    const upload = this.imports.of(id, me);
    if (!upload)
      throw problem(404, 'not-found', 'Opplastingen er ikke kjent her lenger. Se i listen over brev om den kom med.');
    return upload;
  }

  @Get('letters')
  @Answers(200, z.array(letterRowSchema), 'Virksomhetens brev; for departementet alle dets virksomheters.')
  list(@Me() me: SignedIn): Promise<LetterRow[]> {
    return this.letters.listLetters(me.agencyId ? [me.agencyId] : (me.oversees ?? null));
  }

  @Get('letters/:id')
  @Answers(200, letterDetailSchema, 'Brevet med åpne spørsmål, rapportdatoer og personer det nevner.')
  async detail(@Me() me: SignedIn, @Param('id', { schema: idSchema }) id: string): Promise<LetterDetail> {
    const letter = await this.letters.letterDetail(id);
    if (!letter) throw notFound('Brevet');
    if (!seesAgency(me, letter.agencyId))
      throw forbidden(
        `Brevet hører til ${letter.agencyName}. Logg inn som koordinator der for å se det.`,
        'other-agency',
      );
    return letter;
  }

  @Get('letters/:id/text')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @AnswersContent(200, 'text/plain', 'Brevets lagrede tekst; `span` er posisjoner i den.')
  async text(@Me() me: SignedIn, @Param('id', { schema: idSchema }) id: string): Promise<string> {
    await this.detail(me, id);
    return (await this.letters.letterText(id)) ?? '';
  }

  @Get('letters/:id/file')
  @AnswersContent(200, 'application/octet-stream', 'Filen slik den ble lastet opp.')
  async file(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    await this.detail(me, id);
    const file = await this.letters.letterFile(id);
    if (!file) throw notFound('Filen');
    return asDownload(response, file);
  }
}
