import { passageOf } from '../text/passage';
import { outlineOf, type Outline } from './outline';

/** Sections that have blocks, told as "chapter|heading|field: blocks". */
function told(letter: string, outline: Outline = outlineOf(letter)): string[] {
  return outline.sections
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ chapter, heading, field, blocks }) => {
      const texts = blocks.map(({ kind, spans }) => `${kind === 'bullet' ? '• ' : ''}${passageOf(letter, spans).text}`);
      return `${chapter ?? '-'}|${heading ?? '-'}|${field ?? '-'}: ${texts.join(' // ')}`;
    });
}

const FULL = 'Direktoratet skal utrede dette grundig og legge fram en samlet vurdering av alle sider ved';

describe('bullets', () => {
  test('keep their sub-bullets and what continues them', () => {
    const letter = `3.1 Trygge fjell\n\nOppdrag\n• Direktoratet skal:\no rydde\no merke\nArbeidet skal gjøres i dialog.\n• Neste punkt.\n`;
    expect(told(letter)).toEqual([
      '3.1|Oppdrag|assignment: • Direktoratet skal: o rydde o merke Arbeidet skal gjøres i dialog. // • Neste punkt.',
    ]);
  });

  test.each([
    ['another sign', '- rydde\n- merke', '• Tre.'],
    ['the same sign', '• rydde\n• merke', '• Tre.'],
  ])('under a sentence of their own are a list of their own: %s', (_, list, more) => {
    const letter = `3.1 Trygge fjell\n\nOppdrag\n\n• En.\n• To.\n\nI tillegg skal direktoratet:\n${list}\n\n${more}\n`;
    expect(told(letter)).toEqual([
      '3.1|Oppdrag|assignment: • En. // • To. // I tillegg skal direktoratet: // • rydde // • merke // • Tre.',
    ]);
  });

  test('go over a page break with its number, and the number is not in their text', () => {
    const letter = `Oppdrag\n• ${FULL}\n\n\n\nSide 5\n \n\nsaken. Fristen er nær.\n• To.\n• Tre.\n`;
    const [section] = outlineOf(letter).sections.filter(({ blocks }) => blocks.length > 0);
    expect(section?.blocks).toHaveLength(3);
    const [first] = section?.blocks ?? [];
    expect(passageOf(letter, first?.spans ?? []).text).toBe(`${FULL} saken. Fristen er nær.`);
    expect(first?.spans).toHaveLength(2);
  });

  test('end where the next field heading opens without a gap', () => {
    const letter = `Styringsparametere\n• Kvaliteten skal øke\nOppdrag\n• Direktoratet skal rydde.\n• To.\n`;
    expect(told(letter)).toEqual([
      '-|Styringsparametere|steering-parameter: • Kvaliteten skal øke',
      '-|Oppdrag|assignment: • Direktoratet skal rydde. // • To.',
    ]);
  });

  test('are found where their signs were lost and one leading space is left, and told from the first line of a page', () => {
    const lines = [
      ...Array.from(
        { length: 20 },
        (_, index) => `Avsnitt nummer ${index} fyller opp en full linje på denne siden av brevet.`,
      ),
      'Oppdrag:',
      ' Etaten skal rydde i løpet av',
      'året.',
      ' Etaten skal merke stien.',
    ];
    const letter = `${lines.join(' \n\n')} \n Side to begynner her med en ny setning. \n\n`;
    expect(told(letter).at(-1)).toBe(
      '-|Oppdrag:|assignment: • Etaten skal rydde i løpet av året. // • Etaten skal merke stien. // Side to begynner her med en ny setning.',
    );
  });

  test('are not made of a dash within a sentence', () => {
    const letter = `Oppdrag\n• ${FULL}\n– ny innsats for alle.\n• To.\n• Tre.\n`;
    expect(told(letter)[0]).toContain('ved – ny innsats for alle. // • To.');
  });
});

describe('paragraphs', () => {
  const wrapped = (lines: readonly string[]): string =>
    [FULL, 'dette.', ...Array.from({ length: 25 }, () => `${FULL} x.`), ...lines].join(' \n\n');

  test('end where the last line of a sentence had room for the next word, though no wider gap follows', () => {
    const letter = wrapped(['Direktoratet skal rydde stien.', 'Departementet viser til brevet.']);
    expect(told(letter)[0]).toMatch(/ Direktoratet skal rydde stien\. \/\/ Departementet viser til brevet\.$/);
  });

  test('go on after a sentence whose line is full, and after a colon', () => {
    const letter = wrapped(['Direktoratet skal gjøre dette:', 'Rydde stien.']);
    expect(told(letter)[0]).toContain(`${FULL} x. ${FULL} x.`);
    expect(told(letter)[0]).toMatch(/Direktoratet skal gjøre dette: Rydde stien\.$/);
  });
});

describe('headings', () => {
  test('at the head of a page end a bullet that has no full stop', () => {
    const letter = `3.1 Trygge fjell\n\nOppdrag\n• To.\n• Tre.\n• ${FULL}\n Personer i nød\nPersoner i nød skal få hjelp så fort det lar seg gjøre.\n`;
    expect(told(letter).map((section) => section.split('|')[1])).toEqual(['Oppdrag', 'Personer i nød']);
  });

  test('at the head of a page are no words that end a sentence of the page before', () => {
    const letter = `3.1 Trygge fjell\n\nOppdrag\n• To.\n• Tre.\n• ${FULL}\n Arbeidstilsynet.\nDirektoratet skal rydde.\n`;
    expect(told(letter)).toHaveLength(1);
  });

  test('may end with a full stop where they stand alone over a paragraph, and are no rows of money', () => {
    const letter = `2. BEVILGNINGER\n\nPost 70 Tilskudd til fjellet  208 800\n\nRapportering per 31. august.\n\n${FULL} x.\n`;
    expect(told(letter)).toEqual([
      '2|2. BEVILGNINGER|-: Post 70 Tilskudd til fjellet 208 800',
      `2|Rapportering per 31. august.|-: ${FULL} x.`,
    ]);
    const list = `3.1 Fjell\n\nNøkkelinformasjon\n\nStatus for båt.\n\n${FULL} x.\n`;
    expect(told(list)).toHaveLength(1);
  });

  test('give chapters their numbers, and a numbered list is no chapter', () => {
    const letter = `1. INNLEDNING\n\nDette er målene:\n\n1. Et trygt arbeidsliv\n2. Et godt liv\n\n2. MÅL\n\n2.1 Trygge fjell\n\nTekst her.\n`;
    expect(told(letter)).toEqual([
      '1|1. INNLEDNING|-: Dette er målene: // 1. Et trygt arbeidsliv 2. Et godt liv',
      '2.1|2.1 Trygge fjell|-: Tekst her.',
    ]);
  });

  test('may go on over the next line', () => {
    const letter = `1. INNLEDNING\n\n1.1 Et arbeidsmarked med høy sysselsetting, lav ledighet og et\ninkluderende arbeidsliv\n\nTekst.\n`;
    expect(told(letter)).toEqual([
      '1.1|1.1 Et arbeidsmarked med høy sysselsetting, lav ledighet og et inkluderende arbeidsliv|-: Tekst.',
    ]);
  });

  test('of a chapter that is a field heading hold for the headings below it', () => {
    const letter = `3. OPPDRAG\n\nDigitalisering\n\n• Direktoratet skal rydde.\n• To.\n• Tre.\n`;
    expect(told(letter)).toEqual(['3|Digitalisering|assignment: • Direktoratet skal rydde. // • To. // • Tre.']);
  });

  test('in a table of contents open nothing, also the annexes that it names without a page', () => {
    const letter = `Innhold
1. Innledning ........ 1
2. Oppdrag ........ 4
3. Rapportering ........ 9
Vedlegg 1: Statistikk
Vedlegg 2 FoU-prosjekter

1. Innledning

Tekst.
`;
    expect(told(letter)).toEqual(['1|1. Innledning|-: Tekst.']);
  });

  test('in a table of contents open nothing', () => {
    const letter = `Innhold\n1. Innledning ........ 1\n2. Oppdrag ........ 4\n3. Rapportering ........ 9\n\n1. Innledning\n\nTekst.\n`;
    expect(told(letter)).toEqual(['1|1. Innledning|-: Tekst.']);
  });
});

describe('footnotes', () => {
  test('are taken out of the text and kept', () => {
    const letter = `Oppdrag\n• Direktoratet skal øke bruken av vester,1 og\n\n1 Med vester menes redningsvester.\n det skal gjøres raskt.\n• To.\n• Tre.\n`;
    const outline = outlineOf(letter);
    expect(told(letter, outline)).toEqual([
      '-|Oppdrag|assignment: • Direktoratet skal øke bruken av vester,1 og det skal gjøres raskt. // • To. // • Tre.',
    ]);
    expect(outline.notes.map(({ spans }) => passageOf(letter, spans).text)).toEqual([
      '1 Med vester menes redningsvester.',
    ]);
  });

  test('in a text without page marks end where the text goes on, and swallow nothing of it', () => {
    const letter = [
      '1. Mål',
      ...Array.from({ length: 12 }, () => `${FULL} x.`),
      `${FULL} vester,1`,
      '1 Med vester menes redningsvester.',
      'og det skal gjøres raskt2 i hele landet, både langs kysten og i fjellet, før sommeren tar til.',
      '2 Se rundskriv fra departementet, der det står at kravene gjelder alle som ferdes i fjellet og på',
      'sjøen.',
      'Oppdrag',
      '• Direktoratet skal rydde.',
      '2 Neste kapittel',
      'Tekst her.',
    ].join('\n');
    const outline = outlineOf(letter);
    expect(outline.notes.map(({ spans }) => passageOf(letter, spans).text)).toEqual([
      '1 Med vester menes redningsvester.',
      '2 Se rundskriv fra departementet, der det står at kravene gjelder alle som ferdes i fjellet og på sjøen.',
    ]);
    const all = told(letter, outline).join('\n');
    expect(all).toContain('vester,1 og det skal gjøres raskt2 i hele landet');
    expect(all).toContain('Oppdrag|assignment: • Direktoratet skal rydde.');
  });

  test('are not made of numbers that no word carries', () => {
    const letter = `Oppdrag\n• Direktoratet skal rydde.\n\n1 Million kroner er satt av.\n Neste side.\n• To.\n• Tre.\n`;
    expect(outlineOf(letter).notes).toEqual([]);
  });
});

describe('numbers before lines', () => {
  test.each([
    [
      'Følgende oppdrag får ny frist:\n\n1. Plan for merking.\n2. Kart over stier.',
      ['• Plan for merking.', '• Kart over stier.'],
    ],
    [
      'Arbeidet har to deler.\n\n1) Rydde stier.\n2) Merke stier.',
      ['Arbeidet har to deler.', '• Rydde stier.', '• Merke stier.'],
    ],
    ['Etaten skal bidra til følgende hovedmål:\n\n1. Trygge fjell\n2. Rene stier', null],
  ])('open a list of things to do, and none of goals: %s', (text, points) => {
    const blocks = outlineOf(text).sections.flatMap((section) =>
      section.blocks.map(({ kind, spans }) => `${kind === 'bullet' ? '• ' : ''}${passageOf(text, spans).text}`),
    );
    if (points) expect(blocks).toEqual(expect.arrayContaining(points));
    else expect(blocks.some((block) => block.startsWith('•'))).toBe(false);
  });
});

describe('a line with one number under chapter 3.2', () => {
  const chapters = (rows: string): (string | null)[] => {
    const letter = `Tildelingsbrev 2026 til Fjelltilsynet\n\n3 Mål\n\nTekst.\n\n3.1 Stier\n\nTekst.\n\n3.2 Hytter\n\n${rows}\n\nTekst.\n\n4 Rapportering\n\nTekst.\n`;
    return [...new Set(outlineOf(letter).sections.map(({ chapter }) => chapter))];
  };

  test('is what a scanner left of 3.3 where it stands alone', () => {
    expect(chapters('3 Telle hytter')).toEqual([null, '3', '3.1', '3.2', '3.3', '4']);
  });

  test.each([
    ['above it', '1 Rydde stier\n\n2 Merke stier\n\n3 Telle hytter'],
    ['right below it', 'Prioritering\n\n3 Telle hytter\n2 Merke stier'],
  ])('is a row where others stand %s', (_, rows) => {
    expect(chapters(rows)).toEqual([null, '3', '3.1', '3.2', '4']);
  });
});
