/** Why a file is not read. */
export type LetterFileRefusalCode =
  'empty' | 'too-large' | 'unknown-format' | 'encrypted' | 'damaged' | 'no-text' | 'no-letter';

/** A file that is not read, with a sentence in Norwegian that says what the person can do. Nothing was read of it. */
export class LetterFileRefusal extends Error {
  override readonly name = 'LetterFileRefusal';

  constructor(
    readonly code: LetterFileRefusalCode,
    sentence: string,
    options?: { cause?: unknown },
  ) {
    super(sentence, options);
  }
}

/** Bytes; a scanned letter of a hundred pages is smaller. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** Characters of text; the longest letters that we know have a quarter of a million. */
export const LONGEST_TEXT = 2_000_000;

/** Pages of a PDF. */
export const MOST_PAGES = 1000;

export const refusals = {
  empty: () => new LetterFileRefusal('empty', 'Filen er tom. Last ned brevet på nytt og prøv igjen.'),
  tooLarge: () =>
    new LetterFileRefusal(
      'too-large',
      `Filen er for stor: største størrelse er ${LARGEST_FILE / 1024 / 1024} MB. Et tildelingsbrev er mye mindre. Sjekk at det er riktig fil, eller lagre den uten bilder.`,
    ),
  tooMuchText: () =>
    new LetterFileRefusal(
      'too-large',
      `Filen har for mye tekst til å være et brev: grensen er ${LONGEST_TEXT / 1_000_000} millioner tegn og ${MOST_PAGES} sider. Sjekk at det er riktig fil.`,
    ),
  unknownFormat: (what: string) =>
    new LetterFileRefusal(
      'unknown-format',
      `Innholdet i filen er ${what}, uansett hva den heter. Tertial leser PDF, Word (.docx), Markdown og ren tekst. Lagre brevet i et av disse formatene og prøv igjen.`,
    ),
  /** A document of a word processor that can write it as one of ours. */
  otherDocument: (what: string) =>
    new LetterFileRefusal(
      'unknown-format',
      `Innholdet i filen er ${what}, uansett hva den heter. Tertial leser PDF, Word (.docx), Markdown og ren tekst. Åpne brevet i Word eller LibreOffice, velg «Lagre som» og deretter Word-dokument (.docx) eller PDF, og prøv igjen.`,
    ),
  encrypted: (cause?: unknown) =>
    new LetterFileRefusal('encrypted', 'Filen er beskyttet med passord. Lagre en kopi uten passord og prøv igjen.', {
      cause,
    }),
  damaged: (cause?: unknown) =>
    new LetterFileRefusal(
      'damaged',
      'Filen er skadet eller ufullstendig; slutten mangler eller kan ikke leses. Last ned brevet på nytt og prøv igjen.',
      {
        cause,
      },
    ),
  noText: () =>
    new LetterFileRefusal(
      'no-text',
      'Filen har ingen tekst, trolig fordi den er skannet som bilder. Be departementet om brevet som tekst, eller kjør tekstgjenkjenning (OCR) og prøv igjen.',
    ),
  noLetter: () =>
    new LetterFileRefusal(
      'no-letter',
      'Filen ser ikke ut som et tildelingsbrev, oppdragsbrev eller en instruks: Tertial fant verken oppdrag, rapporteringskrav eller noe departement som avsender. Sjekk at det er riktig fil.',
    ),
};
