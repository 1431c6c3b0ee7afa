import { readLetter } from '../read-letter';
import { told } from '../reading-told.fixture';

const HEAD = 'Kystdepartementet\n\nFjelltilsynet\n\nOppdragsbrev 2026 – utredning om brehytter\n\n';
const ORDER = 'Departementet gir med dette Fjelltilsynet i oppdrag å utrede tilsynet med brehytter.';
const PARTNERS = 'Fjelltilsynet skal involvere Turlaget og kommunene i arbeidet.';

describe('a letter with one assignment tells of it under several headings', () => {
  test('who is to be involved, what is asked for and where it is reported are no assignments of their own', () => {
    const reading = readLetter(
      `${HEAD}1 Bakgrunn\n\nDet har vært ulykker.\n\n2 Om oppdraget\n\n${ORDER}\n\n3 Samarbeid\n\n${PARTNERS}\n\n4 Leveranse og frist\n\nDepartementet ber Fjelltilsynet om å levere en rapport innen 1. oktober 2026.\n\n5 Rapportering\n\nDepartementet ber om at status omtales i årsrapporten for 2026.\n\nMed hilsen\n`,
    );
    expect(told(reading)).toEqual([
      'assignment | Departementet gir med dette Fjelltilsynet | date 2026-10-01, report T3',
    ]);
    expect(reading.items[0]?.text).toContain(PARTNERS);
    expect(reading.items[0]?.text).not.toContain('ulykker');
  });

  test('several assignments under titles of their own stay several, and what holds for all of them is none', () => {
    const two = (title: string, what: string, due: string): string =>
      `${title}\n\nDepartementet ber Fjelltilsynet om å ${what}. Frist for oppdraget er ${due}.\n\n${PARTNERS}\n\n`;
    const reading = readLetter(
      `${HEAD}${two('Kart over hytter', 'kartlegge brehytter', '1. mai 2026')}${two('Veileder om skilt', 'lage en veileder', '1. juni 2026')}Samarbeid\n\nFjelltilsynet skal bruke sine faste avtaler.\n\nMed hilsen\n`,
    );
    expect(told(reading)).toEqual([
      'assignment | Departementet ber Fjelltilsynet om å | date 2026-05-01',
      'assignment | Departementet ber Fjelltilsynet om å | date 2026-06-01',
    ]);
    expect(reading.items.every(({ text }) => text.includes(PARTNERS))).toBe(true);
  });
});

test('a short letter with an empty line after each line is one assignment, its lines that start high included', () => {
  const lines = [
    'Departementet gir Fjelltilsynet i oppdrag å vurdere nye regler for brehytter sammen med',
    'Riksantikvaren og de kommunene som har flest hytter.\n\n',
    'Departementet ber Fjelltilsynet om å gi en status innen 1. juni 2026 og en rapport innen',
    '1. desember 2026. Rapporten skal sendes både til departementet selv og i kopi til',
    'Riksantikvaren.',
  ];
  const [item, ...others] = readLetter(HEAD + '\n' + lines.join('\n\n') + '\n').items;
  expect(others).toEqual([]);
  expect(item?.text).toBe(lines.join(' ').replace(/\s+/gu, ' '));
  expect(item?.deliverables.map(({ due }) => due)).toEqual(['2026-06-01', '2026-12-01']);
});

test('an order in so many words is an assignment in an allocation letter too', () => {
  const reading = readLetter(
    'Kystdepartementet\n\nFjelltilsynet\n\nTildelingsbrev 2026\n\n3. Oppdrag om brehytter\n\nDepartementet gir Fjelltilsynet i oppdrag å utrede tilsynet. Frist: 1. oktober 2026.\n',
  );
  expect(told(reading)).toEqual(['assignment | Departementet gir Fjelltilsynet i oppdrag | date 2026-10-01']);
});
