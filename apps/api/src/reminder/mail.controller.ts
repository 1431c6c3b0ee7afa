import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  mailContentSchema,
  mailPageSchema,
  mailQuerySchema,
  type MailContent,
  type MailPage,
} from '@tertial/contracts';
import { MailStore } from '@tertial/persistence';
import { simpleParser } from 'mailparser';
import type { z } from 'zod';
import { Answers, AnswersContent } from '../http/answers';
import { notFound } from '../http/problem';
import { agencyOf, mustBeOfMyAgency } from '../session/my-agency';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';

/**
 * What a mail may do: be looked at, with its own styles, in a frame of our own pages. (A frame without an address would come under the
 * page's policy, which allows no inline styles, and mails have no others.)
 */
const MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** The log of what was sent to whom, when, and what the mail server answered. */
@ApiTags('mails')
@OnlyFor('coordinator')
@Controller('mails')
export class MailController {
  constructor(private readonly mails: MailStore) {}

  @Get()
  @Answers(200, mailPageSchema, 'Én side av e-postene, de nyeste først.')
  list(
    @Me() me: SignedIn,
    @Query({ schema: mailQuerySchema }) query: z.output<typeof mailQuerySchema>,
  ): Promise<MailPage> {
    return this.mails.log(query, agencyOf(me));
  }

  @Get(':id/html')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', MAIL_POLICY)
  @AnswersContent(200, 'text/html', 'E-postens HTML-del, til å vise i en ramme; den kan ikke gjøre noe.')
  async html(@Me() me: SignedIn, @Param('id', { schema: idSchema }) mailId: string): Promise<string> {
    return (await this.content(me, mailId)).html;
  }

  @Get(':id')
  @Answers(200, mailContentSchema, 'E-posten slik den ble sendt.')
  async content(@Me() me: SignedIn, @Param('id', { schema: idSchema }) mailId: string): Promise<MailContent> {
    const mail = await this.mails.mailContent(mailId);
    if (!mail) throw notFound('E-posten');
    mustBeOfMyAgency(me, mail.agencyId, 'E-posten');
    const { text, html } = await simpleParser(mail.raw);
    return { ...mail.row, text: text ?? '', html: html || '', raw: mail.raw.toString('utf8') };
  }
}
