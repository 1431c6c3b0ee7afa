import type { AnchorsAnswer } from '@tertial/contracts';
import { MONTH_NAMES } from '@tertial/domain/time';
import { counted } from './counted';

export const RULE_WORDS: Readonly<Record<AnchorsAnswer['byRule'][number]['subject'], string>> = {
  'annual-report': 'Årsrapporten leveres',
  publication: 'Årsrapporten publiseres senest',
};

export const SCOPE_WORDS: Readonly<Record<AnchorsAnswer['rules'][number]['scope'], string>> = {
  all: 'Alle statlige virksomheter',
  ministry: 'Departementets virksomheter',
  agency: 'Virksomheten selv',
};

/** 'Gjelder: Alle statlige virksomheter. Kilde: Bestemmelser om økonomistyring i staten.' */
export function ruleFacts({ scope, source, version }: AnchorsAnswer['byRule'][number]): string {
  return `Gjelder: ${SCOPE_WORDS[scope]}. Kilde: ${source}${version > 0 ? `, versjon ${version}` : ''}.`;
}

type Anchor = AnchorsAnswer['anchors'][number];
type Rule = AnchorsAnswer['rules'][number];

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

/** For whom and from which budget year a rule holds: 'Virksomheten selv, fra budsjettåret 2027'. */
export function holdsFor({ scope, fromYear }: Pick<Rule, 'scope' | 'fromYear'>): string {
  return fromYear === 0 ? SCOPE_WORDS[scope] : `${SCOPE_WORDS[scope]}, fra budsjettåret ${fromYear}`;
}

/** The newest version of the scope's own rule on a subject, 0 before the first. */
export function ownVersion(rules: readonly Rule[], subject: Rule['subject'], scope: Rule['scope']): number {
  return Math.max(0, ...rules.filter((it) => it.subject === subject && it.scope === scope).map((it) => it.version));
}
