import { planJson, planLetter } from '@tertial/cli/plan';
import { instant, localDate, osloDate, osloTime } from '@tertial/domain';
import { readScript } from '@tertial/simulation/read-script';
import { aSimulation, sampleLetter, textOf } from './support/a-simulation';

// Months are lived through in some ten seconds, on a machine that does nothing else.
jest.setTimeout(300_000);

type Simulated = Awaited<ReturnType<typeof aSimulation>>;

/** Words of the letter by which the stories below name an item. */
const NAMES = {
  tavlene: 'varslingstavlene i fjellet',
  standard: 'felles standard',
  skøytene: 'redningsskøyter',
  skilt: 'farvannsskilt',
  språk: 'klart språk',
};

function nameOf(item: string | null, { items }: Simulated): string {
  const text = items.find(({ id }) => id === item)?.text ?? '';
  return Object.entries(NAMES).find(([, words]) => text.includes(words))?.[0] ?? 'annet';
}

describe('three months in which people act', () => {
  let simulated: Simulated;

  beforeAll(async () => {
    simulated = await aSimulation('2026-01-05', '2026-04-07', readScript(textOf('sample-2026.script.json')));
  });

  const mailsTo = (address: string) =>
    simulated.mails
      .filter(({ to }) => to === address)
      .map(({ at, items }) => [at, ...items.map(({ item, step }) => `${nameOf(item, simulated)} ${step}`)].join(' '));

  test('the owner of two items hears of each on its days, and of nothing when it is delivered or moved', () => {
    expect(mailsTo('oppdrag.3.1@etaten.example').slice(1)).toEqual([
      '2026-01-23T07:00:00Z tavlene before-7',
      '2026-01-29T07:00:00Z tavlene before-1',
      '2026-01-30T07:00:00Z tavlene due',
      '2026-03-04T07:00:00Z standard before-28',
      // Moved to 4 May on 10 March: 28 days before is Easter Monday, so the working day before Easter.
      '2026-04-01T06:00:00Z standard before-28',
    ]);
  });

  test('a delivery that is late and sent back has reminders of its new date, and a Saturday is told on the Friday', () => {
    expect(mailsTo('oppdrag.3.2@etaten.example').slice(1)).toEqual([
      '2026-01-30T07:00:00Z skøytene before-28',
      '2026-02-13T07:00:00Z skøytene before-14',
      '2026-02-20T07:00:00Z skøytene before-7',
      '2026-02-27T07:00:00Z skøytene before-1 skøytene due',
      '2026-03-02T07:00:00Z skøytene overdue-1',
      '2026-03-13T07:00:00Z skøytene before-7',
      '2026-03-19T07:00:00Z skøytene before-1',
    ]);
  });

  test('what its owner declines is the coordinator’s, and the new owner hears of it', () => {
    expect(mailsTo('koordinator@etaten.example').filter((mail) => mail.includes('skilt unassigned'))).toEqual([
      '2026-01-07T07:00:00Z skilt unassigned-1',
    ]);
    expect(mailsTo('synne.vardal@etaten.example')).toEqual(['2026-01-15T07:00:00Z skilt assigned']);
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
    const changes = simulated.changes.map(({ at, item, from, to, by }) =>
      // When an item's own timer fires within the night depends on its id.
      [by === 'system' && to === 'due-soon' ? osloDate(instant(at)) : at, nameOf(item, simulated), from, to, by].join(
        ' ',
      ),
    );
    expect(changes).toEqual([
      '2026-01-06T09:15:00Z tavlene planned acknowledged Ansvarlig for oppdrag i kapittel 3.1',
      '2026-01-15T11:00:00Z skilt planned acknowledged Synne Vardal',
      '2026-01-23 tavlene acknowledged due-soon system',
      '2026-01-30 skøytene planned due-soon system',
      '2026-01-30T22:58:00Z tavlene due-soon delivered Ansvarlig for oppdrag i kapittel 3.1',
      '2026-02-03T11:00:00Z tavlene delivered accepted Koordinatoren',
      '2026-02-10T11:00:00Z språk planned cancelled Koordinatoren',
      '2026-02-28T23:00:00Z skøytene due-soon overdue system',
      '2026-03-03T11:00:00Z skøytene overdue delivered Ansvarlig for oppdrag i kapittel 3.2',
      '2026-03-04 standard planned due-soon system',
      '2026-03-05T11:00:00Z skøytene delivered returned Departementets kontakt',
      '2026-03-10T11:00:00Z standard due-soon planned Koordinatoren',
      '2026-03-19T11:00:00Z skøytene returned delivered Stedfortreder for kapittel 3.2',
      '2026-03-23T11:00:00Z skøytene delivered accepted Departementets kontakt',
      '2026-04-01 standard planned due-soon system',
    ]);
  });

  test('what a person may not do is refused with a sentence, and nothing comes of it', () => {
    expect(simulated.refused.filter((sentence) => sentence !== null)).toEqual([
      'Dette kan bare gjøres av koordinatoren eller departementet.',
      'En leveranse må ha en fil, en lenke eller en arkivreferanse som viser hva som er levert.',
    ]);
  });
});

describe('eight months in which nobody acts', () => {
  let simulated: Simulated;

  beforeAll(async () => {
    simulated = await aSimulation('2026-03-02', '2026-11-02');
  });

  test('what was sent is what the plan said, mail for mail', async () => {
    const { reading } = await sampleLetter();
    const planned = planJson(planLetter(reading, localDate('2026-03-02'), localDate('2026-11-02')));
    const lines = (mails: readonly Pick<Simulated['mails'][number], 'at' | 'to' | 'items'>[]) =>
      mails
        // The ministry is told of all agencies together: no part of one letter's plan.
        .filter(({ to }) => !to.endsWith('@departementet.example'))
        .flatMap(({ at, to, items }) => items.map((line) => `${at} ${to} ${JSON.stringify(Object.values(line))}`))
        .sort();
    expect(lines(simulated.mails)).toEqual(lines(planned.mails));
    expect(planned.mails.length).toBeGreaterThan(100);
    expect(lines(simulated.mails).filter((line) => line.includes('week-overdue')).length).toBeGreaterThan(50);
  });

  test('the ministry is told once a month, on its first working day, what is overdue', () => {
    const told = simulated.mails.filter(({ to }) => to.endsWith('@departementet.example'));
    expect(told.map(({ at }) => at.slice(0, 10))).toEqual([
      ...[
        '2026-04-01',
        '2026-05-04',
        '2026-06-01',
        '2026-07-01',
        '2026-08-03',
        '2026-09-01',
        '2026-10-01',
        '2026-11-02',
      ],
    ]);
    expect(told.every(({ items }) => items.some(({ step }) => step === 'month-overdue'))).toBe(true);
  });

  test('every mail goes at eight in Oslo, before and after both changes of the clock', () => {
    expect(new Set(simulated.mails.map(({ at }) => osloTime(instant(at))))).toEqual(new Set(['08:00']));
    expect(new Set(simulated.mails.map(({ at }) => at.slice(11)))).toEqual(new Set(['07:00:00Z', '06:00:00Z']));
  });

  test('no mail goes on a Saturday, a Sunday or a holiday', () => {
    const days = new Set<string>(simulated.mails.map(({ at }) => osloDate(instant(at))));
    const easterToWhitsun = ['2026-04-02', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25'];
    expect(easterToWhitsun.filter((day) => days.has(day))).toEqual([]);
    expect([...days].filter((day) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()))).toEqual([]);
  });

  test('nobody is written to twice on a day', () => {
    const seen = simulated.mails.map(({ at, to }) => `${at.slice(0, 10)} ${to}`);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('a deadline that had passed at the confirmation is told of once at once, and not the whole series that was missed', () => {
    const tavlene = simulated.mails.flatMap(({ at, items }) =>
      items.filter(({ item }) => nameOf(item, simulated) === 'tavlene').map(({ step }) => `${at} ${step}`),
    );
    expect(tavlene.filter((line) => !/unacknowledged|week-/.test(line)).slice(0, 5)).toEqual([
      '2026-03-02T07:00:00Z assigned',
      '2026-03-02T07:00:00Z overdue-1',
      '2026-03-05T07:00:00Z escalate-coordinator',
      '2026-03-09T07:00:00Z overdue-2',
      '2026-03-11T07:00:00Z escalate-leader',
    ]);
  });
});

test('a future that is still to come can be lived through as well', async () => {
  const { mails } = await aSimulation('2031-01-06', '2031-01-07');
  expect(mails.map(({ at, to }) => `${at} ${to}`)).toContain('2031-01-06T07:00:00Z oppdrag.3.2@etaten.example');
});
