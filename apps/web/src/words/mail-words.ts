import type { MailRow } from '@tertial/contracts';
import type { TagWords } from './item-words';

export const MAIL_TAGS: Readonly<Record<MailRow['status'], TagWords>> = {
  claimed: { text: 'Klar til sending', color: 'info' },
  unsure: { text: 'Uvisst om den kom fram, prøves igjen', color: 'warning' },
  sent: { text: 'Sendt', color: 'success' },
  refused: { text: 'Avvist av e-posttjeneren', color: 'danger' },
  released: { text: 'Ikke sendt, tatt med i en senere', color: 'neutral' },
};
