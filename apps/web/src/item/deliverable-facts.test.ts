import type { DeliverableRow } from '@tertial/contracts';
import { factLines } from './deliverable-facts';

const day = (text: string) => text as NonNullable<DeliverableRow['due']>;
const none = {
  ...{ status: 'planned', due: day('2026-06-30'), innerDue: null },
  ...{ extensionRequest: null, waiting: null, withoutEvidence: null },
} as DeliverableRow;
const request = {
  askedAt: '2026-06-01T08:00:00.000Z' as never,
  by: 'Eva Eier',
  reason: 'Data kommer sent',
  proposed: day('2026-09-30'),
  forwarded: null,
};

test.each<[string, Partial<DeliverableRow>, string[]]>([
  ['nothing to say', {}, []],
  [
    'both dates are seen',
    { innerDue: day('2026-06-23') },
    ['Intern frist 23. juni 2026 (tirsdag). Departementets frist er 30. juni 2026 (tirsdag).'],
  ],
  [
    'a planning date settles nothing',
    { due: null, innerDue: day('2026-06-23') },
    ['Planlegges etter 23. juni 2026 (tirsdag). Departementets frist er ikke fastsatt.'],
  ],
  [
    'a request and where it is',
    { extensionRequest: { ...request, forwarded: { on: day('2026-06-02'), reference: 'E-post' } } },
    [
      'Eva Eier ba 1. juni 2026 om utsatt frist til 30. september 2026: «Data kommer sent»',
      'Sendt departementet 2. juni 2026 (E-post). Svaret er ikke registrert.',
    ],
  ],
  [
    'on whom, since when, when next',
    { waiting: { on: 'FIN', since: day('2026-06-01'), chaseOn: day('2026-06-15') } },
    ['Venter på FIN siden 1. juni 2026. Neste purring 15. juni 2026.'],
  ],
  [
    'the written reason for closing without evidence',
    { status: 'accepted', withoutEvidence: 'Levert på møtet' },
    ['Lukket uten dokumentasjon: «Levert på møtet»'],
  ],
  ['not while it is open again after a return', { status: 'returned', withoutEvidence: 'Levert på møtet' }, []],
])('%s', (_name, facts, lines) => {
  expect(factLines({ ...none, ...facts })).toEqual(lines);
});
