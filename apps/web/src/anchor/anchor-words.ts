import type { AnchorsAnswer } from '@tertial/contracts';
import { counted } from './counted';

export const MONTH_NAMES = [
  ...['januar', 'februar', 'mars', 'april', 'mai', 'juni'],
  ...['juli', 'august', 'september', 'oktober', 'november', 'desember'],
];

export const RULE_WORDS: Readonly<Record<AnchorsAnswer['byRule'][number]['subject'], string>> = {
  'annual-report': 'Årsrapporten leveres',
  publication: 'Årsrapporten publiseres senest',
};

export const SCOPE_WORDS: Readonly<Record<AnchorsAnswer['rules'][number]['scope'], string>> = {
  all: 'Alle statlige virksomheter',
  ministry: 'Departementets virksomheter',
  agency: 'Virksomheten selv',
};

type Anchor = AnchorsAnswer['anchors'][number];

/** 'Kilde: Styringskalender 2026, versjon 2. 14 åpne leveranser følger den.' */
export function anchorFacts({ source, version, following, waiting }: Anchor): string {
  const origin = source ? `Kilde: ${source}${version > 0 ? `, versjon ${version}` : ''}. ` : '';
  const followers = `${counted(following, 'åpen leveranse', 'åpne leveranser')} følger den.`;
  return `${origin}${followers}${waiting > 0 ? ` ${waiting} venter på datoen.` : ''}`;
}

/** '15. mars' */
export function dayOfRule({ month, day }: { readonly month: number; readonly day: number }): string {
  return `${day}. ${MONTH_NAMES[month - 1]}`;
}

/** From which budget year a rule holds, in words. */
export function holdsFrom(fromYear: number): string {
  return fromYear === 0 ? 'alltid' : `budsjettåret ${fromYear}`;
}

/** The newest version of the agency's own rule on a subject, 0 before the first. */
export function ownVersion(rules: AnchorsAnswer['rules'], subject: AnchorsAnswer['rules'][number]['subject']): number {
  return Math.max(0, ...rules.filter((it) => it.subject === subject && it.scope === 'agency').map((it) => it.version));
}
