import { BodyShort, Heading, Link } from '@navikt/ds-react';
import type { CommandAnswer, ItemDetail } from '@tertial/contracts';
import { lazy, Suspense } from 'react';
import { Link as RouterLink } from 'react-router';
import { DoneMessage } from '../parts/done-message';
import { ProblemMessage } from '../parts/problem-message';
import { useSession } from '../session/session-api';
import { COMMAND_WORDS } from '../words/item-words';
import { DeliverableSection } from './deliverable-section';
import { Demand } from './demand';
import { Exemption } from './exemption';
import { useItemActs } from './item-acts';
import { ItemHistory } from './item-history';
import { ItemPlan } from './item-plan';
import { Ownership } from './ownership';
import { pressing } from './pressing';
import { isRestorable } from './restorable';
import { RestoreButton } from './restore-button';
import { forNow } from '../series/dots';
import { SeriesPanel } from '../series/series-panel';
import { TuckedDeliverables } from '../series/tucked-deliverables';

// The dialogs bring the calendar along; who delivers from a phone does not wait for it.
const AssignDialog = lazy(async () => ({ default: (await import('./assign-dialog')).AssignDialog }));
const CommandDialog = lazy(async () => ({ default: (await import('./command-dialog')).CommandDialog }));

/** An item's page below its heading. What its reader must deliver now comes first, before the demand and the rest. */
export function ItemView({ item }: { item: ItemDetail }) {
  const acts = useItemActs(item);
  const now = pressing(item, useSession().data?.person?.id);
  const sections = (chosen: ItemDetail['deliverables']) =>
    chosen.map((it) => (
      <DeliverableSection
        key={it.id}
        item={item}
        deliverable={it}
        acts={acts}
        pressing={now.includes(it)}
        formOpen={now[0] === it}
      />
    ));
  const { shown, tucked } = forNow(item.deliverables.filter((it) => !now.includes(it)));
  return (
    <>
      <DoneMessage onClose={acts.dismiss}>{answerWords(item, acts.answer)}</DoneMessage>
      <PendingNote item={item} />
      <RegisterNote item={item} />
      {isRestorable(item) && <RestoreButton item={item} />}
      <Exemption item={item} />
      <Ownership item={item} acts={acts} />
      {!acts.open && <ProblemMessage error={acts.error} />}
      {sections(now)}
      <Demand item={item} />
      <SeriesPanel item={item} acts={acts} />
      {shown.length > 0 && (
        <Heading level="2" size="medium">
          {now.length > 0 ? 'Andre leveranser' : 'Leveranser'}
        </Heading>
      )}
      {sections(shown)}
      <TuckedDeliverables deliverables={tucked}>{sections(tucked)}</TuckedDeliverables>
      {item.registerStatus === 'confirmed' && (
        <ItemPlan itemId={item.id} plan={item.plan} ownerId={item.owner?.id ?? null} />
      )}
      {(item.registerStatus === 'confirmed' || item.history.length > 0) && <ItemHistory item={item} />}
      <Suspense>
        {acts.open?.kind === 'assign' && <AssignDialog item={item} acts={acts} />}
        {acts.open && acts.open.kind !== 'assign' && acts.open.kind !== 'series' && (
          <CommandDialog item={item} acts={acts} {...acts.open} />
        )}
      </Suspense>
    </>
  );
}

/** What came of the last act. While it waits for a worker, the note on what is pending says so. */
function answerWords(item: ItemDetail, answer: CommandAnswer | null): string | null {
  if (answer?.outcome !== 'pending') return answer?.message ?? null;
  return item.pending.length > 0 ? null : 'Det du sendte, er behandlet. Siden viser hvordan det står nå.';
}

function PendingNote({ item }: { item: ItemDetail }) {
  if (item.pending.length === 0) return null;
  const what = item.pending.map((it) => `«${COMMAND_WORDS[it.kind]}» fra ${it.by}`).join(', ');
  return (
    <DoneMessage pending>
      {`Mottatt, behandles: ${what}. Tidspunktet for mottak gjelder. Siden oppdaterer seg selv.`}
    </DoneMessage>
  );
}

function RegisterNote({ item }: { item: ItemDetail }) {
  if (item.registerStatus === 'confirmed') return null;
  return (
    <BodyShort className="note">
      {item.registerStatus === 'rejected'
        ? `Avvist. Begrunnelse: ${item.rejectReason ?? 'ikke oppgitt'}`
        : 'Foreslått: ingen har bekreftet det ennå, og ingen får beskjed.'}{' '}
      {item.letterId && (
        <Link as={RouterLink} to={`/brev/${item.letterId}`}>
          Gå til brevet
        </Link>
      )}
    </BodyShort>
  );
}
