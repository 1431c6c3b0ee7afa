import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  calendarFeedOwnerSchema,
  calendarFeedsSchema,
  newCalendarFeedInputSchema,
  newCalendarFeedSchema,
  type CalendarFeedOwner,
  type CalendarFeeds as FeedsAnswer,
  type Clock,
  type NewCalendarFeed,
  type NewCalendarFeedInput,
} from '@tertial/contracts';
import { CalendarFeeds, type FeedOf } from '@tertial/persistence';
import { Answers, AnswersNothing } from '../http/answers';
import { forbidden } from '../http/problem';
import { accepted } from '../http/refusable';
import { CLOCK, SETTINGS, type ApiSettings } from '../parts';
import { Me, type SignedIn } from '../session/signed-in';
import { FEED_PATH } from './calendar.controller';

/** The secret addresses at which calendar programs fetch one's own and the agency's calendar. */
@ApiTags('calendar-feeds')
@Controller('calendar-feeds')
export class CalendarFeedController {
  constructor(
    private readonly feeds: CalendarFeeds,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, calendarFeedsSchema, 'Hvilke kalendere som har en adresse.')
  async list(@Me() me: SignedIn): Promise<FeedsAnswer> {
    const mine = await this.standing({ personId: me.id });
    if (!me.agencyId || !me.roles.includes('coordinator')) return { mine };
    return { mine, agency: await this.standing({ agencyId: me.agencyId }) };
  }

  @Post(':owner')
  @HttpCode(201)
  @Answers(201, newCalendarFeedSchema, 'En ny adresse; den forrige virker ikke lenger. Den vises bare nå.')
  async make(
    @Me() me: SignedIn,
    @Param('owner', { schema: calendarFeedOwnerSchema }) owner: CalendarFeedOwner,
    @Body({ schema: newCalendarFeedInputSchema }) input: NewCalendarFeedInput,
  ): Promise<NewCalendarFeed> {
    const act = { ...ownedBy(me, owner), at: await this.clock.now(), by: me.id };
    const { secret } = accepted(await this.feeds.make({ ...act, replaces: input?.replaces }));
    const base = this.settings.publicUrl.replace(/\/+$/, '');
    return { address: `${base}${FEED_PATH}${secret}.ics` };
  }

  @Delete(':owner')
  @HttpCode(204)
  @AnswersNothing('Adressen virker ikke lenger.')
  async revoke(
    @Me() me: SignedIn,
    @Param('owner', { schema: calendarFeedOwnerSchema }) owner: CalendarFeedOwner,
  ): Promise<void> {
    await this.feeds.revoke({ ...ownedBy(me, owner), at: await this.clock.now(), by: me.id });
  }

  private async standing(of: FeedOf): Promise<{ madeAt: string } | null> {
    const madeAt = await this.feeds.madeAt(of);
    return madeAt && { madeAt };
  }
}

function ownedBy(me: SignedIn, owner: CalendarFeedOwner): FeedOf {
  if (owner === 'mine') return { personId: me.id };
  if (me.agencyId && me.roles.includes('coordinator')) return { agencyId: me.agencyId };
  throw forbidden('Virksomhetens kalender kan bare koordinatoren gi en adresse.');
}
