import { deliverablesToExtend } from './extend-many';
import { aDeadline, aDeliverable, anItem } from './item.fixture';

const dated = aDeliverable('a');
const another = aDeliverable('b', { deadline: aDeadline('2026-12-31') });
const unsettled = aDeliverable('c', { deadline: aDeadline(null) });
const accepted = aDeliverable('d', { status: 'accepted' });

test.each([
  ['the only open one with a date', [dated, unsettled, accepted], undefined, ['a']],
  ['those that were chosen, each once', [dated, another], ['b', 'a', 'b'], ['b', 'a']],
])('one letter moves %s', (_which, deliverables, chosen, deliverableIds) => {
  expect(deliverablesToExtend(anItem(deliverables), chosen)).toEqual({ deliverableIds });
});

test.each([
  ['nobody has confirmed it', null, 'not-confirmed'],
  ['nothing with a date is open', anItem([unsettled, accepted]), 'nothing-open'],
  ['a person must say which is meant', anItem([dated, another]), 'several-open'],
])('is asked about, not guessed, where %s', (_why, state, code) => {
  expect(deliverablesToExtend(state, undefined)).toMatchObject({ refusal: { code } });
});
