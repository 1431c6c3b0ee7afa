import { BodyShort, InfoCard } from '@navikt/ds-react';
import type { MovesAnswer } from '@tertial/contracts';
import { counted } from './counted';
import { keptWords, movesWords } from './moves-words';

/** What will move when it is saved: how many, who is told, and what keeps its date and why. */
export function MovesView({ moves }: { moves: MovesAnswer }) {
  return (
    <InfoCard size="small" data-color="info" role="status">
      <InfoCard.Content>
        <BodyShort>{movesWords(moves, false)}</BodyShort>
        {moves.persons.length > 0 && (
          <BodyShort size="small">
            {moves.persons.map(({ name, items }) => `${name} (${counted(items, 'oppdrag', 'oppdrag')})`).join(', ')}
          </BodyShort>
        )}
        {keptWords(moves).map((words) => (
          <BodyShort key={words} size="small">
            {words}
          </BodyShort>
        ))}
      </InfoCard.Content>
    </InfoCard>
  );
}
