import { readLetter } from '../read-letter';

/** Number, text and days of each item. */
function items(letter: string): string[] {
  return readLetter(letter, { year: 2026 }).items.map(({ number, text, deliverables }) =>
    [number ?? '-', text, deliverables.map(({ due }) => due ?? '?').join(' ')].join(' | '),
  );
}

describe('an assignment with a title of its own', () => {
  test('may tell nobody to do anything, where those beside it do, or say by when', () => {
    const letter = [
      ...['1 Innledning', 'Vi viser til budsjettet.', '', '2 Mål', 'Målet er trygghet.', '', '3 Oppdrag', ''],
      ...['3.1 Bakgrunn', 'Oppdragene er nye.', '', '3.2 Skilt', 'Direktoratet skal lage skilt.', ''],
      ...['3.3 Kart', 'Arbeidet fortsetter. Frist: 1. mai 2026.', '', '3.4 Stier', 'Oppdraget videreføres.', ''],
      ...['4 Rapportering', '', '4.1 Annet', 'Oppdraget videreføres.', ''],
    ].join('\n');
    expect(items(letter)).toEqual([
      '- | Skilt Direktoratet skal lage skilt. | ',
      '- | Kart Arbeidet fortsetter. Frist: 1. mai 2026. | 2026-05-01',
      '- | Stier Oppdraget videreføres. | ',
    ]);
  });

  test('may have a title of several lines after its number, and a list of what is taken for granted', () => {
    const title = `TB2026-4 ${'Skilt og stier i fjellet og langs kysten, '.repeat(5)}for alle`;
    const letter = `# Brev\n\n## Nye oppdrag\n\n#### ${title}\n\nVi ber om at dette legges til grunn:\n\n- Skilt skal være røde.\n- Stier skal være brede.\n\nFrist: Vi ber om en skisse innen 1.5.2026.\n`;
    expect(items(letter).map((item) => item.replace(/\|.*\|/u, '|'))).toEqual(['TB2026-4 | 2026-05-01']);
  });

  test('keeps the points within it, each with its sign, and the deadline below them', () => {
    const letter =
      '2. OPPDRAG\n\nTB2026-3 | Avd.: FHA | Skilting\nDirektoratet skal:\n• rydde stien innen 1. mai 2026\n• merke stien\nFrist: 30.6.2026.\n';
    expect(items(letter)).toEqual([
      'TB2026-3 | TB2026-3 | Avd.: FHA | Skilting Direktoratet skal: • rydde stien innen 1. mai 2026 • merke stien Frist: 30.6.2026. | 2026-05-01 2026-06-30',
    ]);
  });

  test('goes on over the headings of its parts, and ends at the next title', () => {
    const letter = [
      ...[
        'Oppdrag 13/2026: Skilt langs kysten',
        '',
        'Direktoratet skal rydde.',
        '',
        'Bakgrunn',
        'Skiltene er gamle:',
        '',
      ],
      ...['• de er få', '• de er små', '', 'Frist: 1. juni 2026.', ''],
      ...['Oppdrag 14/2026: Kart', 'Direktoratet skal lage kart innen 1. juli 2026.', ''],
    ].join('\n');
    const { questions } = readLetter(letter, { year: 2026 });
    expect(items(letter)).toEqual([
      'Oppdrag 13/2026 | Oppdrag 13/2026: Skilt langs kysten Direktoratet skal rydde. Bakgrunn Skiltene er gamle: • de er få • de er små Frist: 1. juni 2026. | 2026-06-01',
      'Oppdrag 14/2026 | Oppdrag 14/2026: Kart Direktoratet skal lage kart innen 1. juli 2026. | 2026-07-01',
    ]);
    expect(questions).toEqual([]);
  });

  test('may have its cells on lines of their own: number, department, title', () => {
    const letter =
      '2. Oppdrag\n\nTB2026-4\n\nAvd. HOD: FHA\n\nKart over løyper\n\nDirektoratet skal lage kart.\n\nFrist: 1.6.2026\n\n**TB2026-5**\n\n**Skilt**\n\nDirektoratet skal sette opp skilt.\n';
    expect(items(letter)).toEqual([
      'TB2026-4 | TB2026-4 Avd. HOD: FHA Kart over løyper Direktoratet skal lage kart. Frist: 1.6.2026 | 2026-06-01',
      'TB2026-5 | **TB2026-5** **Skilt** Direktoratet skal sette opp skilt. | ',
    ]);
  });

  test('may be cut at the end of a line, where no table is left of it', () => {
    const letter =
      '2. Oppdrag\n\nTB2026-4 Avd. HOD: FHA Kart over løyper, stier,\nbekker og brønner\n\nDirektoratet skal lage kart.\n\nTB2026-5 Avd. HOD: FHA Skilt\n\nDirektoratet skal sette opp skilt.\n';
    expect(items(letter)).toEqual([
      'TB2026-4 | TB2026-4 Avd. HOD: FHA Kart over løyper, stier, bekker og brønner Direktoratet skal lage kart. | ',
      'TB2026-5 | TB2026-5 Avd. HOD: FHA Skilt Direktoratet skal sette opp skilt. | ',
    ]);
  });

  test('has its numbered parts, which are marked as headings below those of chapters, also the last of them', () => {
    const letter =
      '# 3. Mål\n\n## 3.1. Oppdrag\n\nTB2026-4 | Avd.: FHA | Kart\n\n#### 3. Løyper:\n\n• Lage kart over løyper.\n\n#### 4. Skilt\n\n# 4. Budsjett\n\n## 4.1. Utgifter\n\nTekst.\n\n## 4.2. Inntekter\n\nTekst.\n';
    expect(items(letter)).toEqual([
      'TB2026-4 | TB2026-4 | Avd.: FHA | Kart 3. Løyper: • Lage kart over løyper. 4. Skilt | ',
    ]);
  });

  test('may have sentences in it after the department, up to the gap', () => {
    const letter =
      '2. Oppdrag\n\nTB2026-4 Avd. HOD: FHA Oppfølging av Meld. St. 23 (2024–2025).\nFjell og fjord. Framtidens stier\n\nDirektoratet skal lage kart. Frist: 1.6.2026\n\nTB2026-5 Avd. HOD: FHA Skilt\nDirektoratet skal sette opp skilt.\n\nFrist: 1.7.2026\n';
    expect(items(letter)).toEqual([
      'TB2026-4 | TB2026-4 Avd. HOD: FHA Oppfølging av Meld. St. 23 (2024–2025). Fjell og fjord. Framtidens stier Direktoratet skal lage kart. Frist: 1.6.2026 | 2026-06-01',
      'TB2026-5 | TB2026-5 Avd. HOD: FHA Skilt Direktoratet skal sette opp skilt. Frist: 1.7.2026 | 2026-07-01',
    ]);
  });

  test('has all headings below it up to the next number or chapter, where the chapters are numbered', () => {
    const letter =
      '2. Oppdrag\n\nTB2026-4 | Avd.: FHA | Kart\nDirektoratet skal lage kart.\n\nTall om løypene\n\nDirektoratet skal levere tall.\n\nBakgrunn for oppdraget\n\nKartene er gamle.\n\n3. Samarbeid\n\nDirektoratet skal samarbeide med kommunene.\n';
    expect(items(letter)).toEqual([
      'TB2026-4 | TB2026-4 | Avd.: FHA | Kart Direktoratet skal lage kart. Tall om løypene Direktoratet skal levere tall. Bakgrunn for oppdraget Kartene er gamle. | ',
    ]);
  });

  test('does not take the next chapter for a point of its numbered list', () => {
    const letter =
      '2. OPPDRAG\n\nTB2026-4 | Avd.: FHA | Kart\nDirektoratet skal lage:\n1. sommerkart\n2. vinterkart\n\n3. RAPPORTERING\nÅrsrapporten skal foreligge 15. mars 2027.\n';
    expect(items(letter)).toEqual([
      'TB2026-4 | TB2026-4 | Avd.: FHA | Kart Direktoratet skal lage: 1. sommerkart 2. vinterkart | ',
      '- | Årsrapporten skal foreligge 15. mars 2027 | 2027-03-15',
    ]);
  });
});
