import { Controller, Get, Inject, Param, Post, Res, StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idSchema, storedFileSchema, type Clock, type StoredFile } from '@tertial/contracts';
import { osloDate } from '@tertial/domain';
import { EvidenceFiles, ItemRegister } from '@tertial/persistence';
import type { Response } from 'express';
import { Answers, AnswersContent } from '../http/answers';
import { asDownload } from '../http/download';
import { forbidden, notFound, problem } from '../http/problem';
import { sentFile, TakesFile, type ReceivedFile } from '../http/upload';
import { viewerOf } from '../item/actor';
import { CLOCK } from '../parts';
import { Me, type SignedIn } from '../session/signed-in';

/** Bytes. */
export const EVIDENCE_LIMIT = 25_000_000;

/** Files that prove deliveries: sent first, then named by the `deliver` command. */
@ApiTags('files')
@Controller('files')
export class FileController {
  constructor(
    private readonly files: EvidenceFiles,
    private readonly items: ItemRegister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @TakesFile(EVIDENCE_LIMIT)
  @Answers(201, storedFileSchema, 'Filen er lagret.')
  async store(@Me() me: SignedIn, @UploadedFile() upload: ReceivedFile | undefined): Promise<StoredFile> {
    const file = sentFile(upload);
    if (file.bytes.length === 0) throw problem(400, 'empty-file', 'Filen er tom. Velg en annen.');
    return this.files.store({ ...file, at: await this.clock.now(), by: me.id });
  }

  @Get(':id')
  @AnswersContent(200, 'application/octet-stream', 'Filen slik den ble lastet opp.')
  async read(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) fileId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const about = await this.files.about(fileId);
    if (!about) throw notFound('Filen');
    if (about.uploadedBy !== me.id && !(await this.seesOneOf(about.itemIds, me)))
      throw forbidden('Filen hører til et oppdrag som du ikke har tilgang til.');
    const file = await this.files.read(fileId);
    if (!file) throw notFound('Filen');
    return asDownload(response, file);
  }

  private async seesOneOf(itemIds: readonly string[], me: SignedIn): Promise<boolean> {
    const today = osloDate(await this.clock.now());
    for (const itemId of itemIds) if (await this.items.itemDetail(itemId, viewerOf(me), today)) return true;
    return false;
  }
}
