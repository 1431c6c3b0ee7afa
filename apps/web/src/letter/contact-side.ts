import type { LetterDetail, PersonRole } from '@tertial/contracts';

type Side = LetterDetail['contacts'][number]['side'];

export const SIDE_WORDS: Readonly<Record<NonNullable<Side>, string>> = {
  ministry: 'Kontakt i departementet',
  agency: 'Kontakt i virksomheten',
};

/** What a person that a letter names is likely to be in the register: a suggestion, which is changed before it is saved. */
export function rolesOfSide(side: Side): PersonRole[] {
  return side === 'ministry' ? ['ministry'] : ['owner'];
}
