import { localDate } from '../time/local-date';
import type { CommandBody, CommandKind, Role } from './command';
import { COMMANDS } from './decide.fixture';
import { handle } from './handle';
import { aCommand, anItemWith } from './item.fixture';
import type { ItemState } from './item-state';

/** What one of these people does at noon. */
type Does = readonly [kind: CommandKind, change?: object, role?: Role];

const start = anItemWith('acknowledged', {
  extensionRequest: COMMANDS['refuse-extension'].on?.extensionRequest ?? null,
});

function given(state: ItemState, [kind, change = {}, by]: Does, at: string) {
  const { role, body } = COMMANDS[kind];
  return handle(state, aCommand({ ...body, ...change } as CommandBody, by ?? role, at));
}

/** Both have the same page open; the first has acted when the second does. */
function overtaken(first: Does, second: Does): string {
  const done = given(start, first, '2026-03-02T10:00:00Z');
  if (!done.ok) throw new Error(`The first was refused: ${done.refusal.sentence}`);
  const then = given(done.state, second, '2026-03-02T10:05:00Z');
  return then.ok ? 'done' : then.refusal.sentence;
}

const EXTENDED = { due: localDate('2026-09-30') };

describe('who acts on a page that somebody else has overtaken', () => {
  test.each<readonly [string, Does, Does, string]>([
    [
      'a new owner: the old one',
      ['assign'],
      ['decline'],
      'Du er ikke lenger ansvarlig for dette oppdraget. Last siden på nytt for å se hvem som er det.',
    ],
    [
      'an extension: an earlier date than that',
      ['extend', EXTENDED],
      ['extend', { due: localDate('2026-08-15') }],
      'Utsatt frist må være senere enn dagens frist, 30. september 2026.',
    ],
    [
      'an answer to a request: another one',
      ['extend', EXTENDED],
      ['refuse-extension'],
      'Ingen har bedt om utsatt frist for denne leveransen.',
    ],
    ['a delivery: a second one', ['deliver'], ['deliver'], 'Leveransen er levert og kan ikke leveres nå.'],
    ['a delivery: another date', ['deliver'], ['move'], 'Leveransen er levert og kan ikke få flyttet frist nå.'],
    ['a cancellation: a delivery', ['cancel'], ['deliver'], 'Leveransen er avlyst og kan ikke leveres nå.'],
    [
      'a nudge: another of that day',
      ['nudge'],
      ['nudge'],
      'Det er alt purret på denne leveransen i dag. Prøv igjen i morgen.',
    ],
  ])('is told so, by %s', (_name, first, second, sentence) => {
    expect(overtaken(first, second)).toBe(sentence);
  });

  test('delivers all the same when only the date has moved: what was done is done', () => {
    expect(overtaken(['extend', EXTENDED], ['deliver'])).toBe('done');
    expect(overtaken(['move'], ['deliver'])).toBe('done');
  });

  test('has the last word where it says of no version: each date is a version of its own, with who gave it', () => {
    const one = given(start, ['correct-date', { due: localDate('2026-07-30') }], '2026-03-02T10:00:00Z');
    const two = one.ok && given(one.state, ['correct-date', { due: localDate('2026-07-31') }], '2026-03-02T10:05:00Z');
    if (!one.ok || !two || !two.ok) throw new Error('Refused');
    expect(two.state.deliverables[0]?.deadline).toMatchObject({
      version: 3,
      due: '2026-07-31',
      why: expect.stringContaining('Rettet fra 30. juli 2026') as string,
    });
  });
});
