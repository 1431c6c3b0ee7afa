import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { previewPageSchema, previewQuerySchema, type PreviewPage } from '@tertial/contracts';
import type { z } from 'zod';
import { Answers } from '../http/answers';
import { agencyOf } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';
import { PreviewService } from './preview.service';

/** What will be sent in the coming year, to whom, when and why. */
@ApiTags('mails')
@OnlyFor('coordinator')
@Controller('preview')
export class PreviewController {
  constructor(private readonly previews: PreviewService) {}

  @Get()
  @Answers(200, previewPageSchema, 'Én side av e-postene som vil bli sendt det neste året hvis ingen gjør noe.')
  list(
    @Me() me: SignedIn,
    @Query({ schema: previewQuerySchema }) query: z.output<typeof previewQuerySchema>,
  ): Promise<PreviewPage> {
    return this.previews.page(agencyOf(me), query);
  }
}
