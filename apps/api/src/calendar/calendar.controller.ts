import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Clock } from '@tertial/contracts';
import { osloDate } from '@tertial/domain';
import { calendarText } from '@tertial/icalendar';
import { CalendarFeeds } from '@tertial/persistence';
import type { Response } from 'express';
import { AnswersContent } from '../http/answers';
import { problem } from '../http/problem';
import { CLOCK, SETTINGS, type ApiSettings } from '../parts';
import { OpenToAll } from '../session/signed-in';

/** What addresses of calendars begin with; what comes after is a secret. */
export const FEED_PATH = '/api/calendars/';

/** Calendars for programs that know nothing but an address. */
@ApiTags('calendars')
@OpenToAll()
@Controller('calendars')
export class CalendarController {
  constructor(
    private readonly feeds: CalendarFeeds,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** With an ETag: a program that has the calendar as it is gets 304 and no content. */
  @Get(':file')
  @AnswersContent(200, 'text/calendar', 'Fristene og møtene, til å abonnere på.')
  async read(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const secret = /^([\w-]{43})\.ics$/.exec(file)?.[1];
    const feed = secret ? await this.feeds.read(secret, osloDate(await this.clock.now())) : null;
    if (!feed) throw problem(404, 'feed-void', 'Kalenderadressen virker ikke lenger. Logg inn i Tertial og lag en ny.');
    const { publicUrl } = this.settings;
    const text = calendarText(feed.entries, { publicUrl, name: `Frister: ${feed.name}` });
    response.set({
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="frister.ics"',
      'Cache-Control': 'private, no-cache',
      ETag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`,
      'X-Robots-Tag': 'noindex',
    });
    response.send(text);
  }
}
