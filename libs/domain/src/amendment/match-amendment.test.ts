import type { AmendedReference, ReadAmendment } from '../letter/amendment';
import { localDate, type LocalDate } from '../time/local-date';
import { matchAmendment, type AmendableItem, type AmendmentMatches } from './match-amendment';

function anItem(
  id: string,
  text: string,
  change: Partial<AmendableItem> & { due?: string | null } = {},
): AmendableItem {
  const { due = '2026-12-31', ...rest } = change;
  const deliverables = [{ id: `${id}.1`, label: 'Leveranse', due: due === null ? null : localDate(due), report: null }];
  return { id, kind: 'assignment', number: null, chapter: '3.1', heading: 'Oppdrag', text, deliverables, ...rest };
}

const ITEMS: readonly AmendableItem[] = [
  anItem('plan', 'Direktoratet skal oversende departementet en oppdatert plan for varslingstavlene i fjellet.', {
    due: '2026-01-30',
  }),
  anItem('standard', 'Direktoratet skal utarbeide et forslag til felles standard for merking av vinterløyper.', {
    deliverables: [
      { id: 'standard.1', label: 'Høring', due: localDate('2026-04-01'), report: null },
      { id: 'standard.2', label: 'Standard', due: localDate('2026-09-30'), report: null },
    ],
  }),
  anItem('skilt', 'Direktoratet skal utrede hvordan farvannsskilt kan gjøres leselige for mennesker med nedsatt syn.', {
    due: '2026-06-30',
    chapter: '3.2',
  }),
  anItem('vesten', 'Direktoratet skal følge opp rapporten «Vesten på» fra 2023.', {
    chapter: '3.2',
    number: 'Oppdrag 12',
  }),
  anItem('språk', 'Direktoratet skal videreføre arbeidet med klart språk i varsler og veiledere.', {
    chapter: '3.3',
    number: 'Oppdrag 5',
  }),
  anItem('kostnad', 'Direktoratet skal gjøre en ny beregning av samfunnets kostnader ved turulykker.', {
    chapter: '3.3',
    due: '2026-09-15',
  }),
];

function find(concerns: Partial<AmendedReference> & { raw: string }, oldDue: string | null = null): AmendmentMatches {
  const change: Pick<ReadAmendment, 'kind' | 'concerns' | 'oldDue'> = {
    kind: 'deadline',
    concerns: { span: [0, 1], number: null, chapter: null, title: null, letter: null, ...concerns },
    oldDue: oldDue as LocalDate | null,
  };
  return matchAmendment(change, ITEMS, 2026);
}

describe('the item that a letter means is proposed', () => {
  test.each<[string, Partial<AmendedReference> & { raw: string }, string | null, string, string[]]>([
    ['by words', { raw: 'utredningen av hvordan farvannsskilt kan gjøres leselige' }, null, 'skilt', ['words']],
    [
      'by words in another form',
      { raw: 'oppdraget om ny beregning av samfunnets kostnader ved turulykker' },
      null,
      'kostnad',
      ['words'],
    ],
    ['by its number', { raw: 'oppdrag nr. 5 i tildelingsbrevet', number: '5' }, null, 'språk', ['number']],
    ['by its title', { raw: 'oppdraget «Vesten på»', title: 'Vesten på' }, null, 'vesten', ['title', 'words']],
    ['by words and old date', { raw: 'planen for varslingstavlene' }, '2026-01-30', 'plan', ['words', 'old-date']],
  ])('%s', (_sign, concerns, oldDue, expected, because) => {
    const { proposed } = find(concerns, oldDue);
    expect([proposed?.itemId, proposed?.because]).toEqual([expected, because]);
  });
});

describe('nothing is proposed', () => {
  test.each<[string, Partial<AmendedReference> & { raw: string }]>([
    ['where the words stand in no item', { raw: 'konferansen om snøskred' }],
    ['where the letter names nothing', { raw: 'Fristen utsettes' }],
    ['where two are equally near', { raw: 'oppdragene i kapittel 3.3', chapter: '3.3' }],
  ])('%s', (_fear, concerns) => {
    expect(find(concerns).proposed).toBeNull();
  });

  test('where another number is printed on it, whatever the words say', () => {
    expect(find({ raw: 'oppdrag 7 om klart språk', number: '7' }).proposed).toBeNull();
    expect(find({ raw: 'oppdrag 7 om klart språk', number: '7' }).offered.map(({ itemId }) => itemId)).toEqual([
      'språk',
    ]);
  });

  test('and those that may be meant are offered, best first', () => {
    const { offered } = find({ raw: 'oppdragene i kapittel 3.3', chapter: '3.3' });
    expect(offered.map(({ itemId }) => itemId).sort()).toEqual(['kostnad', 'språk']);
  });
});

describe('the deliverable that is meant', () => {
  test('is the only one', () => {
    expect(find({ raw: 'utredningen om farvannsskilt' }).proposed?.deliverableId).toBe('skilt.1');
  });
  test('is the one with the old date', () => {
    expect(find({ raw: 'felles standard for merking av vinterløyper' }, '2026-04-01').proposed?.deliverableId).toBe(
      'standard.1',
    );
  });
  test('is left to a person where there are several', () => {
    expect(find({ raw: 'felles standard for merking av vinterløyper' }).proposed).toMatchObject({
      itemId: 'standard',
      deliverableId: null,
    });
  });
});

test('no item, no match', () => {
  const change = {
    kind: 'cancelled',
    concerns: { raw: 'x', span: [0, 1], number: null, chapter: null, title: null, letter: null },
    oldDue: null,
  } as const;
  expect(matchAmendment(change, [], 2026)).toEqual({ proposed: null, offered: [] });
});
