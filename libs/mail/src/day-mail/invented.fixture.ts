import {
  composeDayMail,
  localDate,
  type DayMail,
  type TellDeliverable,
  type TellItem,
  type TellRow,
} from '@tertial/domain';
import type { RenderOptions } from './mail-view';

/** An invented directorate's assignments and what its people are told on Tuesday 12 May 2026. */
export const today = localDate('2026-05-12');

export const kari = { id: 'p-kari', name: 'Kari Nordtind', email: 'kari.nordtind@dfk.example' };
export const ronja = { id: 'p-ronja', name: 'Ronja Fyrvik', email: 'ronja.fyrvik@dfk.example' };

export const options: RenderOptions = {
  publicUrl: 'https://tertial.dfk.example',
  agencyName: 'Direktoratet for fjellvett og kystberedskap',
  coordinator: ronja,
};

/** Delivered on a day, so many days late. */
function came(on: string, daysLate: number): Partial<TellDeliverable> {
  return { deliveredOn: localDate(on), daysLate, lateOn: localDate(on) };
}

export function deliverable(id: string, due: string | null, rest: Partial<TellDeliverable> = {}): TellDeliverable {
  const date = due === null ? null : localDate(due);
  return {
    id,
    label: 'Leveranse',
    due: date,
    originalDue: date,
    why: '',
    state: 'acknowledged',
    deliveredOn: null,
    ...rest,
  };
}

export function item(
  id: string,
  text: string,
  deliverables: readonly TellDeliverable[],
  rest: Partial<TellItem> = {},
): TellItem {
  return {
    id,
    kind: 'assignment',
    text,
    chapter: '3.1',
    page: 3,
    letterTitle: 'Tildelingsbrev 2026',
    ownerName: kari.name,
    deputyName: null,
    parties: [],
    lead: null,
    deliverables,
    ...rest,
  };
}

export function row(step: string, of: TellItem, deliverableId: string | null, rest: Partial<TellRow> = {}): TellRow {
  const found = of.deliverables.find(({ id }) => id === deliverableId) ?? null;
  const key = `${of.id}/${deliverableId ?? '-'}/1/${step}`;
  return { key, step, role: 'owner', reason: '', item: of, deliverable: found, subject: null, ...rest };
}

const signs = item(
  '0b6c1c52-1f70-4a52-9a55-6f2c7b1f0a01',
  'Direktoratet skal oversende departementet en oppdatert plan for varslingstavlene i fjellet innen 30. april 2026. Planen skal bygge på erfaringene fra sesongen 2024–2025.',
  [
    deliverable('0b6c1c52-1f70-4a52-9a55-6f2c7b1f0a01.1', '2026-04-30', {
      originalDue: localDate('2026-03-31'),
      state: 'overdue',
      why: 'Utsatt etter e-post fra departementet 25. mars 2026.',
    }),
  ],
);

const avalanche = item(
  '0b6c1c52-1f70-4a52-9a55-6f2c7b1f0a02',
  'Direktoratet skal sammen med Varslingsetaten og Rettleiingstilsynet prøve ut et nytt skredvarsel for turfolk. Utprøvingen skal blant annet: omfatte minst tre fjellområder i ulike landsdeler, måle om varselet endrer valgene som turfolk tar, vurdere hva det vil koste å gjøre ordningen landsdekkende. Varslingsetaten skal lede arbeidet. En midtveisrapport skal oversendes departementet innen 12. mai 2026, og sluttrapporten skal oversendes innen utgangen av året.',
  [
    deliverable('0b6c1c52-1f70-4a52-9a55-6f2c7b1f0a02.1', '2026-05-12', {
      label: 'Midtveisrapport',
      why: 'Brevet sier «innen 12. mai 2026». Det gir fristen 12. mai 2026.',
    }),
    deliverable('0b6c1c52-1f70-4a52-9a55-6f2c7b1f0a02.2', '2026-12-31', {
      label: 'Sluttrapport',
      why: 'Brevet sier «innen utgangen av året». Det gir fristen 31. desember 2026.',
    }),
  ],
  { deputyName: 'Eskil Naustvik', lead: 'Varslingsetaten', parties: ['Varslingsetaten', 'Rettleiingstilsynet'] },
);

const fog = item(
  '0b6c1c52-1f70-4a52-9a55-6f2c7b1f0a03',
  'Direktoratet skal i løpet av første halvår 2026 gjennomføre en øvelse i tåkevarsling sammen med Losetaten og politiet.',
  [
    deliverable('0b6c1c52-1f70-4a52-9a55-6f2c7b1f0a03.1', '2026-06-30', {
      why: 'Brevet sier «i løpet av første halvår 2026». Det gir fristen 30. juni 2026.',
    }),
  ],
  { chapter: '3.2', page: 5, parties: ['Losetaten', 'politiet'] },
);

const report = item(
  '0b6c1c52-1f70-4a52-9a55-6f2c7b1f0a04',
  'Direktoratet skal rapportere tertialvis på antall deltakere på kursene «Snu i tide».',
  [
    deliverable('0b6c1c52-1f70-4a52-9a55-6f2c7b1f0a04.1', '2026-05-19', {
      label: 'Rapport 1. tertial',
      why: 'Brevet sier «tertialvis». Det følger rapporten for 1. tertial, som har frist 19. mai 2026 (kilde: styringskalenderen).',
    }),
    deliverable('0b6c1c52-1f70-4a52-9a55-6f2c7b1f0a04.2', null, {
      label: 'Rapport 2. tertial',
      why: 'Brevet sier «tertialvis». Datoen står ikke i brevet og må fastsettes med kilde.',
    }),
    deliverable('0b6c1c52-1f70-4a52-9a55-6f2c7b1f0a04.3', '2027-03-15', {
      label: 'Årsrapport',
      why: 'Brevet sier «tertialvis». Det følger årsrapporten, som har frist 15. mars 2027.',
    }),
  ],
  { kind: 'special-report' },
);

/** An owner with something of everything. */
export const ownersMail: DayMail = composeDayMail(today, kari, [
  row('overdue-2', signs, signs.deliverables[0]?.id ?? ''),
  row('due', avalanche, avalanche.deliverables[0]?.id ?? ''),
  row('before-7', report, report.deliverables[0]?.id ?? ''),
  row('assigned', fog, null),
]);

/** An owner's first mail: one new item. */
export const firstMail: DayMail = composeDayMail(today, kari, [row('assigned', report, null)]);

/** A coordinator with a question of each kind. */
export const coordinatorsMail: DayMail = composeDayMail(today, ronja, [
  row('escalate-coordinator', signs, signs.deliverables[0]?.id ?? '', {
    role: 'coordinator',
    reason: 'Ikke levert 3 arbeidsdager etter fristen.',
  }),
  row('unacknowledged-1', fog, null, {
    role: 'coordinator',
    reason: 'Ansvarlig har ikke bekreftet innen 5 arbeidsdager.',
  }),
  ...[deliverable('d7.1', '2026-04-22', { state: 'delivered', ...came('2026-04-24', 2) })].map((delivered) =>
    row(
      'unaccepted-1',
      item('d7', 'Direktoratet skal levere en oversikt over slitte løypemerker.', [delivered]),
      'd7.1',
      {
        role: 'coordinator',
        reason: 'Levert, men ikke godkjent innen 10 arbeidsdager.',
      },
    ),
  ),
  row(
    'unassigned-1',
    item(
      'd8',
      'Direktoratet skal videreføre arbeidet med klart språk i varsler og veiledere.',
      [
        deliverable('d8.1', '2027-03-15', {
          state: 'planned',
          why: 'Brevet nevner ingen frist her. Etter brevets hovedregel rapporteres det i årsrapporten, som har frist 15. mars 2027.',
        }),
      ],
      { ownerName: null },
    ),
    null,
    { role: 'coordinator', reason: 'Oppdraget har ingen ansvarlig.' },
  ),
  row('unsettled-1', report, report.deliverables[1]?.id ?? '', {
    role: 'coordinator',
    reason: 'Fristen er ikke fastsatt.',
  }),
  {
    key: 'person/p9/m1/refused-address',
    step: 'refused-address',
    role: 'coordinator',
    reason: 'E-posttjeneren avviste adressen.',
    item: null,
    deliverable: null,
    subject: { name: 'Ola Skjær', email: 'ola.skjaer@dfk.example', answer: '550 5.1.1 User unknown' },
  },
]);

/** The day after a whole letter was confirmed without owners. */
export function manyUnowned(count: number): DayMail {
  const rows = Array.from({ length: count }, (_, n) => {
    const words = `Direktoratet skal utrede tiltak nummer ${n + 1} for tryggere ferdsel i fjellet og langs kysten, og legge frem et forslag for departementet. Forslaget skal bygge på erfaringer fra de siste årene.`;
    const it = item(`u${n}`, words, [deliverable(`u${n}.1`, n % 3 === 0 ? '2027-03-15' : '2026-09-30')], {
      ownerName: null,
      chapter: `3.${(n % 4) + 1}`,
    });
    return row('unassigned-1', it, null, { role: 'coordinator', reason: 'Oppdraget har ingen ansvarlig.' });
  });
  return composeDayMail(today, ronja, rows);
}

/** An owner of very much, with long demands. */
export function manyComing(count: number): DayMail {
  const rows = Array.from({ length: count }, (_, n) => {
    const words = `Direktoratet skal gjennomføre undersøkelse nummer ${n + 1}. ${'Undersøkelsen skal omfatte både fjell og kyst og gjøre rede for årsakene. '.repeat(12)}`;
    const why = 'Brevet sier «innen 9. juni 2026». Det gir fristen 9. juni 2026.';
    const it = item(`c${n}`, words.trim(), [deliverable(`c${n}.1`, '2026-06-09', { why })], { parties: ['Losetaten'] });
    return row('before-28', it, `c${n}.1`);
  });
  return composeDayMail(today, kari, rows);
}

/** What breaks pages: markup, quotes and a word without an end. */
export const nastyMail: DayMail = composeDayMail(today, { ...kari, name: 'Kari "K" <Nordtind>' }, [
  row(
    'before-7',
    item(
      'n1',
      `Bruk <script>alert("x")</script> & 'sitat' i skjema A&B, jf. https://dfk.example/${'lang'.repeat(60)} og ${'ord'.repeat(80)}.`,
      [deliverable('n1.1', '2026-05-19', { label: '"><img src=x>', why: 'Brevet sier «innen <19. mai>».' })],
      { letterTitle: 'Brev & <b>vedlegg</b>', parties: ['<Etat>'] },
    ),
    'n1.1',
  ),
]);
