import { composeDayMail, type DayMail, type TellRow } from '@tertial/domain';
import {
  coordinatorsMail,
  deliverable,
  firstMail,
  item,
  kari,
  manyUnowned,
  ownersMail,
  row,
  today,
} from './invented.fixture';
import { changesMail } from './news.fixture';
import { subjectOf, summaryOf } from './subject';

let made = 0;

function rowFor(
  step: string,
  due: string | null,
  rest: Partial<TellRow> & { text?: string; label?: string } = {},
): TellRow {
  const { text = 'Direktoratet skal levere en plan.', label = 'Leveranse', ...of } = rest;
  const id = `s${made++}`;
  const about = item(id, text, [deliverable(`${id}.1`, due, { label })]);
  return row(step, about, /^(un)?ass|^unack/.test(step) ? null : `${id}.1`, of);
}

const mailOf = (...rows: TellRow[]): DayMail => composeDayMail(today, kari, rows);
const asCoordinator = { role: 'coordinator' } as const;

describe('the subject of a mail with one line says which, when and what', () => {
  const cases: [TellRow, string][] = [
    [rowFor('overdue-1', '2026-04-30'), 'Forfalt for 12 dager siden: Direktoratet skal levere en plan.'],
    [rowFor('due', '2026-05-12'), 'Frist i dag: Direktoratet skal levere en plan.'],
    [rowFor('due', '2026-05-14'), 'Siste arbeidsdag før fristen: Direktoratet skal levere en plan.'],
    [rowFor('before-1', '2026-05-13'), 'Frist i morgen: Direktoratet skal levere en plan.'],
    [rowFor('before-28', '2026-06-09'), 'Frist om 28 dager: Direktoratet skal levere en plan.'],
    [rowFor('assigned', '2026-06-09'), 'Ny oppgave: Direktoratet skal levere en plan.'],
    [rowFor('assigned', '2026-05-11'), 'Forfalt for 1 dag siden: Direktoratet skal levere en plan.'],
    [
      rowFor('assigned', '2026-06-09', { label: 'Årsrapport' }),
      'Ny oppgave: Årsrapport – Direktoratet skal levere en plan.',
    ],
    [
      rowFor('escalate-coordinator', '2026-05-07', asCoordinator),
      'Ikke levert etter fristen: Direktoratet skal levere en plan.',
    ],
    [
      rowFor('escalate-leader', '2026-04-30', { role: 'leader' }),
      'Ikke levert etter fristen: Direktoratet skal levere en plan.',
    ],
    [
      rowFor('unacknowledged-1', '2026-06-09', asCoordinator),
      'Ikke bekreftet av ansvarlig: Direktoratet skal levere en plan.',
    ],
    [
      rowFor('unaccepted-1', '2026-04-09', asCoordinator),
      'Levert, venter på godkjenning: Direktoratet skal levere en plan.',
    ],
    [
      rowFor('unassigned-1', '2026-06-09', { ...asCoordinator, reason: 'Oppdraget har ingen ansvarlig.' }),
      'Uten ansvarlig: Direktoratet skal levere en plan.',
    ],
    [rowFor('unsettled-1', null, asCoordinator), 'Uten dato: Direktoratet skal levere en plan.'],
    [
      rowFor('unassigned-1', '2026-06-09', { ...asCoordinator, reason: 'Kari svarte at det hører hjemme hos andre.' }),
      'Avslått av ansvarlig: Direktoratet skal levere en plan.',
    ],
    [rowFor('changed', '2026-06-09'), 'Ny frist 9. juni 2026: Direktoratet skal levere en plan.'],
    [rowFor('changed', '2026-05-11'), 'Forfalt for 1 dag siden: Direktoratet skal levere en plan.'],
    [rowFor('amended-4', '2026-06-09'), 'Endret oppgave: Direktoratet skal levere en plan.'],
    [rowFor('superseded', '2026-06-09'), 'Erstattet: Direktoratet skal levere en plan.'],
    [rowFor('inner-date-2', '2026-06-09'), 'Intern frist fjernet: Direktoratet skal levere en plan.'],
    [rowFor('returned', '2026-06-09'), 'Sendt tilbake: Direktoratet skal levere en plan.'],
    [rowFor('extension-1-refused', '2026-06-09'), 'Søknad om utsettelse avslått: Direktoratet skal levere en plan.'],
    [
      rowFor('extension-1-asked-1', '2026-06-09', asCoordinator),
      'Søknad om utsettelse: Direktoratet skal levere en plan.',
    ],
    [
      rowFor('before-7', '2026-05-19', { text: `Direktoratet skal ${'utrede og '.repeat(20)}levere.` }),
      'Frist om 7 dager: Direktoratet skal utrede og utrede og utrede og utrede og utrede og…',
    ],
  ];
  it.each(cases.map(([of, subject]) => [of.step, subject, of] as const))('%s: %s', (_step, subject, of) => {
    expect(subjectOf(mailOf(of))).toBe(subject);
  });
});

describe('the subject of a mail with more lines counts them, the most pressing first', () => {
  const coming = (due: string) => rowFor('before-7', due);
  const cases: [string, DayMail][] = [
    [
      '1 forfalt frist, 2 frister innen en uke',
      mailOf(coming('2026-05-19'), coming('2026-05-14'), rowFor('overdue-1', '2026-05-08')),
    ],
    [
      '1 sendt tilbake, 2 nye frister, 1 avslått utsettelse',
      mailOf(...['changed', 'returned', 'changed', 'extension-2-refused'].map((step) => rowFor(step, '2026-06-09'))),
    ],
    [
      '1 avlyst, 1 endret, 1 endret intern frist',
      mailOf(...['amended-4', 'cancelled', 'inner-date-1'].map((step) => rowFor(step, '2026-06-09'))),
    ],
    [
      '1 purring, 1 sendt tilbake, 1 ny frist',
      (() => {
        const nudged = rowFor('inner-date-2', '2026-06-09');
        const nudge = { ...nudged, key: 'n', step: 'nudge-2026-05-12', reason: 'Koordinatoren ber om svar.' };
        return mailOf(rowFor('returned', '2026-06-09'), rowFor('changed', '2026-06-09'), nudged, nudge);
      })(),
    ],
    ['2 kommende frister', mailOf(coming('2026-05-19'), coming('2026-06-09'))],
    ['3 forfalte frister', mailOf(...[1, 2, 3].map(() => rowFor('overdue-1', '2026-05-08')))],
    ['2 nye oppgaver', mailOf(rowFor('assigned', '2026-06-09'), rowFor('assigned', null))],
    ['2 frister før neste arbeidsdag', mailOf(rowFor('due', '2026-05-14'), rowFor('due', '2026-05-14'))],
    ['1 frist i dag, 1 ny oppgave', mailOf(rowFor('assigned', null), rowFor('due', '2026-05-12'))],
    ['45 oppgaver uten ansvarlig', manyUnowned(45)],
    ['1 forfalt frist, 1 frist i dag, 1 ny oppgave, 1 frist innen en uke', ownersMail],
    ['1 mangler etter fristen, 1 avvist adresse, 2 venter på svar, 1 uten ansvarlig, 1 uten dato', coordinatorsMail],
    [
      '1 forfalt frist, 1 frist i dag, 1 mangler etter fristen, 1 avvist adresse og mer',
      { ...ownersMail, lines: [...ownersMail.lines, ...coordinatorsMail.lines] },
    ],
  ];
  it.each(cases)('%s', (subject, mail) => {
    expect(subjectOf(mail)).toBe(subject);
    expect(subject.length).toBeLessThanOrEqual(90);
  });
});

it('names the person whose address was refused', () => {
  const lines = coordinatorsMail.lines.filter(({ section }) => section === 'refused-addresses');
  expect(subjectOf({ ...coordinatorsMail, lines })).toBe('Adressen til Ola Skjær ble avvist');
});

it('counts what is called off as a whole by its items', () => {
  const whole = (line: DayMail['lines'][number]) => line.section === 'cancelled';
  expect(summaryOf({ ...changesMail, lines: changesMail.lines.filter(whole) })).toBe('1 avlyst oppgave');
  expect(subjectOf({ ...changesMail, lines: changesMail.lines.filter(whole) })).toBe(
    'Avlyst: Direktoratet skal følge opp rutebåtenes varsling.',
  );
});

it('does not take one item with three deadlines for one of them', () => {
  expect(subjectOf(firstMail)).toMatch(/^Ny oppgave: Direktoratet skal rapportere tertialvis/);
});
