import { BodyShort, Button, ReadMore, Tag } from '@navikt/ds-react';
import type { ComparedPair } from '@tertial/contracts';
import { Link } from 'react-router';
import { ChosenRow } from '../parts/chosen-row';
import { ProblemMessage } from '../parts/problem-message';
import { KIND_WORDS, placeInLetter } from '../words/item-words';
import { useSameOwners } from './carry-over-api';
import { deadlineWords, pairTags } from './carry-over-words';
import { hasOwnerToOffer, ownersOfLastYear } from './pairs';
import { WordDiff } from './word-diff';

/** Two items that look alike: what differs in words and deadlines, and who owned last year's. */
export function PairRow(props: { letterId: string; pair: ComparedPair; chosen: boolean; onToggle: () => void }) {
  const { pair, chosen } = props;
  const { earlier, later } = pair;
  const [now, before] = [placeInLetter(later), placeInLetter(earlier)];
  const place = [KIND_WORDS[later.kind], now, before !== now && `før: ${before.toLowerCase() || 'uten sted'}`];
  return (
    <ChosenRow
      title={later.title}
      facts={place}
      chosen={chosen}
      onToggle={hasOwnerToOffer(pair) ? props.onToggle : null}
    >
      <Link to={`/oppdrag/${later.id}`}>{later.title}</Link>
      <span className="tags">
        {pairTags(pair).map(({ text, color }) => (
          <Tag key={text} size="small" variant="moderate" data-color={color}>
            {text}
          </Tag>
        ))}
      </span>
      {pair.sameWords ? (
        <ReadMore size="small" header="Vis teksten fra begge årene">
          <WordDiff words={pair.words} />
        </ReadMore>
      ) : (
        <WordDiff words={pair.words} />
      )}
      <Deadlines pair={pair} />
      <Owners letterId={props.letterId} pair={pair} />
    </ChosenRow>
  );
}

function Deadlines({ pair }: { pair: ComparedPair }) {
  if (pair.deadlines.length === 0) return null;
  return (
    <ul className="plain-list deliverable-lines">
      {pair.deadlines.map((change, at) => {
        const { name, days } = deadlineWords(change);
        return (
          // The deadlines of one pair never move: their place is their identity.
          <li key={at}>
            <strong>{name}:</strong> {days}
          </li>
        );
      })}
    </ul>
  );
}

function Owners({ letterId, pair }: { letterId: string; pair: ComparedPair }) {
  const { earlier, later } = pair;
  const give = useSameOwners(letterId);
  if (!earlier.owner && !later.owner) return null;
  const same = earlier.owner && earlier.owner.id === later.owner?.id;
  return (
    <>
      <div className="proposed-acts">
        <BodyShort size="small">
          {same
            ? `Ansvarlig: ${earlier.owner?.name} (samme som i fjor)`
            : `Ansvarlig i fjor: ${earlier.owner?.name ?? 'ingen'} · nå: ${later.owner?.name ?? 'ingen'}`}
        </BodyShort>
        {hasOwnerToOffer(pair) && (
          <Button
            size="small"
            variant="tertiary"
            loading={give.isPending}
            onClick={() => give.mutate(ownersOfLastYear([pair]))}
          >
            Samme ansvarlig som i fjor<span className="sr-only">: {later.title}</span>
          </Button>
        )}
      </div>
      <ProblemMessage error={give.error} />
      {give.data?.refused.map((it) => (
        <BodyShort key={it.itemId} className="missing">
          {it.sentence}
        </BodyShort>
      ))}
    </>
  );
}
