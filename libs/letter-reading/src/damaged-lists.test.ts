import type { ReadItem } from '@tertial/domain';
import { readLetter } from './read-letter';

/** Kind and first words of what is read from a chapter of goals. */
function read(body: string): string[] {
  return readLetter(head + body)
    .items.filter(({ kind }) => kind !== 'main-report')
    .map(told);
}

function told({ kind, text, strategy }: ReadItem): string {
  return `${strategy ? 'strategy' : kind} ${text.split(' ').slice(0, 3).join(' ')}`;
}

const head =
  'Tildelingsbrev 2026 til Fjelltilsynet\n\n1. Innledning\n\nDepartementet viser til Prop. 1 S.\n\n2. Mål for fjellet\n\n';
const points = '• Ny nasjonal plan for skred som skal komme\n\n• Handlingsplan mot villrein i bygd\n\n';

describe('one lost sign costs no list', () => {
  const strategies = (list: string): string =>
    `Fjelltilsynet skal delta i samarbeidet om tverrsektorielle strategier, herunder:\n\n${list}Oppdrag:\n\n• Tilsynet skal rydde stier.\n`;
  const all = [
    'strategy Gjennomføring av stiplanen,',
    'strategy Ny nasjonal plan',
    'strategy Handlingsplan mot villrein',
  ];

  test.each([
    ['with all its signs', strategies(`• Gjennomføring av stiplanen, som departementet skal følge\n\n${points}`)],
    ['the first without its sign', strategies(`Gjennomføring av stiplanen, som departementet skal følge\n\n${points}`)],
  ])('a list of strategies, %s', (_, body) => {
    expect(read(body)).toEqual([...all, 'assignment Tilsynet skal rydde']);
  });

  test('a list of strategies, one in its middle without its sign', () => {
    const body = strategies(
      '• Gjennomføring av stiplanen, som departementet skal følge\n\nNy nasjonal plan for skred som skal komme\n\n• Handlingsplan mot villrein i bygd\n\n',
    );
    expect(read(body)).toEqual([...all, 'assignment Tilsynet skal rydde']);
  });

  test('a point whose sign was read as a star is one of the points, not a part of the one above', () => {
    const body = `Oppdrag:\n\n* Tilsynet skal rydde stier.\n\n• Tilsynet skal merke løyper.\n\n* Tilsynet skal telle rein.\n`;
    expect(read(body)).toEqual([
      'assignment Tilsynet skal rydde',
      'assignment Tilsynet skal merke',
      'assignment Tilsynet skal telle',
    ]);
  });

  test('a star that opens a note on a word with a star opens no point', () => {
    const body = `Oppdrag:\n\n• Tilsynet skal rydde stier*.\n\n• Tilsynet skal merke løyper.\n\n* Stier som er på kartet.\n`;
    expect(read(body)).toEqual(['assignment Tilsynet skal rydde', 'assignment Tilsynet skal merke']);
  });
});

describe('one damaged number costs no statistics', () => {
  const annex = (lines: string): string =>
    `3. Oppdrag\n\nOppdrag:\n\n• Tilsynet skal rydde stier.\n\nMed hilsen\n\n\fSTATISTIKKVEDLEGG 2026\n\n1. Stier\n\n1.1 Merking\n\nDirektoratet oversender årlig:\n\n${lines}`;
  const numbers = (lines: string): (string | null | undefined)[] =>
    readLetter(head + annex(lines))
      .items.filter(({ kind }) => kind === 'statistic')
      .map(({ number }) => number);

  test.each([
    ['whole', '1.1.1 Antall stier\n\n1.1.2 Antall skilt\n\n1.1.3 Antall turer\n'],
    ['without a point', '1.1.1 Antall stier\n\n11.2 Antall skilt\n\n1.1.3 Antall turer\n'],
    ['without a figure', '1.1.1 Antall stier\n\n.1.2 Antall skilt\n\n1.1.3 Antall turer\n'],
  ])('%s', (_, lines) => {
    expect(numbers(lines)).toEqual(['1.1.1', '1.1.2', '1.1.3']);
  });
});

describe('one lost number of a page costs no annex', () => {
  test('"Vedlegg 3" at the foot of a page closes no annex that goes on below it', () => {
    const body =
      '3. Oppdrag\n\nOppdrag:\n\n• Tilsynet skal rydde stier.\n\nMed hilsen\n\n\fSTATISTIKKVEDLEGG 2026\n\n1.1.1 Antall stier\n\nVedlegg 3\n\n1.1.2 Antall skilt\n\n1.1.3 Antall turer\n';
    expect(read(body).filter((told) => told.startsWith('statistic'))).toEqual([
      'statistic 1.1.1 Antall stier',
      'statistic 1.1.2 Antall skilt',
      'statistic 1.1.3 Antall turer',
    ]);
  });
});

describe('what a title is, is told by all of it', () => {
  test('a chapter of goals whose first word is damaged holds assignments though it names reports too', () => {
    const body = `3. ÅL, STYRlNGSPARAMETERE, RAPPORTERING OG OPPDAG\n\nOppdrag:\n\n• Tilsynet skal rydde stier.\n`;
    expect(read(body)).toEqual(['assignment Tilsynet skal rydde']);
  });
});

describe('a line that says when and is not to be read', () => {
  const annex = (when: string): string =>
    `3. Oppdrag\n\nOppdrag:\n\n• Tilsynet skal rydde stier.\n\nMed hilsen\n\n\fSÆRSKILT RAPPORTERINGSVEDLEGG 2026\nDet skal rapporteres om stier.\n${when}\nDet skal rapporteres om løyper.\nInnen 15. februar 2026\n`;
  const rows = (when: string): string[] =>
    readLetter(head + annex(when))
      .items.filter(({ kind }) => kind === 'special-report')
      .map(({ text, deliverables }) => `${text} ${deliverables.map(({ due, every }) => due ?? every).join()}`);

  test('leaves its text without a deadline rather than with that of the next, and is asked about', () => {
    expect(rows('Halvårlig')).toEqual([
      'Det skal rapporteres om stier. half-year',
      'Det skal rapporteres om løyper. 2026-02-15',
    ]);
    const unread = 'Hlvarlg og årsrpprt';
    expect(rows(unread)).toEqual(['Det skal rapporteres om stier. ', 'Det skal rapporteres om løyper. 2026-02-15']);
    expect(readLetter(head + annex(unread)).questions.map(({ raw }) => raw)).toContain(unread);
  });
});
