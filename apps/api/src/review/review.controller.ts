import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  applyRememberedSchema,
  declareNotDeadlineSchema,
  idSchema,
  makeDeadlineSchema,
  passageItemSchema,
  reviewActSchema,
  reviewSchema,
  timesQuerySchema,
  timesSchema,
  type Clock,
  type LetterReviewAnswer,
  type PassageTimes,
  type ReviewActAnswer,
} from '@tertial/contracts';
import { ReviewRegister, type Refusable } from '@tertial/persistence';
import type { z } from 'zod';
import { Answers } from '../http/answers';
import { accepted } from '../http/refusable';
import { CLOCK } from '../parts';
import { Me, OnlyFor, type SignedIn } from '../session/signed-in';
import { RememberedService } from './remembered.service';
import { ReviewService } from './review.service';

/** The review of a letter: what is marked in its text, and what a coordinator makes of its words. */
@ApiTags('review')
@OnlyFor('coordinator')
@Controller('letters/:id')
export class ReviewController {
  constructor(
    private readonly reviews: ReviewService,
    private readonly register: ReviewRegister,
    private readonly remembered: RememberedService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('review')
  @Answers(200, reviewSchema, 'Det som ikke er frist og hvorfor, hvor alt står, og hva som er valgt i tidligere brev.')
  async review(@Me() me: SignedIn, @Param('id', { schema: idSchema }) id: string): Promise<LetterReviewAnswer> {
    return this.reviews.review(await this.reviews.letterOf(id, me));
  }

  @Get('times')
  @Answers(200, timesSchema, 'Et stykke av brevet som tekst, og fristene ordene i det gir.')
  async times(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: timesQuerySchema }) { from, to }: z.output<typeof timesQuerySchema>,
  ): Promise<PassageTimes> {
    return this.reviews.times(await this.reviews.letterOf(id, me), [from, to]);
  }

  @Post('deadlines')
  @HttpCode(200)
  @Answers(200, reviewActSchema, 'Ordene er nå en frist for oppdraget.')
  async makeDeadline(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: makeDeadlineSchema }) input: z.output<typeof makeDeadlineSchema>,
  ): Promise<ReviewActAnswer> {
    const read = this.reviews.read(await this.reviews.letterOf(id, me), input.span);
    return this.answer(await this.register.makeDeadline({ ...input, letterId: id, read, ...(await this.act(me)) }));
  }

  @Post('not-deadlines')
  @HttpCode(200)
  @Answers(200, reviewActSchema, 'Ordene er ikke lenger en frist.')
  async declareNotDeadline(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: declareNotDeadlineSchema }) input: z.output<typeof declareNotDeadlineSchema>,
  ): Promise<ReviewActAnswer> {
    await this.reviews.letterOf(id, me);
    return this.answer(await this.register.declareNotDeadline({ ...input, letterId: id, ...(await this.act(me)) }));
  }

  @Post('items')
  @Answers(201, reviewActSchema, 'Det merkede er lagt til som foreslått oppdrag.')
  async addPassage(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: passageItemSchema }) input: z.output<typeof passageItemSchema>,
  ): Promise<ReviewActAnswer> {
    const read = this.reviews.read(await this.reviews.letterOf(id, me), input.span);
    return this.answer(await this.register.addPassage({ ...input, letterId: id, read, ...(await this.act(me)) }));
  }

  @Post('remembered/:correction/apply')
  @HttpCode(200)
  @Answers(200, reviewActSchema, 'Det som ble valgt i et tidligere brev, er gjort her også.')
  async apply(
    @Me() me: SignedIn,
    @Param('id', { schema: idSchema }) id: string,
    @Param('correction', { schema: idSchema }) correctionId: string,
    @Body({ schema: applyRememberedSchema }) { targetId }: z.output<typeof applyRememberedSchema>,
  ): Promise<ReviewActAnswer> {
    const letter = await this.reviews.letterOf(id, me);
    return this.answer(await this.remembered.apply(letter, { correctionId, targetId }, await this.act(me)));
  }

  private async act(me: SignedIn) {
    return { at: await this.clock.now(), by: me.id };
  }

  private answer(outcome: Refusable<{ itemIds: string[] }>): ReviewActAnswer {
    return { itemIds: accepted(outcome, 'unknown-item').itemIds };
  }
}
