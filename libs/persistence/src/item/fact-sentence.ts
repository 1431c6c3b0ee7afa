import { norwegianDate, type ItemEventBody } from '@tertial/domain';

type FactBody = Extract<
  ItemEventBody,
  {
    kind:
      | 'extension-requested'
      | 'extension-forwarded'
      | 'extension-refused'
      | 'inner-set'
      | 'waiting-began'
      | 'waiting-ended'
      | 'nudged';
  }
>;

/** An event about a fact beside a deliverable's state, as a Norwegian sentence. Pure. */
export function factSentence(body: FactBody): string {
  switch (body.kind) {
    case 'extension-requested': {
      const { proposed, reason } = body.request;
      return `Bedt om utsatt frist til ${norwegianDate(proposed)}. Begrunnelse: ${ended(reason)}`;
    }
    case 'extension-forwarded':
      return `Forespørselen om utsatt frist er sendt departementet ${norwegianDate(body.on)} (${body.reference}).`;
    case 'extension-refused': {
      const who = body.by === 'ministry' ? 'Departementet' : 'Koordinatoren';
      const reference = body.reference ? ` Henvisning: ${ended(body.reference)}` : '';
      return `${who} ga ikke utsatt frist. Begrunnelse: ${ended(body.reason)}${reference}`;
    }
    case 'inner-set':
      return innerSentence(body.inner);
    case 'waiting-began': {
      const { on, since, chaseOn } = body.waiting;
      return `Venter på ${on} siden ${norwegianDate(since)}. Neste purring ${norwegianDate(chaseOn)}.`;
    }
    case 'waiting-ended':
      return 'Venter ikke lenger.';
    case 'nudged':
      return body.nudge.words ? `Koordinatoren purret: «${body.nudge.words}»` : 'Koordinatoren purret.';
  }
}

function innerSentence(inner: Extract<FactBody, { kind: 'inner-set' }>['inner']): string {
  if (inner?.planned) return `Intern dato å planlegge etter: ${norwegianDate(inner.planned)}.`;
  if (inner?.workingDays === null || inner === null) return 'Den egne interne fristen er fjernet.';
  if (inner.workingDays === 0) return 'Ingen intern frist.';
  const days = inner.workingDays === 1 ? '1 arbeidsdag' : `${inner.workingDays} arbeidsdager`;
  return `Intern frist er satt til ${days} før departementets.`;
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
