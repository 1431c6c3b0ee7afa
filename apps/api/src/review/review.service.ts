import { Injectable } from '@nestjs/common';
import type { LetterDetail, LetterReviewAnswer, PassageTimes } from '@tertial/contracts';
import {
  registerDeliverables,
  yearOf,
  type ReadDeliverable,
  type RegisterDeliverable,
  type ReportDates,
  type Span,
} from '@tertial/domain';
import { fold, wordsOfTime } from '@tertial/letter-reading';
import { LetterRegister, ReviewRegister } from '@tertial/persistence';
import { notFound } from '../http/problem';
import { mustBeOfMyAgency } from '../session/my-agency';
import type { SignedIn } from '../session/signed-in';

/** A letter of the coordinator's own agency, with its text. */
export interface OwnLetter {
  readonly id: string;
  readonly text: string;
  /** In which words of time without a year are. */
  readonly year: number | null;
  readonly reports: ReportDates;
}

/** What the review of a letter shows, together with what the reader makes of words of time by themselves. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly letters: LetterRegister,
    private readonly register: ReviewRegister,
  ) {}

  async letterOf(letterId: string, me: SignedIn): Promise<OwnLetter> {
    const letter = await this.letters.letterDetail(letterId);
    if (!letter) throw notFound('Brevet');
    mustBeOfMyAgency(me, letter.agencyId, 'Brevet');
    const text = (await this.letters.letterText(letterId)) ?? '';
    const year = letter.year ?? (letter.date && yearOf(letter.date));
    return { id: letterId, text, year, reports: reportDates(letter) };
  }

  async review(letter: OwnLetter): Promise<LetterReviewAnswer> {
    const view = await this.register.review(letter.id);
    if (!view) throw notFound('Brevet');
    return {
      ...view,
      notDeadlines: view.notDeadlines.map((it) => ({ ...it, proposal: this.proposal(letter, it.span) })),
    };
  }

  /** The words of time at a place as the reader understands them. */
  read({ text, year }: OwnLetter, span: Span): ReadDeliverable[] {
    return wordsOfTime(text, span, year);
  }

  /** A piece of the letter as an item's text, and the deliverables that its words of time give. */
  times(letter: OwnLetter, span: Span): PassageTimes {
    const deliverables = this.deliverables(letter, span).map(({ label, due, report, raw }) => ({
      label,
      due,
      report,
      raw,
    }));
    return { text: fold(letter.text.slice(...span)).replace(/^[•●▪◦–]\s*/u, ''), deliverables };
  }

  private proposal(letter: OwnLetter, span: Span): LetterReviewAnswer['notDeadlines'][number]['proposal'] {
    const [first, another] = this.deliverables(letter, span);
    if (!first || another || (!first.due && !first.report)) return null;
    return { due: first.report ? null : first.due, report: first.report };
  }

  private deliverables(letter: OwnLetter, span: Span): RegisterDeliverable[] {
    return registerDeliverables({ kind: 'assignment', deliverables: this.read(letter, span) }, letter.reports);
  }
}

function reportDates({ reportDates: rows }: LetterDetail): ReportDates {
  return Object.fromEntries(
    rows.flatMap(({ report, due, source }) => (due ? [[report, { due, source: source ?? '' }]] : [])),
  );
}
