import type { PreviewMail } from './preview';

/** A mail before a change and the one that tells the same after it. */
export interface MailChange {
  readonly before: PreviewMail;
  readonly after: PreviewMail;
}

export interface PersonDifference {
  readonly personId: string;
  /** How many mails before and after the change. */
  readonly before: number;
  readonly after: number;
  readonly come: readonly PreviewMail[];
  readonly go: readonly PreviewMail[];
  /** Something of what was told at one moment is told at another. */
  readonly move: readonly MailChange[];
  /** The same moment, other lines. */
  readonly otherwise: readonly MailChange[];
}

export interface PreviewDifference {
  readonly before: number;
  readonly after: number;
  /** Those for whom anything changes, in the order of their ids. */
  readonly persons: readonly PersonDifference[];
}

/**
 * What a change does to planned mails. Pure. Every mail of `before` is gone, moved, told otherwise or untouched, and every mail of
 * `after` has come, moved, is told otherwise or untouched: nothing is counted twice.
 */
export function previewDifference(before: readonly PreviewMail[], after: readonly PreviewMail[]): PreviewDifference {
  const personIds = [...new Set([...before, ...after].map((mail) => mail.personId))].sort();
  const of = (mails: readonly PreviewMail[], id: string) => mails.filter((mail) => mail.personId === id);
  return {
    before: before.length,
    after: after.length,
    persons: personIds.map((id) => personDifference(id, of(before, id), of(after, id))).filter(isChange),
  };
}

function personDifference(
  personId: string,
  before: readonly PreviewMail[],
  after: readonly PreviewMail[],
): PersonDifference {
  const atAfter = new Map(after.map((mail) => [mail.at, mail]));
  const atBefore = new Set(before.map((mail) => mail.at));
  const gone = before.filter((mail) => !atAfter.has(mail.at));
  const come = after.filter((mail) => !atBefore.has(mail.at));
  const move = moved(gone, come);
  const otherwise = before.flatMap((mail): MailChange[] => {
    const now = atAfter.get(mail.at);
    return now && !sameLines(mail, now) ? [{ before: mail, after: now }] : [];
  });
  const [from, to] = [new Set(move.map((it) => it.before)), new Set(move.map((it) => it.after))];
  return {
    ...{ personId, before: before.length, after: after.length, move, otherwise },
    come: come.filter((mail) => !to.has(mail)),
    go: gone.filter((mail) => !from.has(mail)),
  };
}

/** Each mail that is gone beside the first new one that tells some of the same. */
function moved(gone: readonly PreviewMail[], come: readonly PreviewMail[]): MailChange[] {
  const free = new Set(come);
  return gone.flatMap((before): MailChange[] => {
    const keys = new Set(before.steps.map(({ key }) => key));
    const after = [...free].find((mail) => mail.steps.some(({ key }) => keys.has(key)));
    if (!after) return [];
    free.delete(after);
    return [{ before, after }];
  });
}

function sameLines(a: PreviewMail, b: PreviewMail): boolean {
  const keys = new Set(a.steps.map(({ key }) => key));
  return a.steps.length === b.steps.length && b.steps.every(({ key }) => keys.has(key));
}

function isChange({ come, go, move, otherwise }: PersonDifference): boolean {
  return come.length + go.length + move.length + otherwise.length > 0;
}
