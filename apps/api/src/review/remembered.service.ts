import { Injectable } from '@nestjs/common';
import type { LetterReviewAnswer, Remembered } from '@tertial/contracts';
import { sameWording, splitPlaceOf, type Span } from '@tertial/domain';
import {
  ItemRegister,
  LetterRegister,
  ReviewRegister,
  type Act,
  type ProposedItem,
  type Refusable,
} from '@tertial/persistence';
import { problem } from '../http/problem';
import { ReviewService, type OwnLetter } from './review.service';

type Acted = Promise<Refusable<{ itemIds: string[] }>>;
type Doing<Kind extends Remembered['correction']['act']> = Extract<Remembered['correction'], { act: Kind }>;

/** Words of time at a place of the letter. */
interface Words {
  readonly span: Span;
  readonly itemId: string | null;
  readonly questionId: string | null;
}

const gone = () =>
  problem(409, 'not-remembered', 'Det som ble valgt i et tidligere brev, passer ikke her lenger. Last siden på nytt.');

/** Does again what a coordinator decided of the same wording in an earlier letter: on her word, and by the same acts as by hand. */
@Injectable()
export class RememberedService {
  constructor(
    private readonly reviews: ReviewService,
    private readonly register: ReviewRegister,
    private readonly items: ItemRegister,
    private readonly letters: LetterRegister,
  ) {}

  async apply(
    letter: OwnLetter,
    { correctionId, targetId }: { readonly correctionId: string; readonly targetId: string },
    act: Act,
  ): Acted {
    const review = await this.reviews.review(letter);
    const hint = review.remembered.find((it) => it.id === correctionId && it.target.id === targetId);
    if (!hint) throw gone();
    const { correction } = hint;
    const items = await this.register.proposedItems(letter.id);
    const item = items.find((it) => it.id === targetId);
    switch (correction.act) {
      case 'change-item':
        return this.changeItem(item, correction, act);
      case 'reject-item':
        return this.rejectItem(targetId, correction, act);
      case 'split-item':
        return this.splitItem(item, correction, act);
      case 'merge-items':
        return this.mergeItems(items, item, correction, act);
      case 'answer-question':
        return this.answerQuestion(targetId, correction, act);
      case 'make-deadline':
        return this.makeDeadline(letter, await this.wordsOf(letter, review, hint), items, correction, act);
      case 'not-deadline':
        return this.register.declareNotDeadline({
          ...correction,
          letterId: letter.id,
          deliverableId: targetId,
          ...act,
        });
    }
  }

  private async changeItem(
    item: ProposedItem | undefined,
    { act: _act, ...change }: Doing<'change-item'>,
    act: Act,
  ): Acted {
    if (!item) throw gone();
    const { id: itemId, version } = item;
    const outcome = await this.items.changeItem({ itemId, change: { ...change, version }, ...act });
    return outcome.ok ? { ok: true, itemIds: [itemId] } : outcome;
  }

  private async rejectItem(itemId: string, { reason }: Doing<'reject-item'>, act: Act): Acted {
    const { refused } = await this.items.rejectItems({ itemIds: [itemId], reason, ...act });
    return refused[0] ? { ok: false, refusal: refused[0] } : { ok: true, itemIds: [itemId] };
  }

  private splitItem(item: ProposedItem | undefined, { first }: Doing<'split-item'>, act: Act): Acted {
    const place = item ? splitPlaceOf(item.text, first) : null;
    if (!item || place === null) throw gone();
    return this.register.splitItem({ itemId: item.id, version: item.version, place, ...act });
  }

  private mergeItems(
    items: readonly ProposedItem[],
    item: ProposedItem | undefined,
    { next }: Doing<'merge-items'>,
    act: Act,
  ): Acted {
    // The other one follows, but others may stand between.
    const other = item && items.slice(items.indexOf(item) + 1).find((it) => sameWording(it.text, next));
    if (!item || !other) throw gone();
    const { id: itemId, version } = item;
    return this.register.mergeItems({ itemId, version, withId: other.id, withVersion: other.version, ...act });
  }

  private async answerQuestion(questionId: string, { resolution }: Doing<'answer-question'>, act: Act): Acted {
    const outcome = await this.letters.resolveQuestion({ questionId, resolution, ...act });
    return outcome.ok ? { ok: true, itemIds: [] } : outcome;
  }

  /** Of the item with the wording of the one that got the deadline then, else of the one that holds the words. */
  private makeDeadline(
    letter: OwnLetter,
    { span, itemId: holder, questionId }: Words,
    items: readonly ProposedItem[],
    { due, report, every = null, item }: Doing<'make-deadline'>,
    act: Act,
  ): Acted {
    const itemId = items.find((it) => sameWording(it.text, item))?.id ?? holder;
    if (!itemId) throw gone();
    const read = this.reviews.read(letter, span);
    const deadline = { due, report, every, read };
    return this.register.makeDeadline({ letterId: letter.id, itemId, span, ...deadline, questionId, ...act });
  }

  private async wordsOf({ id }: OwnLetter, review: LetterReviewAnswer, { target }: Remembered): Promise<Words> {
    const words = review.notDeadlines.find((it) => it.id === target.id);
    if (words) return { ...words, questionId: null };
    const question = (await this.letters.letterDetail(id))?.questions.find((it) => it.id === target.id);
    if (!question) throw gone();
    return { ...question, questionId: question.id };
  }
}
