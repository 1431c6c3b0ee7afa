import { instant, localDate, osloDate } from '@tertial/domain';
import { readScript } from '@tertial/simulation/read-script';
import { aSimulation, liveThrough, sampleLetter, textOf, type Simulated } from './support/a-simulation';
import { nameOf, NAMES } from './support/sample-items';
import { changesWithout, mailsOf, stepsOf } from './support/what-was-told';

// Months are lived through in some ten seconds, on a machine that does nothing else.
jest.setTimeout(300_000);

describe('three months in which people act', () => {
  let simulated: Simulated;

  beforeAll(async () => {
    simulated = await aSimulation('2026-01-05', '2026-04-07', readScript(textOf('sample-2026.script.json')));
  });

  const mailsTo = (address: string) => mailsOf(simulated, address);
  const toldOf = (address: string, name: string) => stepsOf(simulated, address, name);

  test('the owner of two items hears of each on its days, of a date that moved, and of nothing when it is delivered', () => {
    expect(mailsTo('oppdrag.3.1@etaten.example').slice(1)).toEqual([
      '2026-01-20T07:00:00Z opplegget inner-date-1',
      '2026-01-23T07:00:00Z tavlene before-7',
      '2026-01-29T07:00:00Z tavlene before-1',
      '2026-01-30T07:00:00Z tavlene due',
      '2026-03-04T07:00:00Z standard before-28',
      '2026-03-11T07:00:00Z standard changed',
      '2026-03-18T07:00:00Z standard changed',
      '2026-03-20T07:00:00Z opplegget inner-v1-before-28',
      '2026-03-26T07:00:00Z utvalget moved',
      // Moved to 4 May on 10 March: 28 days before is Easter Monday, and the Wednesday before Easter is a closed day of the agency.
      '2026-03-31T06:00:00Z standard before-28 opplegget inner-v1-before-14',
    ]);
  });

  test('a delivery that is late and sent back has reminders of its new date, and a Saturday is told on the Friday', () => {
    expect(mailsTo('oppdrag.3.2@etaten.example').slice(1)).toEqual([
      '2026-01-30T07:00:00Z skøytene before-28',
      '2026-02-13T07:00:00Z skøytene before-14',
      '2026-02-20T07:00:00Z skøytene before-7',
      '2026-02-27T07:00:00Z skøytene before-1 skøytene due',
      '2026-03-02T07:00:00Z skøytene overdue-1',
      '2026-03-06T07:00:00Z skøytene returned',
      '2026-03-13T07:00:00Z skøytene before-7',
      '2026-03-18T07:00:00Z øvelsen changed',
      '2026-03-19T07:00:00Z skøytene before-1',
      '2026-03-26T07:00:00Z vesten moved',
    ]);
  });

  test('what its owner declines is the coordinator’s, and the new owner hears of it', () => {
    expect(mailsTo('koordinator@etaten.example').filter((mail) => mail.includes('skilt unassigned'))).toEqual([
      // The rules of another kind ask after two days.
      '2026-01-07T07:00:00Z skilt unassigned-1 annet unacknowledged-1',
    ]);
    expect(mailsTo('synne.vardal@etaten.example').slice(0, 1)).toEqual(['2026-01-15T07:00:00Z skilt assigned']);
  });

  test('a mail says what its line is about: deliverable, deadline, step and reason', () => {
    const mail = simulated.mails.find(({ at }) => at === '2026-01-23T07:00:00Z');
    const tavlene = simulated.items.find(({ text }) => text.includes(NAMES.tavlene));
    expect(mail).toMatchObject({ to: 'oppdrag.3.1@etaten.example', cc: [] });
    expect(mail?.subject).not.toBe('');
    expect(mail?.items).toEqual([
      {
        ...{ item: tavlene?.id, deliverable: `${tavlene?.id}.1`, deadline: '2026-01-30', step: 'before-7' },
        reason: 'Fristen er om 7 dager.',
      },
    ]);
    expect(tavlene).toMatchObject({ kind: 'assignment', deadlines: ['2026-01-30'] });
  });

  test('every change of state, with who and when', () => {
    expect(changesWithout(simulated, 'kurs')).toEqual([
      '2026-01-06T09:15:00Z tavlene planned acknowledged Ansvarlig for oppdrag i kapittel 3.1',
      '2026-01-08T11:00:00Z tertialrapporten planned acknowledged Ansvarlig for hovedrapporter i kapittel 5.1',
      '2026-01-15T11:00:00Z skilt planned acknowledged Synne Vardal',
      '2026-01-23 tavlene acknowledged due-soon system',
      '2026-01-30 undersøkelsen planned due-soon system',
      '2026-01-30 skøytene planned due-soon system',
      '2026-01-30T22:58:00Z tavlene due-soon delivered Ansvarlig for oppdrag i kapittel 3.1',
      '2026-02-03T11:00:00Z tavlene delivered accepted Koordinatoren',
      '2026-02-06T23:00:00Z undersøkelsen due-soon overdue system',
      '2026-02-10T11:00:00Z språk planned cancelled Koordinatoren',
      '2026-02-10T11:30:00Z undersøkelsen overdue planned Koordinatoren',
      '2026-02-27 evalueringen planned due-soon system',
      '2026-02-28T23:00:00Z skøytene due-soon overdue system',
      '2026-03-03T11:00:00Z skøytene overdue delivered Ansvarlig for oppdrag i kapittel 3.2',
      '2026-03-04 standard planned due-soon system',
      '2026-03-05T11:00:00Z skøytene delivered returned Departementets kontakt',
      '2026-03-10T11:00:00Z standard due-soon planned Koordinatoren',
      '2026-03-19T11:00:00Z skøytene returned delivered Stedfortreder for kapittel 3.2',
      '2026-03-23T11:00:00Z skøytene delivered accepted Departementets kontakt',
      '2026-03-27T23:00:00Z evalueringen due-soon overdue system',
      '2026-03-31 tertialrapporten acknowledged due-soon system',
      '2026-03-31 standard planned due-soon system',
    ]);
  });

  test('what recurs follows its rule: at another pace, with a pause that ends early, and to its end', () => {
    const changes = simulated.changes
      .filter(({ item }) => nameOf(item, simulated) === 'kurs')
      .map(({ at, deliverable, to }) => `${osloDate(instant(at))} ${deliverable.split('.').at(-1)} ${to}`);
    expect(changes).toEqual([
      ...['2026-01-05 1 cancelled', '2026-01-05 2 cancelled', '2026-01-05 3 cancelled'],
      ...['2026-01-13 2026-01 due-soon', '2026-02-11 2026-01 overdue'],
      ...['2026-02-17 2026-01 delivered', '2026-02-18 2026-01 accepted'],
      ...['2026-02-23 2026-02 cancelled', '2026-02-23 2026-03 cancelled', '2026-03-24 2026-03 planned'],
      ...['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02'].map((it) => `2026-03-26 ${it} cancelled`),
      '2026-03-31 2026-03 due-soon',
    ]);
  });

  test('of what recurs its owner hears, in an absence who stands in, and when he has left the successor', () => {
    expect(mailsTo('live.strand@etaten.example').map((mail) => mail.slice(0, 10) + mail.slice(20))).toEqual([
      // Its pace was given in the hour before the first mail; the pause is told the day after.
      '2026-01-05 kurs amended kurs assigned',
      ...['2026-01-13 kurs before-28', '2026-01-27 kurs before-14'],
      '2026-02-09 kurs before-1 kurs while-away-2026-02-06',
      ...['2026-02-10 kurs due', '2026-02-11 kurs overdue-1', '2026-02-12 kurs nudge-2026-02-12'],
      '2026-02-24 kurs amended',
    ]);
    expect(mailsTo('stedfortreder.3.1@etaten.example')).toEqual(['2026-02-03T07:00:00Z kurs before-7']);
    expect(mailsTo('synne.vardal@etaten.example').slice(1)).toEqual([
      '2026-03-02T07:00:00Z kurs assigned',
      '2026-03-18T07:00:00Z skilt changed',
      // That the pause ends early, and then that it all ends.
      '2026-03-25T07:00:00Z kurs amended',
      '2026-03-27T07:00:00Z kurs ended',
      '2026-03-31T06:00:00Z kurs before-7',
    ]);
  });

  test('what an address does not take the deputy gets, and the coordinator is told; an event gives the date', () => {
    expect(mailsTo('oppdrag.3.3@etaten.example')).toEqual([]);
    expect(mailsTo('koordinator@etaten.example').find((mail) => mail.includes('refused-address'))).toMatch(
      /^2026-01-06T07:00:00Z annet refused-address/,
    );
    expect(toldOf('stedfortreder.3.3@etaten.example', 'evalueringen').slice(1)).toEqual([
      ...[
        '2026-01-13 changed',
        '2026-02-27 before-28',
        '2026-03-13 before-14',
        '2026-03-20 before-7',
        '2026-03-26 before-1',
      ],
      // A week later is Good Friday: the last working day before Easter, as the agency is closed on the Wednesday.
      ...['2026-03-27 due', '2026-03-30 overdue-1', '2026-03-31 overdue-2'],
    ]);
    // What is called off is told the day after, and nothing of it again.
    expect(toldOf('stedfortreder.3.3@etaten.example', 'språk').at(-1)).toBe('2026-02-11 cancelled');
  });

  test('a report’s date that is entered, and moves: reminders move, and each person is told once of all that follows', () => {
    expect(toldOf('hovedrapporter.5.1@etaten.example', 'tertialrapporten')).toEqual([
      ...['2026-01-05 assigned', '2026-01-13 moved', '2026-03-17 moved'],
      // Not on 27 March, four weeks before the first date.
      '2026-03-31 before-28',
    ]);
    const told = simulated.mails.filter(
      ({ at, items }) => at > '2026-03-25' && items.some(({ step }) => step === 'moved'),
    );
    expect(told.map(({ at, to }) => `${at.slice(0, 10)} ${to}`).sort()).toEqual([
      '2026-03-26 enkeltleveranser.4.2@etaten.example',
      '2026-03-26 oppdrag.3.1@etaten.example',
      '2026-03-26 oppdrag.3.2@etaten.example',
      '2026-03-26 oppdrag.4.1@etaten.example',
      '2026-03-26 stedfortreder.3.3@etaten.example',
    ]);
    // What the ministry has extended has a date of its own.
    expect(toldOf('oppdrag.4.1@etaten.example', 'strender').at(-1)).toBe('2026-01-22 changed');
  });

  test('a date that was entered wrongly is put right: the miss is told no more, and stays in the history', () => {
    expect(toldOf('stedfortreder.3.3@etaten.example', 'undersøkelsen')).toEqual([
      ...['2026-01-06 assigned', '2026-01-14 changed', '2026-01-30 before-7', '2026-02-05 before-1'],
      ...['2026-02-06 due', '2026-02-09 overdue-1', '2026-02-11 changed'],
    ]);
    const told = simulated.history.flatMap(({ item, what }) =>
      nameOf(item.id, simulated) === 'undersøkelsen' && what.includes('6. februar') ? [what] : [],
    );
    expect(told).toEqual([
      expect.stringMatching(/^Ny frist 6. februar 2026. Dato fastsatt/),
      'Fristen 6. februar 2026 nærmer seg.',
      'Fristen er i dag, 6. februar 2026.',
      'Fristen 6. februar 2026 ble ikke holdt.',
      expect.stringContaining('Rettet fra 6. februar 2026, som var feil registrert'),
    ]);
  });

  test('rules for a kind ask earlier, and the coordinator hears of each request for more time', () => {
    const asked = mailsTo('koordinator@etaten.example').flatMap((mail) => {
      const [at, ...steps] = mail.split(' ');
      return /extension/.test(mail) ? [`${at?.slice(0, 10)} ${steps.join(' ')}`] : [];
    });
    expect(asked).toEqual(['2026-01-14 strender extension-1-asked-1', '2026-01-16 gruppen extension-1-asked-1']);
    const joint = simulated.mails.find(({ items }) => items.some(({ step }) => step === 'unacknowledged-1'));
    expect([joint?.at, joint?.items.find(({ step }) => step === 'unacknowledged-1')?.reason]).toEqual([
      '2026-01-07T07:00:00Z',
      'Ansvarlig har ikke bekreftet innen 2 arbeidsdager.',
    ]);
  });

  test('what became of it all is told in sentences, item by item', () => {
    const told = simulated.history.map(({ item, what }) => `${nameOf(item.id, simulated)}: ${what}`);
    for (const sentence of [
      'Forespørselen om utsatt frist er sendt departementet 14. januar 2026 (26/88-1).',
      'av departementet (26/88-2), registrert av koordinatoren Koordinatoren 21. januar 2026.',
      'Koordinatoren ga ikke utsatt frist. Begrunnelse: Møtene er fastsatt.',
      'Fristen løper fra «Evalueringen er levert»',
      'Rapporteringen har pause fra 1. mars 2026 til og med 30. april 2026.',
      'Rapporteringen er gjenopptatt fra 1. april 2026.',
      'Datoen for rapporten for 1. tertial 2026 er fastsatt til 24. april 2026 av Koordinatoren 12. januar 2026.',
      'Datoen for rapporten for 1. tertial 2026 er flyttet fra 24. april 2026 til 4. mai 2026 av Koordinatoren',
      'gruppen: Ny frist 1. mars 2027.',
      'øvelsen: Ny frist 30. september 2026. Utsatt fra 30. juni 2026',
      'skilt: Ny frist 30. september 2026. Utsatt fra 30. juni 2026',
      'opplegget: Intern dato å planlegge etter: 17. april 2026.',
      'Begrunnelse: Tallene hentes fra et register fra oktober.',
    ])
      expect([sentence, told.filter((line) => line.includes(sentence)).length]).toEqual([sentence, 1]);
  });

  test('what a person may not do is refused with a sentence, and nothing comes of it', () => {
    expect(simulated.refused.filter((sentence) => sentence !== null)).toEqual([
      'Dette kan bare gjøres av koordinatoren.',
      'Dette kan bare gjøres av koordinatoren eller departementet.',
      'En leveranse må ha en fil, en lenke eller en arkivreferanse som viser hva som er levert.',
      'Oppdraget har flere åpne leveranser. Velg hvilke som får utsatt frist.',
    ]);
  });
});

test('where the letter names no day for the annual report, a rule of the ministry moves what is reported in it, and its owner is told', async () => {
  const simulated = await liveThrough({
    letter: await sampleLetter('assignment-2026.txt'),
    ...{ from: localDate('2026-03-03'), until: localDate('2026-03-05') },
    script: readScript(textOf('assignment-2026.script.json')),
  });
  expect(simulated.acts.map(({ act, moved, refused }) => [act.do, moved, refused])).toEqual([
    ['acknowledge', undefined, null],
    ['set-date-rule', 1, null],
  ]);
  const told = simulated.mails.flatMap(({ at, items }) =>
    items.flatMap(({ step, deadline }) => (step === 'moved' ? [[at, deadline]] : [])),
  );
  expect(told).toEqual([['2026-03-05T07:00:00Z', '2027-03-01']]);
  expect(simulated.history.map(({ what }) => what).filter((what) => what.includes('1. mars 2027'))).toHaveLength(1);
});
