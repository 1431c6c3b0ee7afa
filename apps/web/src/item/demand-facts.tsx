import { BodyShort } from '@navikt/ds-react';
import type { ItemRow } from '@tertial/contracts';

/** What the letter says of an item beside its text: the goal that it serves, the columns of research, and footnotes. */
export function DemandFacts({ item }: { item: Pick<ItemRow, 'goal' | 'notes' | 'research'> }) {
  const facts = [
    ['Mål', item.goal],
    ['Type', item.research?.type],
    ['Merknader', item.research?.comments],
    ...item.notes.map((note) => ['Fotnote', note] as const),
  ] as const;
  return facts.flatMap(([name, words]) =>
    words
      ? [
          <BodyShort size="small" textColor="subtle" key={`${name} ${words}`}>
            {name}: {words}
          </BodyShort>,
        ]
      : [],
  );
}
