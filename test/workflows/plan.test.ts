import { planJson, planLetter } from '@tertial/cli/plan';
import { instant, localDate, osloDate, osloTime } from '@tertial/domain';
import { aSimulation, sampleLetter } from './support/a-simulation';

// Months are lived through in some ten seconds, on a machine that does nothing else.
jest.setTimeout(300_000);

type Simulated = Awaited<ReturnType<typeof aSimulation>>;
type Mails = readonly Pick<Simulated['mails'][number], 'at' | 'to' | 'cc' | 'subject' | 'items'>[];

function byMoment(a: { at: string; to: string }, b: { at: string; to: string }): number {
  return `${a.at} ${a.to}` < `${b.at} ${b.to}` ? -1 : 1;
}

describe('eight months in which nobody acts', () => {
  let simulated: Simulated;

  beforeAll(async () => {
    simulated = await aSimulation('2026-03-02', '2026-11-02');
  });

  test('what was sent is what the plan said, mail for mail', async () => {
    const { reading } = await sampleLetter();
    const planned = planJson(planLetter(reading, localDate('2026-03-02'), localDate('2026-11-02')));
    const told = (mails: Mails) =>
      mails.map((mail) => ({ ...mail, items: mail.items.map((line) => JSON.stringify(line)).sort() })).sort(byMoment);
    expect(told(simulated.mails)).toEqual(told(planned.mails));
    expect(planned.mails.length).toBeGreaterThan(100);
    const steps = simulated.mails.flatMap(({ items }) => items.map(({ step }) => step));
    expect(steps.filter((step) => step === 'week-overdue').length).toBeGreaterThan(50);
    expect(steps.filter((step) => step === 'month-overdue').length).toBeGreaterThan(8);
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
    const tavlene = simulated.items.find(({ text }) => text.includes('varslingstavlene i fjellet'));
    const told = simulated.mails.flatMap(({ at, items }) =>
      items.filter(({ item }) => item === tavlene?.id).map(({ step }) => `${at} ${step}`),
    );
    expect(told.filter((line) => !/unacknowledged|week-/.test(line)).slice(0, 5)).toEqual([
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
