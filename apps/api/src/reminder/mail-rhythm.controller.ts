import { Body, Controller, HttpCode, Inject, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { mailRhythmSchema, type Clock, type MailRhythm } from '@tertial/contracts';
import { People } from '@tertial/persistence';
import { Answers } from '../http/answers';
import { accepted } from '../http/refusable';
import { CLOCK } from '../parts';
import { Me, type SignedIn } from '../session/signed-in';

/** How often who asks wants to be told what can wait. */
@ApiTags('mails')
@Controller('mail-rhythm')
export class MailRhythmController {
  constructor(
    private readonly people: People,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Put()
  @HttpCode(200)
  @Answers(
    200,
    mailRhythmSchema,
    'Valget gjelder fra neste e-post. Det som forfaller, er forfalt eller nytt, kommer på dagen uansett.',
  )
  async choose(@Me() me: SignedIn, @Body({ schema: mailRhythmSchema }) { rhythm }: MailRhythm): Promise<MailRhythm> {
    accepted(
      await this.people.changePerson({ personId: me.id, change: { rhythm }, at: await this.clock.now(), by: me.id }),
    );
    return { rhythm };
  }
}
