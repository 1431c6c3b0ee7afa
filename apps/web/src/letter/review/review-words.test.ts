import type { Remembered } from '@tertial/contracts';
import { rememberedSentence, whyNoDeadline } from './review-words';

const hint = (correction: Remembered['correction'], letterYear: number | null = 2025): Remembered => ({
  ...{ id: 'c', target: { kind: 'item', id: 'i' }, correction, at: '2025-01-10T09:00:00Z', by: 'Kari Fjellstad' },
  ...{ letterTitle: 'Tildelingsbrev 2025', letterYear },
});

test.each<[Remembered['correction'], string]>([
  [{ act: 'reject-item', reason: 'Gjelder andre' }, 'avvis, med begrunnelsen «Gjelder andre»'],
  [
    {
      ...{ act: 'change-item', kind: 'one-off-delivery' },
      deliverables: [{ label: 'Plan', due: '2026-05-20' as never, report: null, raw: '' }],
    },
    'typen «Enkeltleveranse», leveranser: Plan, 20. mai 2026',
  ],
  [{ act: 'make-deadline', due: null, report: null, every: 'quarter', item: 'x' }, 'dette er en frist: kvartalsvis'],
  [{ act: 'make-deadline', due: null, report: null, item: 'x' }, 'dette er en frist: dato ikke kjent'],
  [{ act: 'make-deadline', due: null, report: 'T1', item: 'x' }, 'dette er en frist: følger rapport 1. tertial'],
  [{ act: 'not-deadline', reason: 'past', note: null }, 'dette er ikke en frist: noe som har vært'],
  [{ act: 'answer-question', resolution: 'Ja' }, '«Ja»'],
  [{ act: 'merge-items', next: 'Etaten skal måle' }, 'slå sammen med «Etaten skal måle»'],
])('what was chosen is said as it would be done: %j', (correction, words) => {
  expect(rememberedSentence(hint(correction), { year: 2026, me: 'Ola' })).toBe(
    `I fjor (Tildelingsbrev 2025) valgte Kari Fjellstad ved samme ordlyd: ${words}.`,
  );
});

test('an older choice is not called last year’s, and one’s own is called so', () => {
  const sentence = rememberedSentence(hint({ act: 'reject-item', reason: 'Nei' }, 2023), {
    year: 2026,
    me: 'Kari Fjellstad',
  });
  expect(sentence).toBe('Sist (Tildelingsbrev 2025) valgte du ved samme ordlyd: avvis, med begrunnelsen «Nei».');
});

test('a reason is a sentence, with what the coordinator wrote', () => {
  expect(whyNoDeadline({ reason: 'other-document', note: 'Sjekket.' })).toBe(
    'Ikke regnet som frist: datoen for et annet dokument. Sjekket.',
  );
});
