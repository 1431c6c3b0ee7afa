import type { CommandBody } from '@tertial/domain/item';
import type { LocalDate } from '@tertial/domain/time';

/** The commands that are given in a dialog, because they need words. */
export type DialogCommand = 'return' | 'extend' | 'settle' | 'decline' | 'cancel';

export interface CommandValues {
  readonly due: LocalDate | null;
  readonly reason: string;
  readonly reference: string;
}

/** One dialog: its words, and which fields it has (the label of each). */
export interface CommandForm {
  readonly heading: string;
  readonly lead: string;
  readonly submit: string;
  readonly danger?: boolean;
  readonly due?: string;
  readonly reason?: string;
  readonly reference?: { readonly label: string; readonly hint: string; readonly needed: boolean };
}

export const COMMAND_FORMS: Readonly<Record<DialogCommand, CommandForm>> = {
  return: {
    heading: 'Send leveransen tilbake',
    lead: 'Den ansvarlige får beskjed om hva som mangler og den nye datoen. En leveranse som kom i tide, blir ikke regnet som for sen.',
    submit: 'Send tilbake',
    due: 'Ny dato',
    reason: 'Hva mangler?',
  },
  extend: {
    heading: 'Gi utsatt frist',
    lead: 'Bare når departementet har gitt utsettelse. Opprinnelig frist vises fortsatt, og en frist som er brutt, forblir brutt.',
    submit: 'Gi utsatt frist',
    due: 'Utsatt frist',
    reason: 'Begrunnelse',
    reference: {
      label: 'Hvor står utsettelsen?',
      hint: 'For eksempel «Brev av 3. mars 2026, ref. 26/123».',
      needed: true,
    },
  },
  settle: {
    heading: 'Fastsett dato',
    lead: 'Brevet gir ingen dato her. Skriv datoen og hvor den står, så kan alle se hvorfor den ble slik.',
    submit: 'Fastsett dato',
    due: 'Dato',
    reference: { label: 'Hvor står datoen?', hint: 'For eksempel «Styringskalender 2026».', needed: true },
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
    submit: 'Avlys',
    danger: true,
    reason: 'Begrunnelse',
    reference: { label: 'Henvisning (valgfritt)', hint: 'Brevet eller e-posten som avlyser det.', needed: false },
  },
};

const MIN_WORDS = 3;

/** What is missing in a form, per field, as sentences; empty when it can be sent. */
export function missingIn(form: CommandForm, values: CommandValues): Partial<Record<keyof CommandValues, string>> {
  const tooShort = (text: string) => text.trim().length < MIN_WORDS;
  return {
    ...(form.due && !values.due && { due: 'Skriv eller velg en dato.' }),
    ...(form.reason && tooShort(values.reason) && { reason: 'Skriv minst tre tegn. Andre skal kunne forstå det.' }),
    ...(form.reference?.needed && tooShort(values.reference) && { reference: 'Skriv hvor det står, minst tre tegn.' }),
  };
}

/** The command of a filled form, or null when something is missing. */
export function commandOf(
  kind: DialogCommand,
  deliverableId: string | null,
  values: CommandValues,
): CommandBody | null {
  const { due } = values;
  const reason = values.reason.trim();
  const reference = values.reference.trim();
  if (kind === 'decline') return { kind, reason };
  if (kind === 'cancel') return { kind, deliverableId, reason, reference: reference || null };
  if (!due || !deliverableId) return null;
  if (kind === 'settle') return { kind, deliverableId, due, source: reference };
  return kind === 'extend' ? { kind, deliverableId, due, reason, reference } : { kind, deliverableId, due, reason };
}
