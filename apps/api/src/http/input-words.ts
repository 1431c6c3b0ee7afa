import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/** What people write, as the pages name it. Anything else is sent by the pages themselves. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  ...{ text: 'Teksten', chapter: 'Kapitlet', label: 'Navnet på leveransen', raw: 'Kilden til fristen' },
  ...{ name: 'Navnet', email: 'E-postadressen', ministry: 'Departementet', note: 'Merknaden', reason: 'Begrunnelsen' },
  ...{ reference: 'Henvisningen', source: 'Kilden', what: 'Feltet om hva det ventes på', resolution: 'Svaret' },
  ...{ due: 'Fristen', day: 'Dagen', from: 'Første dag', to: 'Siste dag', until: 'Siste dag', decidedOn: 'Datoen' },
  ...{ workingDays: 'Antall arbeidsdager', month: 'Måneden', fromYear: 'Året', year: 'Året', url: 'Lenken' },
  ...{ deliverables: 'Listen over leveranser', itemIds: 'Listen over oppdrag', evidence: 'Dokumentasjonen' },
  ...{ roles: 'Listen over roller', ground: 'Hjemmelen', q: 'Søket' },
};

const UNITS: Readonly<Record<string, string>> = { string: ' tegn', array: ' ledd', set: ' ledd' };

/** What is wrong with a field where its schema has no sentence of its own: in Norwegian, with the field as the pages name it. */
export function inputSentence(issue: Issue): string | undefined {
  const field = nameOf(issue.path ?? []);
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? `${field} mangler.` : `${field} har feil form.`;
    case 'too_big':
      return `${field} kan ${issue.origin in UNITS ? 'ha' : 'være'} høyst ${count(issue.maximum)}${UNITS[issue.origin] ?? ''}.`;
    case 'too_small':
      if (issue.origin in UNITS && Number(issue.minimum) <= 1) return `${field} mangler.`;
      return `${field} må ${issue.origin in UNITS ? 'ha' : 'være'} minst ${count(issue.minimum)}${UNITS[issue.origin] ?? ''}.`;
    case 'invalid_format':
      return issue.format === 'email' ? 'E-postadressen ser ikke riktig ut.' : `${field} har feil form.`;
    case 'invalid_value':
      return `${field} har en verdi som ikke finnes.`;
    default:
      return undefined;
  }
}

function nameOf(path: readonly PropertyKey[]): string {
  const name = path.findLast((segment) => typeof segment === 'string');
  return FIELD_NAMES[String(name)] ?? 'Et felt';
}

/** 20000 as '20 000'. */
function count(limit: number | bigint): string {
  return limit.toLocaleString('nb-NO');
}
