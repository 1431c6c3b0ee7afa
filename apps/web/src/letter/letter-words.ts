import type { LetterQuestion, LetterRow, ReportDateAnswer, Upload } from '@tertial/contracts';

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

/** What entering a report's date has led to, in a sentence. */
export function reportDateResult(answer: ReportDateAnswer): string {
  const parts = [
    answer.settled > 0 && `${answer.settled} bekreftede leveranser har fått datoen`,
    answer.pending > 0 && `${answer.pending} får den om litt`,
    answer.kept > 0 && `${answer.kept} beholder datoen de allerede har fått`,
  ].filter(Boolean);
  return parts.length > 0 ? `Datoen er lagret: ${parts.join(', ')}.` : 'Datoen er lagret.';
}

const HEADING_LENGTH = 90;

/** A whole bullet stands marked in its text; a heading needs only its beginning. */
export function shortened(words: string): string {
  return words.length > HEADING_LENGTH ? `${words.slice(0, HEADING_LENGTH).replace(/\s\S*$/, '')} …` : words;
}
