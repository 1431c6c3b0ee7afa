import type { ItemDetail } from '@tertial/contracts';

type PlanRow = Pick<ItemDetail['plan'][number], 'to' | 'role' | 'sentAt'>;

const ROLE_WORDS = { owner: 'den ansvarlige', coordinator: 'koordinatoren', leader: 'lederen' } as const;

/** 'Eva Eier (den ansvarlige)'; who gets the owner's mail without being the owner stands in, or was it when the mail went. */
export function recipientWords({ to, role, sentAt }: PlanRow, ownerId: string | null): string {
  if (!to) return `${ROLE_WORDS[role]} (ingen har rollen nå)`;
  if (role !== 'owner' || to.id === ownerId) return `${to.name} (${ROLE_WORDS[role]})`;
  return sentAt ? to.name : `${to.name} (står inn for den ansvarlige)`;
}
