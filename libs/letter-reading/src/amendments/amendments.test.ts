import { readLetter } from '../read-letter';
import { fold } from '../text/passage';
import { changes, HEAD, read } from './amendments.fixture';

describe('a moved deadline', () => {
  test.each([
    // deadline-moved
    [
      'Fristen for oppdrag nr. 5 i tildelingsbrevet utsettes til 1. oktober 2026.',
      'oppdrag nr. 5 i tildelingsbrevet → 2026-10-01',
    ],
    [
      'Fristen for oppdraget «Trygg på sjøen» forlenges fra 1. mai til 1. juni 2026.',
      'oppdraget «Trygg på sjøen» → 2026-06-01 (was 2026-05-01)',
    ],
    ['Fristen for TB2026-3 fremskyndes til 15. mai 2026.', 'TB2026-3 → 2026-05-15'],
    ['Fristen i kapittel 3.2 om redningsskøyter flyttes til 2. tertial.', 'kapittel 3.2 om redningsskøyter → T2'],
    [
      'Fristen for utgreiinga om båtførarlov vert utsett til 1. desember 2026.',
      'utgreiinga om båtførarlov → 2026-12-01',
    ],
    [
      'Fristen for tertialrapporten for 1. tertial utsettes fra 4. juni til 12. juni 2026.',
      'tertialrapporten for 1. tertial → 2026-06-12 (was 2026-06-04)',
    ],
    [
      'Fristen utsettes til 1. september 2026 for gjennomgangen av tilskuddsordningen.',
      'gjennomgangen av tilskuddsordningen → 2026-09-01',
    ],
    ['Fristen for evalueringen utsettes inntil videre.', 'evalueringen'],
    ['Fristen for tiltaksplanen flyttes til høsten 2026.', 'tiltaksplanen → vague'],
    [
      'Etatsstyringsmøtet 21. oktober flyttes til 4. november 2026 kl. 12.00–14.00.',
      'Etatsstyringsmøtet → 2026-11-04 (was 2026-10-21)',
    ],
    // deadline-past-and-new
    [
      'Oppdrag 5 i tildelingsbrevet: Delrapporten som skulle vært levert 15. juni 2026, leveres innen 15. august 2026.',
      'Oppdrag 5 i tildelingsbrevet: Delrapporten → 2026-08-15 (was 2026-06-15)',
    ],
    // delivery-moved
    ['Oppdraget om vinterløyper utsettes til 1. juni 2026.', 'Oppdraget om vinterløyper → 2026-06-01'],
    // new-deadline
    [
      'Ny frist for oversendelse av rapporten om skredvarsel er 15. september 2026.',
      'oversendelse av rapporten om skredvarsel → 2026-09-15',
    ],
    [
      'Oppdrag 3 Farvannsskilt: Ny frist 1. oktober 2026 (tidligere 30. juni 2026).',
      'Oppdrag 3 Farvannsskilt → 2026-10-01 (was 2026-06-30)',
    ],
    // ministry-moves-deadline
    [
      'Departementet utsetter fristen for å levere utredningen om vinterløyper til utgangen av september 2026.',
      'levere utredningen om vinterløyper → 2026-09-30',
    ],
    [
      'Departementet har besluttet å utsette fristen for oppdraget om vinterløyper til 1. oktober 2026.',
      'oppdraget om vinterløyper → 2026-10-01',
    ],
    // deadline-instead
    [
      'Planen for varslingstavlene skal leveres 1. juni i stedet for 1. mai 2026.',
      'Planen for varslingstavlene → 2026-06-01 (was 2026-05-01)',
    ],
    [
      'I staden for 1. mai 2026 skal planen for varslingstavler leverast 1. juni 2026.',
      'planen for varslingstavler → 2026-06-01 (was 2026-05-01)',
    ],
    [
      'Årsrapporten for 2026 skal leveres 1. april 2027 i stedet for 15. mars 2027.',
      'Årsrapporten for 2026 → 2027-04-01 (was 2027-03-15)',
    ],
  ])('%s', (words, expected) => {
    expect(changes(words)).toEqual([`deadline: ${expected}`]);
    expect(read(words).items).toEqual([]);
  });

  test('of several numbered assignments is a change of each', () => {
    const found = read('Fristane for oppdrag 3, 5 og 7 vert utsette til 1. november 2026.').changes ?? [];
    expect(found.map(({ concerns, deadline }) => [concerns.number, deadline?.due])).toEqual([
      ['3', '2026-11-01'],
      ['5', '2026-11-01'],
      ['7', '2026-11-01'],
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(3);
  });

  test.each([
    ['Fjelltilsynet har bedt om utsatt frist til 1. september 2026.'],
    ['Fristen kan ikke utsettes ut over 1. juni 2026.'],
    ['Dersom fristen 1. juni 2026 må utsettes, skal departementet varsles.'],
    ['De øvrige fristene endres ikke.'],
    ['Fristene ligger fast.'],
    ['Bevilgningen endres med 3 mill. kroner fra 1. juli 2026.'],
    ['Loven utsettes ikke, og trer i kraft 1. juli 2026.'],
  ])('is not what only speaks of one: %s', (words) => {
    expect(changes(words)).toEqual([]);
  });

  test('to a day without a year that has passed has no date: nobody guesses the year', () => {
    expect(changes('Fristen for tavleplanen utsettes til 1. februar.')).toEqual(['deadline: tavleplanen → date']);
    expect(read('Fristen for tavleplanen utsettes til 1. februar.').changes?.[0]?.deadline).toMatchObject({
      due: null,
    });
  });
});

describe('what is changed is said', () => {
  test.each([
    [
      'by the sentence before',
      'Det vises til oppdraget om farvannsskilt. Fristen utsettes til 1. oktober 2026.',
      'oppdraget om farvannsskilt',
    ],
    [
      'by the heading',
      '1.1 Utredning av farvannsskilt\n\nHøringen tar lengre tid enn ventet. Fristen forlenges til 1. oktober 2026.',
      '1.1 Utredning av farvannsskilt',
    ],
    [
      'by the assignment’s own heading',
      'Oppdrag 7 – Plan for varsling\n\nFristen utsettes til 1. oktober 2026.',
      'Oppdrag 7 – Plan for varsling',
    ],
    [
      'by the paragraph before',
      'Oppdraget om farvannsskilt gjelder også brygger.\n\nFristen utsettes til 1. oktober 2026.',
      'Oppdraget om farvannsskilt gjelder også brygger',
    ],
  ])('%s', (_where, words, reference) => {
    expect(read(words).changes?.map(({ concerns }) => concerns.raw)).toEqual([reference]);
  });

  test('with number, chapter, title and letter taken apart', () => {
    const [change] =
      read(
        'Fristen for oppdrag 12 «Vesten på» i kapittel 3.2 i tildelingsbrevet av 18. desember 2025 utsettes til 1. oktober 2026.',
      ).changes ?? [];
    expect(change?.concerns).toMatchObject({
      number: '12',
      chapter: '3.2',
      title: 'Vesten på',
      letter: 'tildelingsbrevet av 18. desember 2025',
    });
    expect(change?.deadline?.due).toBe('2026-10-01');
  });

  test('with the old date, where the sentence before tells what was asked', () => {
    const words =
      'Utsatt frist for oppdrag 3.4 Evaluering av kampanjen\n\nI tildelingsbrevet ble direktoratet bedt om å levere en evaluering av kampanjen innen 1. mai 2026. Departementet forlenger med dette fristen til 15. januar 2027.';
    expect(changes(words)).toEqual(['deadline: oppdrag 3.4 Evaluering av kampanjen → 2027-01-15 (was 2026-05-01)']);
    expect(read(words).changes?.[0]?.concerns).toMatchObject({ number: null, chapter: '3.4' });
    expect(read(words).questions).toHaveLength(1);
  });

  test('without the ministry that agrees to it', () => {
    expect(
      changes('Departementet samtykker i at fristen for oppdrag TB2026-7 Kystplan utsettes til 1. juni 2026.'),
    ).toEqual(['deadline: oppdrag TB2026-7 Kystplan → 2026-06-01']);
  });

  test('in the points of a list, each for itself', () => {
    expect(
      changes(
        'Følgende frister endres:\n• Utredningen om skilt: 1. oktober 2026\n• Rapporten om skred: 15. november 2026',
      ),
    ).toEqual(['deadline: Utredningen om skilt → 2026-10-01', 'deadline: Rapporten om skred → 2026-11-15']);
    expect(changes('Følgende oppdrag utgår:\n• Oppdrag 4 om varslingstavler\n• Oppdrag 9 om båtførerlov')).toEqual([
      'cancelled: Oppdrag 4 om varslingstavler',
      'cancelled: Oppdrag 9 om båtførerlov',
    ]);
  });

  test('in the rows of a table with a column of new deadlines', () => {
    expect(
      changes(
        '| Oppdrag | Opprinnelig frist | Ny frist |\n| Farvannsskilt | 30. juni 2026 | 1. oktober 2026 |\n| Varslingstavler | 30. januar 2026 | 1. mai 2026 |',
      ),
    ).toEqual([
      'deadline: Farvannsskilt → 2026-10-01 (was 2026-06-30)',
      'deadline: Varslingstavler → 2026-05-01 (was 2026-01-30)',
    ]);
  });
});

test('each change is a question too, with its place; its dates are neither items nor lost', () => {
  const letter = `${HEAD}Fristen for utredningen om skilt\nutsettes fra 30. juni 2026 til 1. oktober 2026.\n`;
  const reading = readLetter(letter);
  expect(reading.items).toEqual([]);
  const [change] = reading.changes ?? [];
  expect(reading.questions).toEqual([{ about: 'other', raw: change?.raw, span: change?.span }]);
  expect(fold(letter.slice(...(change?.span ?? [0, 0])))).toBe(change?.raw);
  expect(fold(letter.slice(...(change?.concerns.span ?? [0, 0])))).toBe('utredningen om skilt');
  expect(reading.notDeadlines.map(({ raw }) => raw)).toEqual(['2. april 2026']);
});

test('an allocation letter begins anew: what it says of moved deadlines changes nothing', () => {
  const reading = readLetter(
    'Tildelingsbrev 2026 til Fjelltilsynet\n\nFristen for utredningen utsettes til 1. oktober 2026.\n',
  );
  expect(reading.changes).toBeUndefined();
});
