import { BodyShort, Button, HStack } from '@navikt/ds-react';
import type { ItemDetail } from '@tertial/contracts';
import type { CommandKind } from '@tertial/domain/item';
import { shortDay } from '../words/day';
import { COMMAND_WORDS } from '../words/item-words';
import { allowedOn } from './allowed';
import type { ItemActs } from './item-acts';
import { hasOpen } from './my-items';

/** Who owns the item, and what concerns the whole of it: acknowledging, declining, another owner, cancelling everything. */
export function Ownership({ item, acts }: { item: ItemDetail; acts: ItemActs }) {
  const allowed = (kind: CommandKind) => allowedOn(item, kind) !== undefined;
  const cancellable = allowedOn(item, 'cancel')?.length ?? 0;
  return (
    <section className="ownership" aria-label="Ansvarlig">
      <div>
        <BodyShort>
          <strong>Ansvarlig:</strong> {item.owner?.name ?? <span className="missing">Ingen</span>}
          {item.owner && item.ownerAwayUntil && `, borte til ${shortDay(item.ownerAwayUntil)}`}
        </BodyShort>
        {item.deputy && (
          <BodyShort>
            <strong>Stedfortreder:</strong> {item.deputy.name}
          </BodyShort>
        )}
        {item.owner && item.registerStatus === 'confirmed' && hasOpen(item) && (
          <BodyShort size="small" textColor="subtle">
            {item.acknowledged ? 'Mottak er bekreftet' : 'Mottak er ikke bekreftet ennå'}
          </BodyShort>
        )}
      </div>
      <HStack gap="space-8">
        {allowed('acknowledge') && (
          <Button size="small" loading={acts.busy && !acts.open} onClick={() => acts.give({ kind: 'acknowledge' })}>
            {COMMAND_WORDS.acknowledge}
          </Button>
        )}
        {allowed('decline') && (
          <Button size="small" variant="secondary" onClick={() => acts.show({ kind: 'decline', deliverableId: null })}>
            {COMMAND_WORDS.decline}
          </Button>
        )}
        {allowed('assign') && (
          <Button size="small" variant="secondary" onClick={() => acts.show({ kind: 'assign' })}>
            {item.owner ? 'Bytt ansvarlig' : 'Velg ansvarlig'}
          </Button>
        )}
        {cancellable > 1 && (
          <Button
            size="small"
            variant="tertiary"
            data-color="danger"
            onClick={() => acts.show({ kind: 'cancel', deliverableId: null })}
          >
            Avlys hele oppdraget
          </Button>
        )}
      </HStack>
    </section>
  );
}
