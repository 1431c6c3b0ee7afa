import { instant, localDate, msOf, osloInstant, type CalendarEntry } from '@tertial/domain';
import ICAL from 'ical.js';
import { aMeeting, anEntry } from './calendar-entry.fixture';
import { calendarText } from './calendar-text';

const options = { publicUrl: 'https://tertial.dfk.example/', name: 'Frister: Kari Nordtind' };

/** What a calendar program reads: another's parser, with the zone that the file itself brings. */
function read(...entries: CalendarEntry[]): { calendar: ICAL.Component; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(calendarText(entries, options)) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((it) => new ICAL.Event(it)) };
}

function one(entry: CalendarEntry): ICAL.Event {
  const [event] = read(entry).events;
  if (!event) throw new Error('No event');
  return event;
}

const valueOf = (event: ICAL.Event, name: string) => String(event.component.getFirstPropertyValue(name));

describe('a deadline', () => {
  it.each([
    ['2026-03-15', '2026-03-16'],
    ['2026-03-29', '2026-03-30'],
    ['2026-10-25', '2026-10-26'],
    ['2026-12-31', '2027-01-01'],
    ['2028-02-28', '2028-02-29'],
  ])('on %s fills that day and no other, and takes nobody’s time', (due, after) => {
    const event = one(anEntry({ due: localDate(due) }));
    expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([true, due, after]);
    expect(valueOf(event, 'transp')).toBe('TRANSPARENT');
  });

  it('keeps its name and counts up when it moves, so that the entry moves instead of doubling', () => {
    const [before, after] = [
      one(anEntry()),
      one(anEntry({ due: localDate('2026-05-15'), version: 2, recordedAt: instant('2026-02-01T10:00:00Z') })),
    ];
    expect(after.uid).toBe(before.uid);
    expect([before.sequence, after.sequence]).toEqual([1, 2]);
    expect([valueOf(before, 'dtstamp'), valueOf(after, 'dtstamp')]).toEqual([
      '2026-01-05T09:30:00Z',
      '2026-02-01T10:00:00Z',
    ]);
    expect(after.description).toContain('Opprinnelig frist: 15. mars 2026');
  });

  it.each(['cancelled', 'superseded', 'carried-over'] as const)('stays, called off, when it is %s', (status) => {
    expect(valueOf(one(anEntry({ status })), 'status')).toBe('CANCELLED');
  });

  it('that was met says so', () => {
    expect(one(anEntry({ status: 'delivered', innerDue: localDate('2026-03-01') })).summary).toMatch(/^Levert: /);
    expect(read(anEntry({ status: 'accepted', innerDue: localDate('2026-03-01') })).events).toHaveLength(1);
  });

  it('that the agency has a date of its own before stands twice, each by its name', () => {
    const { events } = read(anEntry({ innerDue: localDate('2026-03-06') }));
    expect(events.map((it) => [it.startDate.toString(), it.summary.split(':')[0], valueOf(it, 'categories')])).toEqual([
      ['2026-03-15', 'Frist', 'Frist'],
      ['2026-03-06', 'Intern frist', 'Intern frist'],
    ]);
    expect(new Set(events.map((it) => it.uid)).size).toBe(2);
    expect(events[1]?.description).toContain('Departementets frist: 15. mars 2026');
    expect(one(anEntry({ binding: 'inner' })).summary).toMatch(/^Intern frist: /);
  });

  it('that is exempt from public disclosure shows its reference and nothing else', () => {
    const secret = anEntry({ exempt: true, reference: '26/123-4', innerDue: localDate('2026-03-06') });
    const text = calendarText([secret], options);
    expect(one(secret).summary).toBe('Frist: 26/123-4');
    for (const word of ['varslingstavlene', 'fjellet', 'Tildelingsbrev', 'Brevet sier'])
      expect(text).not.toContain(word);
  });
});

describe('a meeting', () => {
  const days = [2020, 2026, 2033, 2040].flatMap((year) =>
    ['03-20', '03-31', '07-01', '10-20', '10-31', '12-24'].map((day) => `${year}-${day}`),
  );

  it.each(days)('on %s is at the hour that the letter says, on either side of both clock changes', (day) => {
    const event = one(aMeeting(day));
    expect(event.startDate.toUnixTime() * 1000).toBe(msOf(osloInstant(localDate(day), '09:00')));
    expect(event.endDate.toUnixTime() * 1000).toBe(msOf(osloInstant(localDate(day), '11:30')));
    expect(event.startDate.zone.tzid).toBe('Europe/Oslo');
    expect(event.summary).toBe('Etatsstyringsmøte: Etatsstyringsmøte 1. tertial');
  });

  it('without hours is of the whole day', () => {
    expect(one(aMeeting('2026-06-18', { from: null, to: null })).startDate.isDate).toBe(true);
  });
});

describe('the file', () => {
  const NASTY = 'Lever; med, komma\\strek\nny linje, «æøå» 🏔️ og en lenke https://x.example/?a=1;b=2 ';
  const text = calendarText(
    [anEntry({ text: NASTY.repeat(20), label: 'Del 1; a, b' }), aMeeting('2026-06-18')],
    options,
  );

  it('has no line above 75 octets, each ended by CR LF, and no character cut in two', () => {
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(Buffer.from(text).toString()).toBe(text);
    expect(text).not.toContain('\uFFFD');
  });

  it('gives the words back as they were', () => {
    const event = one(anEntry({ text: NASTY, label: 'Del 1; a, b' }));
    expect(event.description).toContain(NASTY);
    expect(event.summary).toContain('Del 1; a, b – Lever; med, komma\\strek ny linje');
    expect(valueOf(event, 'url')).toBe('https://tertial.dfk.example/oppdrag/0b6c1c52-1f70-4a52-9a55-6f2c7b1f0a01');
  });

  it('says that it is published, how it is called and how often to look again; a file that is added once does not', () => {
    const { calendar } = read(anEntry());
    expect(
      ['method', 'version', 'x-wr-calname', 'refresh-interval'].map((name) =>
        String(calendar.getFirstPropertyValue(name)),
      ),
    ).toEqual([...['PUBLISH', '2.0', 'Frister: Kari Nordtind', 'PT6H']]);
    expect(calendarText([anEntry()], { publicUrl: 'https://x.example' })).not.toMatch(/REFRESH-INTERVAL|X-WR-CALNAME/);
  });

  it('is the same each time it is made', () => {
    expect(calendarText([anEntry(), aMeeting('2026-06-18')], options)).toBe(
      calendarText([anEntry(), aMeeting('2026-06-18')], options),
    );
  });

  it('holds an empty calendar too', () => {
    expect(read().events).toEqual([]);
  });
});
