import type { DeliverableRow } from '@tertial/contracts';
import type { CommandForm, ExtensionDialog } from './command-forms';

type Request = DeliverableRow['extensionRequest'] | undefined;

const GRANTED = {
  submit: 'Gi utsatt frist',
  due: { label: 'Utsatt frist', needed: true },
  on: { label: 'Når ble den gitt? (tomt felt: i dag)', needed: false },
  reason: 'Begrunnelse',
  reference: {
    label: 'Hvor står utsettelsen?',
    hint: 'For eksempel «Brev av 3. mars 2026, ref. 26/123».',
    needed: true,
  },
} as const;

/** The dialogs about more time: the owner asks, the coordinator passes it on or answers, the ministry's answer is entered. */
const EXTENSION_FORMS: Readonly<Record<ExtensionDialog | 'ministry-refuses' | 'ministry-grants', CommandForm>> = {
  'request-extension': {
    heading: 'Be om utsatt frist',
    lead: 'Koordinatoren tar det videre til departementet eller svarer deg. Fristen gjelder til du har fått svar.',
    submit: 'Send til koordinatoren',
    due: { label: 'Ny dato du foreslår', needed: true },
    reason: 'Hvorfor trengs mer tid?',
  },
  'forward-extension': {
    heading: 'Registrer som sendt departementet',
    lead: 'Tertial sender ingenting til departementet: dette er for at alle skal se at det er spurt. Svaret registreres når det kommer.',
    submit: 'Registrer',
    on: { label: 'Når ble den sendt?', needed: true },
    reference: {
      label: 'Hvor står det?',
      hint: 'For eksempel «E-post til avdelingen 3. mars 2026».',
      needed: true,
    },
  },
  'refuse-extension': {
    heading: 'Avslå forespørselen',
    lead: 'Den ansvarlige ser begrunnelsen. Fristen gjelder som før.',
    submit: 'Avslå',
    reason: 'Begrunnelse',
    reference: { label: 'Henvisning (valgfritt)', needed: false },
  },
  'ministry-refuses': {
    heading: 'Departementet sa nei',
    lead: 'Registrer departementets avslag. Fristen gjelder som før.',
    submit: 'Registrer avslaget',
    reason: 'Begrunnelse',
    reference: { label: 'Hvor står svaret?', hint: 'For eksempel «E-post 10. mars 2026».', needed: true },
  },
  'ministry-grants': {
    ...GRANTED,
    heading: 'Departementet sa ja',
    lead: 'Registrer departementets svar. Opprinnelig frist vises fortsatt. En frist som var brutt da utsettelsen ble gitt, forblir brutt.',
  },
  extend: {
    ...GRANTED,
    heading: 'Gi utsatt frist',
    lead: 'Bare når departementet har gitt utsettelse. Opprinnelig frist vises fortsatt. En frist som var brutt da utsettelsen ble gitt, forblir brutt.',
  },
};

/** The dialog about more time, as the request stands: once it is with the ministry, the answer that is entered is the ministry's. */
export function extensionForm(kind: ExtensionDialog, request: Request): CommandForm {
  if (request?.forwarded && kind === 'extend') return EXTENSION_FORMS['ministry-grants'];
  if (request?.forwarded && kind === 'refuse-extension') return EXTENSION_FORMS['ministry-refuses'];
  return EXTENSION_FORMS[kind];
}
