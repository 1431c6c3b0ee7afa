import { BodyLong, BodyShort, Button, Heading, HStack, Select } from '@navikt/ds-react';
import type { AmendmentRow, ItemRow } from '@tertial/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { DateField } from '../parts/date-field';
import { ProblemMessage } from '../parts/problem-message';
import { placeInLetter, REGISTER_WORDS } from '../words/item-words';
import { useApplyAmendment } from './amendment-api';
import { foundBecause, openDeliverables, todaysDeadline, whatBecomes } from './amendment-words';
import { ChooseItemDialog } from './choose-item-dialog';
import { RejectAmendmentDialog } from './reject-amendment-dialog';
import { useChoice, type Choice } from './use-choice';

/** A change that waits for a decision: the item that it concerns as it stands today, what becomes of it, and the ways to decide. */
export function OpenAmendment({ change }: { change: AmendmentRow }) {
  const choice = useChoice(change);
  const apply = useApplyAmendment(change.id);
  const [dialog, setDialog] = useState<'item' | 'reject' | null>(null);
  const { item, deliverable, due } = choice;
  const becomes = item && whatBecomes(change, item, choice);
  const send = () => item && apply.mutate({ itemId: item.id, deliverableId: deliverable?.id ?? null, due });
  return (
    <section className="amendment-side">
      <Heading level="3" size="xsmall">
        Gjelder
      </Heading>
      {item ? <Concerned change={change} item={item} choice={choice} /> : <NotFound change={change} />}
      {becomes && <BodyLong className="becomes">{becomes}</BodyLong>}
      {change.refusal && !apply.error && <BodyLong className="missing">{change.refusal.sentence}</BodyLong>}
      <ProblemMessage error={apply.error} />
      <HStack gap="space-8">
        {becomes && (
          <Button size="small" loading={apply.isPending} onClick={send}>
            Gjør endringen
          </Button>
        )}
        <Button size="small" variant="secondary" onClick={() => setDialog('item')}>
          {item ? 'Velg et annet oppdrag' : 'Finn oppdraget'}
        </Button>
        <Button size="small" variant="tertiary" onClick={() => setDialog('reject')}>
          Avvis
        </Button>
      </HStack>
      {dialog === 'item' && (
        <ChooseItemDialog change={change} onChoose={choice.chooseItem} onClose={() => setDialog(null)} />
      )}
      {dialog === 'reject' && <RejectAmendmentDialog change={change} onClose={() => setDialog(null)} />}
    </section>
  );
}

function NotFound({ change }: { change: AmendmentRow }) {
  return (
    <BodyLong>
      {change.candidates.length > 0
        ? `Flere oppdrag kan være ment (${change.candidates.length}). Finn det riktige.`
        : 'Ingen oppdrag ligner nok. Finn det selv, eller avvis endringen.'}
    </BodyLong>
  );
}

function Concerned({ change, item, choice }: { change: AmendmentRow; item: ItemRow; choice: Choice }) {
  const open = openDeliverables(item);
  const place = [item.letterTitle, placeInLetter(item), REGISTER_WORDS[item.registerStatus].toLowerCase()];
  return (
    <>
      <Link to={`/oppdrag/${item.id}`}>{item.title}</Link>
      <BodyShort size="small" textColor="subtle">
        {place.filter(Boolean).join(' · ')}. {foundBecause(choice.because)}
      </BodyShort>
      {open.length === 1 && <BodyShort>Frist i dag: {todaysDeadline(open[0]!).replace(/^[^:]+: /, '')}</BodyShort>}
      {open.length === 0 && <BodyShort className="missing">Oppdraget har ingen åpne leveranser.</BodyShort>}
      {open.length > 1 && <WhichDeliverable change={change} choice={choice} item={item} />}
      {change.kind === 'deadline' && !change.due && (
        <DateField
          label="Ny frist"
          size="small"
          value={choice.due}
          onChange={choice.setDue}
          description={change.deadlineWords ? `Brevet sier «${change.deadlineWords}».` : 'Brevet gir ingen dato.'}
        />
      )}
    </>
  );
}

function WhichDeliverable({ change, choice, item }: { change: AmendmentRow; choice: Choice; item: ItemRow }) {
  if (change.kind !== 'deadline' && change.kind !== 'cancelled') return null;
  return (
    <Select
      size="small"
      label={change.kind === 'deadline' ? 'Hvilken frist flyttes?' : 'Hva bortfaller?'}
      value={choice.deliverable?.id ?? ''}
      onChange={(event) => choice.chooseDeliverable(event.target.value)}
    >
      <option value="">{change.kind === 'deadline' ? 'Velg leveranse' : 'Hele oppdraget'}</option>
      {openDeliverables(item).map((it) => (
        <option key={it.id} value={it.id}>
          {todaysDeadline(it)}
        </option>
      ))}
    </Select>
  );
}
