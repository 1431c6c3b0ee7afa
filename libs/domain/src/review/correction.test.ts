import { localDate } from '../time/local-date';
import { yearsLater, type Correction } from './correction';

test('days and years of a correction move with the letter, and nothing else', () => {
  const deliverable = { label: 'Plan', due: localDate('2024-02-29'), report: null, raw: 'e-post 4. mars 2024' };
  const change: Correction = { act: 'change-item', text: 'Plan for 2024 og 112 skilt', deliverables: [deliverable] };
  expect(yearsLater(change, 1)).toEqual({
    act: 'change-item',
    text: 'Plan for 2025 og 112 skilt',
    deliverables: [{ ...deliverable, due: '2025-02-28', raw: 'e-post 4. mars 2025' }],
  });
  const made: Correction = { act: 'make-deadline', due: localDate('2024-11-03'), report: null, item: 'Etaten 2024' };
  expect(yearsLater(made, 2)).toEqual({ ...made, due: '2026-11-03' });
});

test.each<Correction>([
  { act: 'reject-item', reason: 'Gjaldt 2024.' },
  { act: 'make-deadline', due: null, report: 'T1', item: 'Etaten skal måle' },
])('what has no days of its own stays as it is: %j', (correction) => {
  expect(yearsLater(correction, 1)).toEqual(correction);
});
