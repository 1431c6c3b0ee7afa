import { Body, Controller, Get, HttpCode, Inject, Ip, Post, UploadedFile } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  mailLinkSchema,
  storedFileSchema,
  useMailLinkSchema,
  type Clock,
  type MailLinkView,
  type StoredFile,
  type UseMailLink,
} from '@tertial/contracts';
import { EvidenceFiles, type MailLink } from '@tertial/persistence';
import { EVIDENCE_LIMIT } from '../delivery/file.controller';
import { Answers } from '../http/answers';
import { problem } from '../http/problem';
import { sentFile, TakesFile, type ReceivedFile } from '../http/upload';
import { CLOCK } from '../parts';
import { OpenToAll } from '../session/signed-in';
import { FailedTries } from './failed-tries';
import { LinkSecret } from './link-secret';
import { MailLinkService } from './mail-link.service';

/** One answer for a secret that is none, that has expired, and whose person has left: nobody learns which. */
const VOID =
  'Lenken virker ikke. Den kan være ufullstendig, eller eldre enn 60 dager. Logg inn for å finne oppdraget, eller bruk lenken i en nyere e-post.';

/** What a person does straight from a mail, without signing in. Looking changes nothing; only POST uses a link. */
@ApiTags('mail-link')
@ApiBearerAuth()
@OpenToAll()
@Controller('mail-link')
export class MailLinkController {
  private readonly tries = new FailedTries();

  constructor(
    private readonly links: MailLinkService,
    private readonly files: EvidenceFiles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, mailLinkSchema, 'Hva lenken gjelder, og om den kan brukes.')
  async look(@LinkSecret() secret: string, @Ip() address: string): Promise<MailLinkView> {
    return this.links.look(await this.linkOf(secret, address));
  }

  @Post()
  @HttpCode(200)
  @Answers(200, mailLinkSchema, 'Gjort, eller mottatt; slik står det nå.')
  async use(
    @LinkSecret() secret: string,
    @Ip() address: string,
    @Body({ schema: useMailLinkSchema }) input: UseMailLink,
  ): Promise<MailLinkView> {
    return this.links.use(secret, await this.linkOf(secret, address), input);
  }

  @Post('files')
  @TakesFile(EVIDENCE_LIMIT)
  @Answers(201, storedFileSchema, 'Filen er lagret.')
  async store(
    @LinkSecret() secret: string,
    @Ip() address: string,
    @UploadedFile() upload: ReceivedFile | undefined,
  ): Promise<StoredFile> {
    const { me } = await this.links.mustBeOpen(await this.linkOf(secret, address));
    const file = sentFile(upload);
    if (file.bytes.length === 0) throw problem(400, 'empty-file', 'Filen er tom. Velg en annen.');
    return this.files.store({ ...file, at: await this.clock.now(), by: me.id });
  }

  private async linkOf(secret: string, address: string): Promise<MailLink> {
    const now = await this.clock.now();
    if (this.tries.areTooMany(address, now))
      throw problem(
        429,
        'too-many-tries',
        'For mange forsøk med lenker som ikke virker. Vent et minutt og prøv igjen.',
      );
    const link = secret === '' ? null : await this.links.find(secret, now);
    if (link) return link;
    this.tries.note(address, now);
    throw problem(404, 'link-void', VOID);
  }
}
