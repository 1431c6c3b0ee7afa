import type { CommandForm, ExtensionDialog } from './command-forms';

/** The dialogs about more time: the owner asks, the coordinator passes it on or answers, the ministry's answer is entered. */
export const EXTENSION_FORMS: Readonly<Record<ExtensionDialog | 'ministry-refuses', CommandForm>> = {
  'request-extension': {
    heading: 'Be om utsatt frist',
    lead: 'Koordinatoren tar det videre til departementet eller svarer deg. Fristen gjelder til du har fått svar.',
    submit: 'Send til koordinatoren',
    due: { label: 'Ny dato du foreslår', needed: true },
    reason: 'Hvorfor trengs mer tid?',
  },
  'forward-extension': {
    heading: 'Sendt departementet',
    lead: 'Registrer at forespørselen er sendt videre. Departementets svar registreres når det kommer.',
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
  extend: {
    heading: 'Gi utsatt frist',
    lead: 'Bare når departementet har gitt utsettelse. Opprinnelig frist vises fortsatt. En frist som var brutt da utsettelsen ble gitt, forblir brutt.',
    submit: 'Gi utsatt frist',
    due: { label: 'Utsatt frist', needed: true },
    on: { label: 'Når ble den gitt? (tom: i dag)', needed: false },
    reason: 'Begrunnelse',
    reference: {
      label: 'Hvor står utsettelsen?',
      hint: 'For eksempel «Brev av 3. mars 2026, ref. 26/123».',
      needed: true,
    },
  },
};
