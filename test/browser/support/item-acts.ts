import { norwegianDate } from '@tertial/domain';
import { COORDINATOR, OWNER } from './desk';
import { dayFromNow, written, type Filled } from './dialog';

/** The deadline of the items that are acted on. */
export const DUE = dayFromNow(40);
const TODAY = dayFromNow(0);

/** What is done to one item in a dialog. */
export interface Act {
  readonly item: string;
  readonly by: string;
  /** What opens the dialog, and its heading where that is another. */
  readonly opens: string;
  readonly heading?: string;
  readonly filled: Filled;
  /** Nothing in it must be filled. */
  readonly free?: true;
  readonly done: string;
  /** What the page shows afterwards. */
  readonly shows: string | RegExp;
}

/** Each dialog of an item's page but those about more time, with what whoever acts would fear; the coordinator's first. */
export const ACTS: readonly (readonly [fear: string, act: Act])[] = [
  [
    'a refusal is seen with its reason',
    {
      ...{ item: 'refused', by: COORDINATOR, opens: 'Avslå forespørselen', filled: { Begrunnelse: 'Fristen står.' } },
      ...{ done: 'Avslaget er registrert. Fristen gjelder som før.', shows: /Fristen står\./ },
    },
  ],
  [
    'what was delivered goes back with a new inner date, and is not late',
    {
      ...{ item: 'returned', by: COORDINATOR, opens: 'Send tilbake', heading: 'Send leveransen tilbake' },
      ...{ filled: { 'Ny dato': written(dayFromNow(20)), 'Hva mangler?': 'Vedlegg 2.' } },
      ...{ done: 'Leveransen er sendt tilbake.', shows: 'Sendt tilbake' },
    },
  ],
  [
    'a wrong date is put right with what was wrong',
    {
      ...{ item: 'corrected', by: COORDINATOR, opens: 'Rett feil dato', heading: 'Rett en feil dato' },
      ...{ filled: { 'Riktig dato': written(dayFromNow(50)), 'Hva var feil?': 'Feil måned.' } },
      ...{ done: 'Datoen er rettet.', shows: /Feil måned\./ },
    },
  ],
  [
    'the agency’s own date stands beside the ministry’s',
    {
      ...{ item: 'inner', by: COORDINATOR, opens: 'Intern frist', done: 'Den interne fristen er endret.', free: true },
      ...{ filled: { 'Arbeidsdager før departementets frist': '5' } },
      shows: new RegExp(`^Intern frist .*Departementets frist er ${norwegianDate(DUE)}`),
    },
  ],
  [
    'an event starts the deadline',
    {
      ...{
        item: 'event',
        by: COORDINATOR,
        opens: 'Registrer hendelsen',
        done: 'Hendelsen er registrert, og fristen er satt.',
      },
      ...{
        filled: {
          ...{ 'Hva har skjedd?': 'Evalueringen foreligger.', 'Når skjedde det?': written(TODAY) },
          'Fristen som følger': written(DUE),
        },
      },
      shows: /Evalueringen foreligger/,
    },
  ],
  [
    'a date that the letter does not give is settled with where it stands',
    {
      ...{ item: 'vague', by: COORDINATOR, opens: 'Fastsett dato', done: 'Datoen er fastsatt.' },
      ...{ filled: { Dato: written(DUE), 'Hvor står datoen?': 'Møte 2. mars' }, shows: /Møte 2\. mars/ },
    },
  ],
  [
    'what nobody needs any more is cancelled, and stays in the history',
    {
      ...{ item: 'cancelled', by: COORDINATOR, opens: 'Avlys', done: 'Det er avlyst.', shows: 'Avlyst' },
      ...{ filled: { Begrunnelse: 'Departementet trenger det ikke lenger.' } },
    },
  ],
  [
    'the coordinator asks the owner for an answer',
    {
      ...{ item: 'overdue', by: COORDINATOR, opens: 'Purr nå', free: true, shows: /Trenger status til møtet fredag\./ },
      ...{ filled: { 'Hva vil du si? (valgfritt)': 'Trenger status til møtet fredag.' } },
      done: 'Purringen går i dagens runde hvis den ansvarlige ikke har fått e-post i dag, ellers i neste.',
    },
  ],
  [
    'what is not the owner’s goes back and stays alive',
    {
      ...{
        item: 'declined',
        by: OWNER,
        opens: 'Ikke mitt ansvar',
        done: 'Oppdraget er sendt tilbake til koordinatoren.',
      },
      ...{ filled: { 'Hvorfor er det ikke ditt?': 'Hører til styringsseksjonen.' }, shows: 'Ingen' },
    },
  ],
  [
    'the owner takes back what was handed over too early',
    {
      ...{
        item: 'withdrawn',
        by: OWNER,
        opens: 'Trekk leveransen tilbake',
        done: 'Leveransen er trukket tilbake og åpen igjen.',
      },
      ...{ filled: { 'Hvorfor trekkes den tilbake?': 'Feil fil.' }, shows: /Feil fil\./ },
    },
  ],
  [
    'it is seen on whom it waits',
    {
      ...{ item: 'waiting', by: OWNER, opens: 'Venter på andre', done: 'Det er registrert hvem det ventes på.' },
      ...{
        filled: {
          ...{ 'Hvem eller hva ventes det på?': 'Kartverket', 'Siden når?': written(TODAY) },
          'Når skal det purres?': written(dayFromNow(14)),
        },
      },
      shows: `Venter på Kartverket siden ${norwegianDate(TODAY)}. Neste purring ${norwegianDate(dayFromNow(14))}.`,
    },
  ],
];
