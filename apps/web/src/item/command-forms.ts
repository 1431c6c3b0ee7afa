import type { DeliverableRow, ItemDetail } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain/time';
import { writtenDay } from '../words/day';
import { COMMAND_WORDS } from '../words/item-words';
import { extensionForm } from './extension-forms';

/** The commands that are given in a dialog, because they need words. */
export type DialogCommand = PlainDialog | ExtensionDialog;
export type PlainDialog =
  | 'return'
  | 'withdraw'
  | 'settle'
  | 'correct-date'
  | 'record-event'
  | 'set-inner'
  | 'wait'
  | 'nudge'
  | 'decline'
  | 'cancel';
export type ExtensionDialog = 'request-extension' | 'forward-extension' | 'refuse-extension' | 'extend';

export interface CommandValues {
  readonly due: LocalDate | null;
  /** Another day than the deadline: when it happened, was sent, was decided. */
  readonly on: LocalDate | null;
  readonly what: string;
  readonly workingDays: string;
  readonly reason: string;
  readonly reference: string;
  /** Which of several dates; null: the first that is offered. */
  readonly version: number | null;
}

export const NO_VALUES: CommandValues = {
  ...{ due: null, on: null, what: '', workingDays: '', reason: '', reference: '', version: null },
};

interface Field {
  readonly label: string;
  readonly hint?: string;
  readonly needed: boolean;
}

/** One dialog: its words, and which fields it has. */
export interface CommandForm {
  readonly heading: string;
  readonly lead: string;
  readonly submit: string;
  readonly danger?: boolean;
  /** Several dates to choose between. */
  readonly dates?: { readonly label: string; readonly among: readonly { version: number; words: string }[] };
  readonly what?: Field;
  readonly on?: Field;
  readonly due?: Field;
  readonly workingDays?: Field;
  readonly reason?: string;
  readonly reference?: Field;
}

const needed = (label: string, hint?: string): Field => ({ label, needed: true, ...(hint && { hint }) });

const FORMS: Readonly<Record<PlainDialog, CommandForm>> = {
  return: {
    heading: 'Send leveransen tilbake',
    lead: 'Den ansvarlige får beskjed om hva som mangler og den nye datoen. Er leveransen godkjent, blir den åpen igjen. En leveranse som kom i tide, blir ikke regnet som for sen.',
    submit: 'Send tilbake',
    due: needed('Ny dato'),
    reason: 'Hva mangler?',
    reference: {
      label: 'Henvisning (valgfritt)',
      hint: 'Brevet, e-posten eller møtet der departementet ber om mer.',
      needed: false,
    },
  },
  withdraw: {
    heading: 'Trekk leveransen tilbake',
    lead: 'Leveransen blir åpen igjen med den fristen den hadde. Er fristen passert, er den da forfalt.',
    submit: 'Trekk tilbake',
    reason: 'Hvorfor trekkes den tilbake?',
  },
  settle: {
    heading: 'Fastsett dato',
    lead: 'Brevet gir ingen dato her. Skriv datoen og hvor den står, så kan alle se hvorfor den ble slik.',
    submit: 'Fastsett dato',
    due: needed('Dato'),
    reference: needed('Hvor står datoen?', 'For eksempel «Styringskalender 2026».'),
  },
  'correct-date': {
    heading: 'Rett en feil dato',
    lead: 'Bare når datoen var feil registrert her. Et fristbrudd som skyldtes feilen, blir stående i historikken, men vises ikke lenger som forsinkelse. Har departementet gitt mer tid, brukes utsettelse.',
    submit: 'Rett datoen',
    due: needed('Riktig dato'),
    reason: 'Hva var feil?',
  },
  'record-event': {
    heading: 'Registrer hendelsen',
    lead: 'Fristen løper fra en hendelse. Skriv hva som har skjedd, når, og hvilken dato som følger av det.',
    submit: 'Registrer',
    what: needed('Hva har skjedd?', 'For eksempel «Tilskuddet er fordelt».'),
    on: needed('Når skjedde det?'),
    due: needed('Fristen som følger'),
  },
  'set-inner': {
    heading: 'Intern frist',
    lead: 'Den ansvarlige blir minnet om den interne fristen og ser begge. Forfalt overfor departementet er det først etter departementets frist. La feltet stå tomt for å fjerne den.',
    submit: 'Lagre',
    workingDays: { label: 'Arbeidsdager før departementets frist', needed: false },
  },
  wait: {
    heading: 'Venter på andre',
    lead: 'Fristen løper som før. Koordinatoren får det i e-posten sin den dagen det skal purres.',
    submit: 'Sett på vent',
    what: needed('Hvem eller hva ventes det på?'),
    on: needed('Siden når?'),
    due: needed('Når skal det purres?'),
  },
  nudge: {
    heading: 'Purr nå',
    lead: 'Den ansvarlige, eller den som står inn, får én linje i dagens e-post hvis den ikke er sendt, ellers i den neste. Høyst én purring om dagen.',
    submit: 'Purr nå',
    what: {
      label: 'Hva vil du si? (valgfritt)',
      hint: 'For eksempel «Trenger status til møtet fredag».',
      needed: false,
    },
  },
  decline: {
    heading: 'Ikke mitt ansvar',
    lead: 'Oppdraget går tilbake til koordinatoren, som finner en annen ansvarlig. Begrunnelsen din følger med.',
    submit: 'Send tilbake til koordinatoren',
    reason: 'Hvorfor er det ikke ditt?',
  },
  cancel: {
    heading: 'Avlys',
    lead: 'Ingen får flere påminnelser om det som avlyses. Det kan ikke angres, men står i historikken.',
    submit: 'Ja, avlys',
    danger: true,
    reason: 'Begrunnelse',
    reference: { label: 'Henvisning (valgfritt)', hint: 'Brevet eller e-posten som avlyser det.', needed: false },
  },
};

const PLANNING_DATE: CommandForm = {
  submit: FORMS['set-inner'].submit,
  heading: 'Dato å planlegge etter',
  lead: 'Departementets frist har ingen dato ennå. Den ansvarlige blir minnet om datoen du setter her; overfor departementet er fristen fortsatt uavklart. La feltet stå tomt for å fjerne den.',
  due: { label: 'Dato å planlegge etter', needed: false },
};

type Correctable = ItemDetail['deliverables'][number]['correctable'];
type Shown = Pick<DeliverableRow, 'due' | 'extensionRequest'> & { readonly correctable?: Correctable };

/** Which date was wrong is asked only where there are several. */
function datesOf(correctable: Correctable): Pick<CommandForm, 'dates'> {
  if (correctable.length < 2) return {};
  const newest = correctable.find((it) => it.binding === 'ministry');
  const among = correctable.map((it) => {
    const whose =
      it.binding === 'inner' ? 'den nye datoen etter at leveransen ble sendt tilbake' : 'departementets frist';
    const earlier = it.binding === 'ministry' && it !== newest ? ', tidligere' : '';
    return { version: it.version, words: `${writtenDay(it.due)}: ${whose}${earlier}` };
  });
  return { dates: { label: 'Hvilken dato var feil?', among } };
}

/** The dialog of a command on a deliverable, as that stands now. */
export function formOf(kind: DialogCommand, deliverable: Shown | undefined): CommandForm {
  if (kind === 'correct-date') return { ...FORMS[kind], ...datesOf(deliverable?.correctable ?? []) };
  if (kind === 'set-inner' && !deliverable?.due) return PLANNING_DATE;
  return isExtension(kind) ? extensionForm(kind, deliverable?.extensionRequest) : FORMS[kind];
}

/** What stands in a dialog when it opens: who answers a request for more time begins with what was asked. */
export function startOf(
  kind: DialogCommand,
  deliverable: Pick<DeliverableRow, 'extensionRequest'> | undefined,
): CommandValues {
  const request = deliverable?.extensionRequest;
  if (kind !== 'extend' || !request) return NO_VALUES;
  return { ...NO_VALUES, due: request.proposed, reason: request.reason };
}

/** What the button says that opens the dialog of a command on a deliverable. */
export function buttonOf(kind: DialogCommand, deliverable: Pick<DeliverableRow, 'extensionRequest'>): string {
  return isExtension(kind) ? extensionForm(kind, deliverable.extensionRequest).heading : COMMAND_WORDS[kind];
}

function isExtension(kind: DialogCommand): kind is ExtensionDialog {
  return !(kind in FORMS);
}

const MIN_WORDS = 3;

/** What is missing in a form, per field, as sentences; empty when it can be sent. */
export function missingIn(form: CommandForm, values: CommandValues): Partial<Record<keyof CommandValues, string>> {
  const tooShort = (text: string) => text.trim().length < MIN_WORDS;
  const wrongDays = values.workingDays.trim() !== '' && !/^\d{1,3}$/.test(values.workingDays.trim());
  return {
    ...(form.what?.needed && tooShort(values.what) && { what: 'Skriv minst tre tegn.' }),
    ...(form.on?.needed && !values.on && { on: 'Skriv eller velg en dato.' }),
    ...(form.due?.needed && !values.due && { due: 'Skriv eller velg en dato.' }),
    ...(form.workingDays && wrongDays && { workingDays: 'Skriv et helt antall arbeidsdager.' }),
    ...(form.reason && tooShort(values.reason) && { reason: 'Skriv minst tre tegn. Andre skal kunne forstå det.' }),
    ...(form.reference?.needed && tooShort(values.reference) && { reference: 'Skriv hvor det står, minst tre tegn.' }),
  };
}
