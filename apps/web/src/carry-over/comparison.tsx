import { BodyLong, Checkbox, Heading, ToggleGroup } from '@navikt/ds-react';
import type { ComparedItem, ComparedPair, LetterComparison } from '@tertial/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../parts/empty-state';
import { KIND_WORDS, placeInLetter } from '../words/item-words';
import { PairRow } from './pair-row';
import { hasOwnerToOffer, isChanged } from './pairs';
import { SameOwnersBar } from './same-owners-bar';

type Shown = 'all' | 'changed' | 'unchanged';

/** This letter beside last year's: what looks the same and how it differs, what is new, what is not continued. */
export function Comparison({ letterId, comparison }: { letterId: string; comparison: LetterComparison }) {
  const { earlier, pairs, added, dropped } = comparison;
  if (!earlier)
    return (
      <EmptyState heading="Ikke noe brev å sammenligne med">
        Virksomheten har ikke noe tildelingsbrev fra et tidligere år.
      </EmptyState>
    );
  return (
    <>
      <BodyLong>
        Oppdragene i dette brevet ved siden av dem i {earlier.title}. Tertial parer det som ligner mest; les og døm
        selv.
      </BodyLong>
      <Pairs letterId={letterId} pairs={pairs} />
      <Alone heading="Nytt i år" items={added} nothing="Alt i brevet ligner på noe i fjor." />
      <Alone
        heading="Ikke videreført"
        items={dropped}
        nothing={`Alt i ${earlier.title} har noe som ligner i dette brevet.`}
      />
    </>
  );
}

function Pairs({ letterId, pairs }: { letterId: string; pairs: readonly ComparedPair[] }) {
  const [shown, setShown] = useState<Shown>('all');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const changed = pairs.filter(isChanged).length;
  const rows = pairs.filter((pair) => shown === 'all' || isChanged(pair) === (shown === 'changed'));
  const offered = rows.filter(hasOwnerToOffer).map(({ later }) => later.id);
  const ids = offered.filter((id) => chosen.includes(id));
  const all = offered.length > 0 && ids.length === offered.length;
  const toggle = (id: string) => setChosen(ids.includes(id) ? ids.filter((it) => it !== id) : [...ids, id]);
  if (pairs.length === 0)
    return <EmptyState heading="Ingenting ligner">Ingen oppdrag ligner på dem i fjor.</EmptyState>;
  return (
    <section className="offer-group">
      <Heading level="2" size="small">
        Ligner på i fjor ({pairs.length})
      </Heading>
      <ToggleGroup size="small" value={shown} onChange={(value) => setShown(value as Shown)} label="Vis par som er">
        <ToggleGroup.Item value="all" label="Alle" />
        <ToggleGroup.Item value="changed" label={`Endret (${changed})`} />
        <ToggleGroup.Item value="unchanged" label={`Uendret (${pairs.length - changed})`} />
      </ToggleGroup>
      {offered.length > 0 && (
        <Checkbox
          size="small"
          checked={all}
          indeterminate={ids.length > 0 && !all}
          onChange={() => setChosen(all ? [] : offered)}
        >
          Velg alle {offered.length} som kan få samme ansvarlig som i fjor
        </Checkbox>
      )}
      <ul className="plain-list rows">
        {rows.map((pair) => (
          <PairRow
            key={pair.later.id}
            letterId={letterId}
            pair={pair}
            chosen={ids.includes(pair.later.id)}
            onToggle={() => toggle(pair.later.id)}
          />
        ))}
      </ul>
      <SameOwnersBar
        letterId={letterId}
        pairs={rows.filter(({ later }) => ids.includes(later.id))}
        onDone={() => setChosen([])}
      />
    </section>
  );
}

function Alone({ heading, items, nothing }: { heading: string; items: readonly ComparedItem[]; nothing: string }) {
  return (
    <section className="offer-group">
      <Heading level="2" size="small">
        {heading} ({items.length})
      </Heading>
      {items.length === 0 && <BodyLong size="small">{nothing}</BodyLong>}
      <ul className="plain-list rows">
        {items.map((item) => (
          <li key={item.id} className="row stacked">
            <Link to={`/oppdrag/${item.id}`}>{item.title}</Link>
            <span className="subtle">
              {[KIND_WORDS[item.kind], placeInLetter(item), item.owner && `Ansvarlig: ${item.owner.name}`]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
