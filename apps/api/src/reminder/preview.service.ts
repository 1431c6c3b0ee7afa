import { Inject, Injectable } from '@nestjs/common';
import type { Clock, PreviewMailRow, PreviewPage } from '@tertial/contracts';
import {
  addDays,
  osloDate,
  previewYear,
  type DayMailLine,
  type Preview,
  type PreviewMail,
  type PreviewWords,
} from '@tertial/domain';
import { subjectOf } from '@tertial/mail/subject';
import { PolicyRegister, previewInput, type PreviewSource } from '@tertial/persistence';
import { CLOCK } from '../parts';

const A_YEAR = 365;
/** A summary may have hundreds; of one item all are shown. */
const MOST_LINES = 20;
const TEXT_LENGTH = 200;

interface Asked {
  readonly person?: string | undefined;
  readonly item?: string | undefined;
  readonly page: number;
  readonly size: number;
}

/** What will be sent in the coming year if nobody acts: the same mails as the rounds will make, to the heading. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly policies: PolicyRegister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page(agencyId: string, { person, item, page, size }: Asked): Promise<PreviewPage> {
    const now = await this.clock.now();
    const [from, until] = [osloDate(now), addDays(osloDate(now), A_YEAR)];
    const source = await this.policies.previewSource(agencyId, now);
    const preview = previewYear(previewInput(source, source.changes, now, until));
    const mails = preview.mails.filter(
      (mail) => (!person || mail.personId === person) && (!item || mail.steps.some((step) => step.itemId === item)),
    );
    const words = wordsOf(source);
    const rows = mails.slice((page - 1) * size, page * size).map((mail) => rowOf(mail, preview, words, item ?? null));
    return { rows, total: mails.length, page, size, from, until };
  }
}

function wordsOf({ items, people }: PreviewSource): PreviewWords {
  const byId = new Map(items.map(({ id, words }) => [id, words]));
  return {
    item: (id) => known(byId.get(id), id),
    person: (id) => known(people.get(id), id),
  };
}

function known<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new RangeError(`The preview tells of something unknown: ${id}`);
  return found;
}

function rowOf(mail: PreviewMail, preview: Preview, words: PreviewWords, itemId: string | null): PreviewMailRow {
  const dayMail = preview.dayMail(mail, words);
  // What is said once of many items has no item of its own; it is told by its steps.
  const keys = new Set(mail.steps.filter((step) => step.itemId === itemId).map(({ key }) => key));
  const lines = itemId ? dayMail.lines.filter((line) => line.steps.some(({ key }) => keys.has(key))) : dayMail.lines;
  return {
    ...{ day: mail.day, at: mail.at, subject: subjectOf(dayMail), total: lines.length },
    to: { id: mail.personId, name: dayMail.person.name },
    lines: lines.slice(0, MOST_LINES).map(lineOf),
  };
}

function lineOf({
  item,
  deliverable,
  subject,
  together,
  steps,
  onBehalfOf,
}: DayMailLine): PreviewMailRow['lines'][number] {
  const about = together ? `${together.words} Gjelder ${together.deliverables}.` : (item?.text ?? subject?.name ?? '');
  return {
    itemId: item?.id ?? null,
    text: about.slice(0, TEXT_LENGTH),
    label: deliverable?.label ?? null,
    due: deliverable?.due ?? null,
    reasons: together ? [] : [...new Set(steps.map(({ reason }) => reason))],
    onBehalfOf: onBehalfOf?.name ?? null,
  };
}
