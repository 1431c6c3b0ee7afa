import type { LetterQuestion, LetterRow, Upload } from '@tertial/contracts';
import { titleWords } from '@tertial/domain/text-points';

export const LETTER_TYPE_WORDS: Readonly<Record<LetterRow['type'], string>> = {
  allocation: 'Tildelingsbrev',
  supplementary: 'Supplerende tildelingsbrev',
  assignment: 'Oppdragsbrev',
  instruction: 'Instruks',
};

export const STAGE_WORDS: Readonly<Record<Upload['stage'], string>> = {
  received: 'Filen er mottatt',
  reading: 'Leser brevet',
  storing: 'Lagrer oppdragene',
  done: 'Ferdig',
  refused: 'Ikke lest inn',
};

export const QUESTION_WORDS: Readonly<Record<LetterQuestion['about'], string>> = {
  date: 'Er dette en frist?',
  bullet: 'Er dette et oppdrag?',
  anchor: 'Hvilken dato gjelder?',
  owner: 'Hvem skal gjøre dette?',
  other: 'Hva betyr dette?',
};

const HEADING_LENGTH = 90;

/** A whole bullet stands marked in its text; a heading needs only its beginning, without the points that were folded into it. */
export function shortened(words: string): string {
  const title = titleWords(words);
  return title.length > HEADING_LENGTH ? `${title.slice(0, HEADING_LENGTH).replace(/\s\S*$/, '')} …` : title;
}
