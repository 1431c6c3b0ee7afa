import type { LocalDate, ReadLetter } from '@tertial/domain';
import { countNames, mostNamed, usualSpelling } from './body-names';
import { findTimeExpressions } from './deadlines/expressions';
import { sentencesOf } from './deadlines/sentences';
import { addressee, dayOfLetterhead, ministryInCapitals } from './letterhead';
import { letterNumberOf, letterTypeOf } from './letter-type';
import { fold } from './text/passage';

/** How much of a letter is its head: sender, receiver, dates, title, introduction. */
const HEAD_LENGTH = 6000;

/** So far down the title stands, and the sentence that the letter begins with. */
const TITLE_WITHIN = 1500;

/** Words of a name; where it ends is said by what follows it. */
const NAME = '\\p{Lu}[\\p{L}-]*(?:,? [\\p{L}-]+){0,8}?';
const BODY = '[\\p{Lu}][\\p{L}-]*(?:(?:,| og| for|-) ?[\\p{L}-]+){0,8}?';

/** What the letter says of itself: who writes to whom, when, under which reference, for which year. */
export function readHead(letter: string): ReadLetter {
  const head = fold(letter.slice(0, HEAD_LENGTH));
  const type = letterTypeOf(head);
  const number = type === 'supplementary' ? letterNumberOf(head) : undefined;
  const year = yearOf(head, letter);
  return {
    year,
    type,
    ministry: ministryOf(head, letter),
    agency: agencyOf(head, letter),
    date: dateOf(head, year) ?? dayOfLetterhead(letter.slice(0, HEAD_LENGTH), year),
    reference: referenceOf(letter.slice(0, HEAD_LENGTH)),
    amends: type === 'supplementary' ? amendedBy(head) : null,
    ...(number === undefined ? {} : { number }),
  };
}

/** A year that is named so many times as often as another is the letter's rather than that one. */
const SO_MUCH_OFTENER = 8;

function yearOf(head: string, letter: string): number | null {
  const named = titleYear(head) ?? /(?:virksomhet|budsjettåret|arbeid)(?: \p{L}+)? i (20\d\d)/iu.exec(head);
  const counts = new Map<number, number>();
  for (const [, year] of letter.matchAll(/(?<![\d–/-])(20\d\d)(?![\d–/-])/gu)) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  const year = named ? Number(named[1]) : null;
  // A letter speaks of its own year all the time: one that it hardly speaks of has a figure wrong.
  if (year !== null && (!most || most[1] < SO_MUCH_OFTENER * (counts.get(year) ?? 1))) return year;
  return most && most[1] >= 3 ? most[0] : null;
}

/** The letter names itself before it names others: "Statsbudsjettet 2026 – tildelingsbrev", and later "innspill til tildelingsbrev 2027". */
function titleYear(head: string): RegExpExecArray | null {
  const ofLetter = /tildelingsbrev(?:et)?(?: nr\. ?\d+)?(?: for| til \p{L}[^.]{0,80}? for)? (20\d\d)/iu.exec(head);
  const ofBudget = /statsbudsjettet(?: for)? (20\d\d)(?= ?[–-] ?(?:supplerende )?tildelingsbrev)/iu.exec(head);
  if (ofBudget && (!ofLetter || ofBudget.index < ofLetter.index)) return ofBudget;
  return ofLetter ?? /statsbudsjettet(?: for)? (20\d\d)/iu.exec(head);
}

/** A body that is named so often is the letter's own. */
const OFTEN = 4;

function ministryOf(head: string, letter: string): string | null {
  const acting = new RegExp(
    `(?<name>${BODY}departementet) (?:stiller|viser|tildeler|legg|gir|fastset|sender)`,
    'u',
  ).exec(head);
  const any = /(?<![\p{L}])(?<name>\p{Lu}[\p{L}-]*(?:(?:,| og|-) ?[\p{L}-]+){0,4}departementet)(?![\p{L}])/u.exec(head);
  const royal = /det kongel[ie]ge (?<name>\p{L}[\p{L}, -]{3,60}?departement)(?![\p{L}])/iu.exec(head.slice(0, 400))
    ?.groups?.name;
  const named = acting?.groups?.name;
  if (named) return usualSpelling(named, letter, 'ministry');
  const counts = countNames(letter, 'ministry');
  const most = mostNamed(counts, OFTEN);
  // The one that acts cannot be told where its sentence is damaged, but it speaks of itself all the time.
  const first = any?.groups?.name;
  return (
    (most && first && (counts.get(first) ?? 0) * 2 < (counts.get(most) ?? 0) ? most : first) ??
    (royal
      ? `${royal[0]?.toUpperCase()}${royal.slice(1).toLowerCase()}et`
      : ministryInCapitals(letter.slice(0, HEAD_LENGTH)))
  );
}

function agencyOf(head: string, letter: string): string | null {
  // "… i Vestland", "… i Møre og Romsdal": a place is part of the name.
  const end = '(?=\\.|,| og gir| og set| (?:for|i) 20\\d\\d| 20\\d\\d| \\d| \\(|(?<! (?:i|på|og)) \\p{Lu}|$)';
  const told = [
    `til (?:rådighet|disposisjon|rådvelde) for (?<name>${NAME})${end}`,
    `[Tt]ildelingsbrev(?:et)?(?: nr\\. ?\\d+)?(?: for)?(?: 20\\d\\d)?(?: –| -)? til (?<name>${NAME})${end}`,
    `[Oo]ppdrag(?:sbrev)? til (?<name>${NAME})(?: om |${end})`,
  ];
  const found = told.map((pattern) => new RegExp(pattern, 'u').exec(head)).find((match) => match?.groups?.name);
  const name = found?.groups?.name?.trim();
  const isOfTitle = found !== undefined && found !== null && found.index < TITLE_WITHIN;
  if (name && isOfTitle) return usualSpelling(name, letter, 'agency');
  // Further down the letter may speak of what another agency got.
  const addressed = addressee(letter.slice(0, HEAD_LENGTH));
  return addressed ?? (name ? usualSpelling(name, letter, 'agency') : mostObliged(letter));
}

/** The body that the letter most often says shall do something; of an agency and its directorate the one that gets letters. */
function mostObliged(letter: string): string | null {
  const most = mostNamed(countNames(letter, 'agency', '\\s+(?:skal|må|bes)(?![\\p{L}])'), 2);
  const directorate = most?.replace(/etaten$/u, 'direktoratet') ?? null;
  return directorate !== null && countNames(letter, 'agency').has(directorate) ? directorate : most;
}

/** The first full date of the head that is not another document's: a letter's own date stands before its text. */
function dateOf(head: string, year: number | null): LocalDate | null {
  const beforeText = head.slice(0, 1200);
  const labelled = /dato:?/iu.exec(beforeText);
  const dates = findTimeExpressions(beforeText, year).filter(
    ({ meaning, lead }) => meaning.type === 'date' && meaning.givenYear !== null && lead === '',
  );
  const own = dates.find(({ from }) => labelled !== null && from > labelled.index && from - labelled.index < 120);
  return own?.meaning.type === 'date' ? own.meaning.due : null;
}

function referenceOf(head: string): string | null {
  const REFERENCE = /\d{2,4}\/\d{1,6}(?:-\d{1,4})?/g;
  const direct = /vår ref(?:eranse|\.)?:?[ \t]*(\d{2,4}\/\d{1,6}(?:-\d{1,4})?)/iu.exec(head)?.[1];
  if (direct) return direct;
  const labels = /^.*vår ref.*$/imu.exec(head);
  if (!labels) return null;
  const values = head
    .slice(labels.index + labels[0].length)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => line !== '');
  const found = values?.match(REFERENCE) ?? [];
  const oursComesSecond = /deres ref.*vår ref/iu.test(labels[0]);
  return (oursComesSecond && found.length > 1 ? found[1] : found[0]) ?? null;
}

/** From "viser til" to the end of that sentence. */
function amendedBy(head: string): string | null {
  const words =
    /(?:viser til|vises til|visast til|supplerer|endrer)(?![\p{L}])(?:(?!\. \p{Lu}).){0,200}?tildelingsbrev/iu.exec(
      head,
    );
  if (!words) return null;
  const [sentence] = sentencesOf(head.slice(words.index));
  return sentence ? head.slice(words.index, words.index + Math.min(sentence.to, 360)).replace(/\.$/u, '') : null;
}
