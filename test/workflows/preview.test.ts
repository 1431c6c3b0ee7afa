import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  frequencyOfRule,
  localDate,
  osloInstant,
  previewYear,
  type Frequency,
  type Reading,
  type SeriesDay,
} from '@tertial/domain';
import { subjectOf } from '@tertial/mail/subject';
import { previewInput } from '@tertial/persistence';
import type { Simulation } from '@tertial/simulation/simulate';
import { letterAt, liveThrough } from './support/a-simulation';

// A year of some two hundred demands is lived through in two minutes, on a machine that does nothing else.
jest.setTimeout(600_000);

const LETTER = resolve(__dirname, '../../../shared/letters/nav-2021.txt');
const [FROM, UNTIL] = [localDate('2021-01-05'), localDate('2021-12-31')];
const describeLetter = existsSync(LETTER) ? describe : describe.skip;

type Act = Simulation['script'][number];

/** The days that a coordinator could give to what recurs, where the letter says only how often. */
const DAYS: Readonly<Record<Frequency, SeriesDay>> = {
  month: { kind: 'day-of-month', day: 10, monthsAfter: 1 },
  quarter: { kind: 'last-working-day', monthsAfter: 1 },
  tertial: { kind: 'main-report' },
  'half-year': {
    kind: 'days',
    days: [
      { month: 6, day: 30 },
      { month: 12, day: 15 },
    ],
  },
  year: { kind: 'days', days: [{ month: 9, day: 18 }] },
};

/** All of them given in the hour between the confirmation and the first round; after it nobody does anything. */
function daysGiven({ items }: Reading): Act[] {
  return items.flatMap(({ id, deliverables }): Act[] => {
    const every = deliverables.flatMap((it) => (it.type === 'recurring' ? (frequencyOfRule(it.rule) ?? []) : []))[0];
    if (!every || every === 'tertial') return [];
    return [{ at: '2021-01-05T07:10', who: 'coordinator', item: id, do: 'set-series-day', args: { day: DAYS[every] } }];
  });
}

/** The agency reminds of what is overdue once a month, so that the year holds what is new on each day more than what is said again. */
const MONTHLY: Act = {
  at: '2021-01-05T07:05',
  who: 'coordinator',
  do: 'set-policy',
  args: { fields: { overdueEveryDays: 28, chaseEveryDays: 28 } },
};

/** A mail as it is compared: moment, person, heading, and the keys and reasons of its lines. */
interface Told {
  /** To the minute: a mail that had to be made again, as when two were made at once, goes some seconds later. */
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly lines: readonly string[];
}

/** What the register's preview, which the page for it shows, says in the half hour before the first round. */
function lookAhead(foretold: Told[]): NonNullable<Simulation['looks']>[number] {
  return {
    at: osloInstant(FROM, '07:30'),
    async see(world, { coordinator }) {
      const now = await world.time.now();
      const source = await world.policies.previewSource(coordinator.agencyId ?? '', now);
      const preview = previewYear(previewInput(source, source.changes, now, UNTIL));
      const items = new Map(source.items.map(({ id, words }) => [id, words]));
      const found = <T>(it: T | undefined): T => {
        if (it === undefined) throw new Error('The preview tells of somebody or something unknown');
        return it;
      };
      const words = {
        item: (id: string) => found(items.get(id)),
        person: (id: string) => found(source.people.get(id)),
      };
      for (const mail of preview.mails)
        foretold.push({
          at: mail.at.slice(0, 16),
          to: words.person(mail.personId).email,
          subject: subjectOf(preview.dayMail(mail, words)),
          lines: mail.steps.map(({ key, reason }) => `${key} ${reason}`).sort(),
        });
    },
  };
}

describeLetter('a year of a whole letter, with all that recurs in it', () => {
  const foretold: Told[] = [];
  let sent: Told[];
  let reading: Reading;

  beforeAll(async () => {
    const letter = await letterAt(LETTER);
    reading = letter.reading;
    const script = [MONTHLY, ...daysGiven(reading)];
    const simulated = await liveThrough({ letter, from: FROM, until: UNTIL, script, looks: [lookAhead(foretold)] });
    expect(simulated.refused.filter((sentence) => sentence !== null)).toEqual([]);
    sent = simulated.sent.map(({ at, to, subject, lines }) => ({
      ...{ at: at.slice(0, 16), to: to.email, subject },
      lines: lines.map(({ key, reason }) => `${key} ${reason}`).sort(),
    }));
  });

  test('what was sent is what the preview said, mail for mail, line for line, with its heading', () => {
    expect(sent.sort(byMoment)).toEqual(foretold.sort(byMoment));
  });

  test('there was much to be sent: of each occurrence of what recurs, and to everybody', () => {
    expect(daysGiven(reading).length).toBeGreaterThan(50);
    expect(sent.length).toBeGreaterThan(500);
    const lines = sent.flatMap((mail) => mail.lines);
    // The first occurrence of each has the id of the whole demand, so its period is not in the key.
    const due = lines.flatMap((line) => /\.(2021-\w+)\/\d+\/due /.exec(line)?.[1] ?? []);
    const months = Array.from({ length: 11 }, (_, n) => `2021-${String(n + 1).padStart(2, '0')}`);
    expect(new Set(due)).toEqual(new Set([...months, '2021-K1', '2021-K2', '2021-K3', '2021-H2']));
    expect(sent.filter(({ to }) => to.endsWith('@departementet.example'))).toHaveLength(11);
    expect(sent.some(({ to }) => to.startsWith('leder.'))).toBe(true);
  });
});

function byMoment(a: Told, b: Told): number {
  return `${a.at} ${a.to}` < `${b.at} ${b.to}` ? -1 : 1;
}
