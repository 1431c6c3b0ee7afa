import { DEFAULT_CALENDAR } from '../calendar/working-days';
import { planItem } from '../reminder/plan-item';
import { DEFAULT_POLICY } from '../reminder/policy';
import { previewMails } from '../reminder/preview';
import { addDays, instant, localDate } from '../time/local-date';
import { osloDate } from '../time/oslo';
import { after, aRecurringItem, until } from './series.fixture';

const NOW = instant('2026-03-05T10:00:00Z');
const LAST = localDate('2027-03-05');

test.each(['month', 'quarter'] as const)(
  'the preview of a year has every reminder of what recurs (%s), also of what time opens on the way',
  (every) => {
    const state = after(
      aRecurringItem(every),
      { kind: 'set-series-day', day: { kind: 'day-of-month', day: 10, monthsAfter: 1 }, from: null, source: 'E-post' },
      NOW,
    );
    const mails = previewMails({
      ...{ items: [{ state }], recipients: { coordinatorId: 'kari', leaderOf: () => null } },
      ...{ policy: DEFAULT_POLICY, calendar: DEFAULT_CALENDAR, now: NOW, until: LAST },
    });
    // What is planned as the year goes on, week after week, each step on the first round that finds it.
    const planned = new Set<string>();
    for (let day = osloDate(NOW), current = state; day <= LAST; day = addDays(day, 7)) {
      const now = instant(`${day}T10:00:00Z`);
      current = until(current, now);
      for (const step of planItem(current, DEFAULT_POLICY, DEFAULT_CALENDAR, now))
        if (step.sendOn <= LAST && step.role === 'owner') planned.add(step.key);
    }
    const foreseen = mails.flatMap(({ steps }) => steps).filter(({ role }) => role === 'owner');
    expect(foreseen.map(({ key }) => key).sort()).toEqual([...planned].sort());
    expect(foreseen.some(({ key, step }) => step === 'before-7' && key.includes('2027-'))).toBe(every === 'month');
  },
);
