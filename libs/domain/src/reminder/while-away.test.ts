import { DEFAULT_CALENDAR } from '../calendar/working-days';
import { openItem } from '../item/open-item';
import { instant, localDate } from '../time/local-date';
import { DEFAULT_POLICY } from './policy';
import { previewMails } from './preview';
import type { PreviewInput } from './preview-input';
import type { ToldMeanwhile } from './while-away';

const CONFIRMED = instant('2026-01-05T06:00:00Z');
const NAMES: Readonly<Record<string, string>> = { siri: 'Siri Stedfortreder', per: 'Per Stedfortreder', kari: 'Kari' };

const item = openItem({
  ...{ itemId: 'a', ownerId: 'ola', deputyId: null, confirmedAt: CONFIRMED },
  deliverables: [
    {
      ...{ id: 'a.1', label: 'Leveranse' },
      deadline: {
        ...{ version: 1, due: localDate('2026-02-28'), unsettled: null, rule: 'fixed-date', ruleVersion: '1' },
        ...{ raw: '', why: '', reference: null, binding: 'ministry', from: CONFIRMED },
      },
    },
  ],
});

/** 'siri 2026-01-26 2026-02-13': Ola is away from the one day to the other, and Siri stands in. */
function away(text: string) {
  const [deputyId = '', from = '', to = ''] = text.split(' ');
  return {
    ...{ id: text, personId: 'ola', deputyId, from: localDate(from), to: localDate(to) },
    enteredAt: instant(`${from}T00:00:00Z`),
  };
}

/** What Ola is told of his absences: the day, the step and the words. */
function toldOla(absences: string[], now: string = CONFIRMED, more: Partial<PreviewInput> = {}): string[] {
  const staff = { absences: absences.map(away), unreachable: new Set<string>(), unconfirmed: new Set<string>() };
  const mails = previewMails({
    ...{
      items: [{ state: { ...item, acknowledgedAt: CONFIRMED } }],
      policy: DEFAULT_POLICY,
      calendar: DEFAULT_CALENDAR,
    },
    recipients: { coordinatorId: 'kari', leaderOf: () => null, staff },
    ...{ now: instant(now), until: localDate('2026-03-31'), nameOf: (id) => NAMES[id] ?? id, ...more },
  });
  return mails.flatMap(({ day, personId, steps }) =>
    steps.flatMap(({ step, reason }) =>
      personId === 'ola' && step.startsWith('while-away') ? [`${day} ${step} ${reason}`] : [],
    ),
  );
}

const told = (...days: string[]): ToldMeanwhile[] =>
  days.map((day) => ({ itemId: 'a', deliverableId: 'a.1', ownerId: 'ola', day: localDate(day), to: 'siri' }));

test.each([
  ['who was away when nothing was sent', ['siri 2026-01-07 2026-01-16'], []],
  [
    'who is back on a Monday, of all that went to who stood in',
    ['siri 2026-01-26 2026-02-13'],
    ['2026-02-16 while-away-2026-02-13 Sendt til Siri Stedfortreder 30. januar 2026 og 13. februar 2026.'],
  ],
  [
    'who is back in the middle of a week',
    ['siri 2026-01-26 2026-02-03'],
    ['2026-02-04 while-away-2026-02-03 Sendt til Siri Stedfortreder 30. januar 2026.'],
  ],
  [
    'who is away again at once, after both',
    ['siri 2026-01-26 2026-02-08', 'per 2026-02-09 2026-02-17'],
    [
      '2026-02-18 while-away-2026-02-08 Sendt til Siri Stedfortreder 30. januar 2026.',
      '2026-02-18 while-away-2026-02-17 Sendt til Per Stedfortreder 13. februar 2026.',
    ],
  ],
  [
    'whose absences overlap, once of what went on a day of both',
    ['siri 2026-01-26 2026-02-13', 'per 2026-02-10 2026-02-17'],
    [
      '2026-02-18 while-away-2026-02-13 Sendt til Siri Stedfortreder 30. januar 2026.',
      '2026-02-18 while-away-2026-02-17 Sendt til Per Stedfortreder 13. februar 2026.',
    ],
  ],
  ['who does not come back in time to hear of it', ['siri 2026-01-26 2026-02-03', 'per 2026-02-04 2026-05-31'], []],
])('the preview tells %s', (_who, absences, expected) => {
  expect(toldOla(absences)).toEqual(expected);
});

const WHILE_AWAY = ['siri 2026-01-26 2026-02-13'];
const BACK = '2026-02-16 while-away-2026-02-13 Sendt til Siri Stedfortreder';

test('what went before now counts with what will go', () => {
  const sent = new Set(['a/-/1/assigned', 'a/a.1/1/before-28']);
  expect(
    toldOla(WHILE_AWAY, '2026-02-02T12:00:00Z', { toldMeanwhile: told('2026-01-28', '2026-01-30'), sent }),
  ).toEqual([`${BACK} 28. januar 2026 og 30. januar 2026 og 13. februar 2026.`]);
});

test.each([
  ['has not heard of it yet', [], ['2026-02-18 while-away-2026-02-13 Sendt til Siri Stedfortreder 30. januar 2026.']],
  ['has heard of it', ['a/a.1/1/while-away-2026-02-13'], []],
  ['heard of it before the deadline got a new version', ['a/a.1/0/while-away-2026-02-13'], []],
])('who has been back for some days and %s', (_what, sent, expected) => {
  const more = { toldMeanwhile: told('2026-01-30'), sent: new Set(sent) };
  expect(toldOla(WHILE_AWAY, '2026-02-17T12:00:00Z', more)).toEqual(expected);
});
