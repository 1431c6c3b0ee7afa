import type { PolicyDifference } from '@tertial/contracts';
import type { LocalDate, MailChange, PersonDifference, PreviewDifference, PreviewMail } from '@tertial/domain';

/** A difference as the page shows it: names for ids, numbers for lines, those with the most changes first. */
export function differenceView(
  { before, after, persons }: PreviewDifference,
  people: ReadonlyMap<string, { readonly name: string }>,
  from: LocalDate,
  until: LocalDate,
): PolicyDifference {
  const count = (list: (person: PersonDifference) => readonly unknown[]) =>
    persons.reduce((sum, person) => sum + list(person).length, 0);
  return {
    ...{ from, until, before, after },
    come: count(({ come }) => come),
    go: count(({ go }) => go),
    move: count(({ move }) => move),
    otherwise: count(({ otherwise }) => otherwise),
    persons: persons
      .map((person) => ({
        id: person.personId,
        name: people.get(person.personId)?.name ?? 'Ukjent person',
        before: person.before,
        after: person.after,
        come: person.come.map(mailDay),
        go: person.go.map(mailDay),
        move: person.move.map(mailChange),
        otherwise: person.otherwise.map(mailChange),
      }))
      .sort((a, b) => changes(b) - changes(a) || a.name.localeCompare(b.name, 'nb')),
  };
}

function changes({ come, go, move, otherwise }: PolicyDifference['persons'][number]): number {
  return come.length + go.length + move.length + otherwise.length;
}

function mailChange({ before, after }: MailChange) {
  return { before: mailDay(before), after: mailDay(after) };
}

function mailDay({ at, day, steps }: PreviewMail) {
  return { at, day, lines: steps.length };
}
