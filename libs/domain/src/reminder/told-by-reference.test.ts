import { localDate } from '../time/local-date';
import { composeDayMail } from './compose-day-mail';
import type { TellDeliverable, TellItem, TellRow } from './day-mail';

const day = localDate('2026-05-12');
const person = { id: 'p1', name: 'Kari Nordtind', email: 'kari@dfk.example' };
const SECRET = 'HEMMELIG';

/** Everything that may be said of it holds the word that must not leave. */
const deliverable: Required<TellDeliverable> = {
  ...{ id: 'a.1', label: SECRET, why: SECRET, state: 'overdue', daysLate: 3, deliveredOn: localDate('2026-04-02') },
  ...{ due: localDate('2026-05-08'), originalDue: localDate('2026-04-30'), innerDue: localDate('2026-04-24') },
  ...{ lateOn: localDate('2026-04-02'), missedOn: localDate('2026-04-01') },
  waiting: { on: SECRET, since: day, chaseOn: day },
  requested: { due: day, on: day, reference: SECRET },
};
const item: Required<TellItem> = {
  ...{ id: 'a', kind: 'assignment', text: SECRET, chapter: SECRET, page: 3, letterTitle: SECRET, rewordedBy: SECRET },
  ...{ ownerName: 'Kari Nordtind', deputyName: 'Liv Breidal', parties: [SECRET], lead: SECRET },
  ...{ exempt: '26/123-4, kapittel 3.1', deliverables: [deliverable, { ...deliverable, id: 'a.2' }] },
};
const row = (step: string, role: TellRow['role'], about: TellItem = item): TellRow => ({
  ...{ key: `a/a.1/1/${step}`, step, role, reason: `Begrunnelse: ${SECRET}`, item: about, deliverable, subject: null },
});

describe('an item that is exempt from public disclosure', () => {
  const steps: [string, TellRow['role'], string][] = [
    ['changed', 'owner', 'Fristen er endret.'],
    ['cancelled', 'owner', 'Dette er avlyst.'],
    ['superseded', 'owner', 'Dette er erstattet av noe annet.'],
    ['amended-4', 'owner', 'Det er endret hva det bes om.'],
    ['ended-4', 'owner', 'Rapporteringen er avsluttet.'],
    ['returned', 'owner', 'Leveransen er sendt tilbake.'],
    ['extension-1-refused', 'owner', 'Søknaden om utsettelse er avslått.'],
    ['nudge-2026-05-12', 'owner', 'Koordinatoren ber om svar.'],
    ['while-away-2026-05-11', 'owner', 'Dette ble varslet mens du var borte.'],
    ['extension-1-asked-1', 'coordinator', 'Det er søkt om utsettelse.'],
    ['waiting-1-1', 'coordinator', 'Oppdraget venter på andre.'],
    ['unsettled-1', 'coordinator', 'Fristen er ikke fastsatt.'],
    ['unassigned-2', 'coordinator', 'Den ansvarlige har svart at oppdraget hører hjemme hos andre.'],
    ['something-new-one-day', 'coordinator', 'Se oppdraget i Tertial.'],
  ];
  it.each(steps)(
    'says nothing of the letter or of what was written about it, told of %s to the %s',
    (step, role, words) => {
      const { lines } = composeDayMail(day, person, [row(step, role)]);
      expect(JSON.stringify(lines)).not.toContain(SECRET);
      expect(lines).toMatchObject([{ steps: [{ step, reason: words }] }]);
    },
  );

  it('keeps its reference, its dates, its lateness and whose it is', () => {
    const [line] = composeDayMail(day, person, [{ ...row('overdue-1', 'owner'), reason: 'Fristen er passert.' }]).lines;
    expect(line).toMatchObject({
      ...{ section: 'overdue', daysLate: 4, steps: [{ reason: 'Fristen er passert.' }] },
      item: { id: 'a', text: '26/123-4, kapittel 3.1', ownerName: 'Kari Nordtind', deputyName: 'Liv Breidal' },
      deliverable: {
        due: '2026-05-08',
        originalDue: '2026-04-30',
        innerDue: '2026-04-24',
        daysLate: 3,
        state: 'overdue',
      },
    });
  });

  it('is what it was once the mark is gone', () => {
    const [line] = composeDayMail(day, person, [row('changed', 'owner', { ...item, exempt: null })]).lines;
    expect(line).toMatchObject({ item: { text: SECRET }, steps: [{ reason: `Begrunnelse: ${SECRET}` }] });
  });
});
