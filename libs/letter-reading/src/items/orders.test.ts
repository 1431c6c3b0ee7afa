import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readLetter } from '../read-letter';
import { told } from '../reading-told.fixture';

const BACKGROUND = `Det har de siste årene vært flere ulykker på brehytter. Riksrevisjonen pekte i sin rapport av 3. mars 2025 på at ingen har
ansvaret for tilsynet.
`;

describe('a letter with one assignment', () => {
  const letter = `KYSTDEPARTEMENTET

Fjelltilsynet
Postboks 3

Vår ref. 26/77-1
Dato 4. mai 2026

Oppdrag til Fjelltilsynet om tilsyn med brehytter

Vi viser til tildelingsbrevet for 2026 av 18. desember 2025.

${BACKGROUND}
Departementet gir med dette Fjelltilsynet i oppdrag å utrede hvordan tilsynet med brehytter kan organiseres. Utredningen
skal:
• kartlegge dagens ordninger
• foreslå minst to modeller
• beregne kostnadene ved hver av dem

Fjelltilsynet skal levere et utkast innen 1. september 2026.

Frist for oppdraget er 1. desember 2026. Oppdraget dekkes innenfor gjeldende rammer.

Spørsmål om oppdraget kan rettes til Vigdis Lunde, vigdis.lunde@kyd.dep.example.

Med hilsen
`;
  const reading = readLetter(letter);

  test('is told by its head, also where it speaks of the allocation letter', () => {
    expect(reading.letter).toMatchObject({ type: 'assignment', year: 2026, date: '2026-05-04', reference: '26/77-1' });
    expect(reading.letter.agency).toBe('Fjelltilsynet');
  });

  test('is one assignment with its deliverables, its parts and its contact; the background is none', () => {
    expect(told(reading)).toEqual([
      'assignment | Departementet gir med dette Fjelltilsynet | date 2026-09-01, date 2026-12-01',
    ]);
    const [item] = reading.items;
    expect(item?.text).toContain('foreslå minst to modeller');
    expect(item?.text).not.toContain('ulykker');
    expect(item?.contacts).toEqual([{ name: 'Vigdis Lunde', email: 'vigdis.lunde@kyd.dep.example', side: 'ministry' }]);
    expect(reading.questions).toEqual([]);
    expect(reading.changes).toBeUndefined();
  });

  test('accounts for the dates of the background', () => {
    expect(reading.notDeadlines.map(({ raw, reason }) => `${raw}: ${reason}`)).toEqual(
      expect.arrayContaining(['av 18. desember 2025: other-document', 'av 3. mars 2025: other-document']),
    );
  });
});

test('a letter with one assignment under headings of its own is one item, from the order to its contact', () => {
  const reading = readLetter(`Kystdepartementet

Skredinstituttet

Oppdragsbrev nr. 2/2026: Utredning av ny ordning for skredvarsling

1. Bakgrunn

Skredinstituttet leverte 1. mars 2025 en første rapport.

2. Oppdraget

Skredinstituttet skal utrede en ny ordning for skredvarsling. Utredningen skal omfatte:

a) organisering
b) kostnader

3. Leveranser og frister

Instituttet skal levere en framdriftsplan innen 1. april 2026 og sluttrapport innen utgangen av november 2026.

4. Kontakt

Kontaktperson i departementet er Nils Berg, nils.berg@kyd.dep.example.
`);
  expect(reading.letter).toMatchObject({ type: 'assignment', agency: 'Skredinstituttet' });
  expect(told(reading)).toEqual(['assignment | Skredinstituttet skal utrede en ny | date 2026-04-01, date 2026-11-30']);
  expect(reading.items[0]?.text).toContain('a) organisering b) kostnader');
  expect(reading.items[0]?.contacts).toHaveLength(1);
  expect(reading.questions).toEqual([]);
});

describe('short supplementary letters', () => {
  const HEAD = 'Kystdepartementet\n\nFjelltilsynet\n\nSupplerende tildelingsbrev nr. 3 for 2026 til Fjelltilsynet\n\n';

  test.each([
    [
      'an order with its deadline in the next paragraph',
      'Vi viser til tildelingsbrevet av 18. desember 2025.\n\nDepartementet gir med dette direktoratet i oppdrag å lage en plan for skredvarsling.\n\nFrist for oppdraget er 1. oktober 2026.\n',
      ['assignment | Departementet gir med dette direktoratet | date 2026-10-01'],
    ],
    [
      'two orders, each with its own deadline',
      'Departementet ber Fjelltilsynet om å vurdere nye regler for brehytter. Frist for oppdraget er 1. desember 2026.\n\nDepartementet ber videre Fjelltilsynet om å merke tre ruter innen 1. september 2026.\n',
      [
        'assignment | Departementet ber Fjelltilsynet om å | date 2026-12-01',
        'assignment | Departementet ber videre Fjelltilsynet om | date 2026-09-01',
      ],
    ],
    [
      'nynorsk',
      'Departementet gjev med dette Fjelltilsynet i oppdrag å greie ut ei ny ordning. Frist for oppdraget er 1. desember 2026.\n',
      ['assignment | Departementet gjev med dette Fjelltilsynet | date 2026-12-01'],
    ],
    [
      'numbered points after a sentence that announces assignments',
      'Departementet gir Fjelltilsynet følgende nye oppdrag:\n\n• Fjelltilsynet skal rydde ved tre hytter innen 1. september 2026.\n• Fjelltilsynet skal merke to ruter innen 1. november 2026.\n',
      [
        'assignment | Fjelltilsynet skal rydde ved tre | date 2026-09-01',
        'assignment | Fjelltilsynet skal merke to ruter | date 2026-11-01',
      ],
    ],
    [
      'what Parliament asked the Government before, though the heading is one of the field',
      'Oppdrag om snøskuterløyper\n\nStortinget fattet 12. juni 2025 vedtaket: «Stortinget ber regjeringen kartlegge snøskuterløyper.»\n\nFjelltilsynet bes om å kartlegge løypene. Rapport skal oversendes innen 1. februar 2027.\n',
      ['assignment | Fjelltilsynet bes om å kartlegge | date 2027-02-01'],
    ],
    [
      'paragraphs of money',
      'Bevilgningen på kap. 9610 post 01 økes med 1,5 mill. kroner fra 1. juli 2026.\n\nDepartementet stiller med dette 3 mill. kroner til disposisjon for Fjelltilsynet.\n',
      [],
    ],
  ])('%s', (_form, words, expected) => {
    expect(told(readLetter(HEAD + words))).toEqual(expected);
  });

  test('the headings of the field are read as in any letter', () => {
    const words =
      '1. Nye oppdrag\n\nOppdrag\n• Fjelltilsynet skal rydde innen 1. september 2026.\n• Fjelltilsynet skal merke ruter.\n';
    expect(told(readLetter(HEAD + words))).toEqual([
      'assignment | Fjelltilsynet skal rydde innen 1. | date 2026-09-01',
      'assignment | Fjelltilsynet skal merke ruter. | ',
    ]);
  });
});

test('the sample’s supplementary letter: two new items, five changes, nothing else open', () => {
  const reading = readLetter(
    readFileSync(resolve(__dirname, '../../../../config/letters/supplementary-2026.txt'), 'utf8'),
  );
  expect(reading.letter).toMatchObject({ type: 'supplementary', number: '2', reference: '26/412-3', year: 2026 });
  expect(told(reading)).toEqual([
    'assignment | Departementet gir med dette direktoratet | date 2026-11-01',
    'one-off-delivery | Direktoratet skal innen 15. september | date 2026-09-15',
  ]);
  expect(reading.changes?.map(({ kind, deadline, oldDue }) => [kind, deadline?.due ?? null, oldDue])).toEqual([
    ['deadline', '2026-10-01', '2026-06-30'],
    ['cancelled', null, null],
    ['deadline', '2026-06-15', null],
    ['text', null, null],
    ['frequency', null, null],
  ]);
  expect(reading.questions).toHaveLength(5);
});

test('every day that a plain scan finds in it is settled by an item, a change’s question, or a reason why it is none', () => {
  const letter = readFileSync(resolve(__dirname, '../../../../config/letters/supplementary-2026.txt'), 'utf8');
  const { items, notDeadlines, questions } = readLetter(letter);
  const settled = [...items.flatMap(({ deliverables }) => deliverables), ...notDeadlines, ...questions].map(
    ({ span }) => span,
  );
  const days = [...letter.matchAll(/\d{1,2}\. (?:januar|mai|juni|juli|september|oktober|november|desember) 20\d\d/gu)];
  expect(days.length).toBeGreaterThan(7);
  expect(days.filter(({ index }) => !settled.some((span) => span && span[0] <= index && index < span[1]))).toEqual([]);
});
