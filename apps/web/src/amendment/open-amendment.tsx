import { BodyLong, BodyShort, Button, Heading, HStack, Select } from '@navikt/ds-react';
import type { AmendmentRow, ItemRow } from '@tertial/contracts';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { DateField } from '../parts/date-field';
import { ProblemMessage } from '../parts/problem-message';
import { placeInLetter, REGISTER_WORDS } from '../words/item-words';
import { useApplyAmendment, type ApplyInput } from './amendment-api';
import { ruleOf } from '../series/series-form';
import {
  changeable,
  foundBecause,
  isAlready,
  openDeliverables,
  stillMissing,
  todaysDeadline,
  whatBecomes,
} from './amendment-words';
import { ChooseItemDialog } from './choose-item-dialog';
import { RejectAmendmentDialog } from './reject-amendment-dialog';
import { useChoice, type Choice } from './use-choice';

// They bring along what compares texts, and what reckons the days of a rule.
const NewText = lazy(async () => ({ default: (await import('./new-text')).NewText }));
const NewPace = lazy(async () => ({ default: (await import('./new-pace')).NewPace }));

/** A change that waits for a decision: the item that it concerns as it stands today, what becomes of it, and the ways to decide. */
export function OpenAmendment({ change }: { change: AmendmentRow }) {
  const choice = useChoice(change);
  const apply = useApplyAmendment(change.id);
  const [dialog, setDialog] = useState<'item' | 'reject' | null>(null);
  const { item } = choice;
  const becomes = item && whatBecomes(change, item, withRule(choice));
  const send = () => item && apply.mutate(applied(change, item, choice));
  return (
    <section className="amendment-side">
      <Heading level="3" size="xsmall">
        Gjelder
      </Heading>
      {item ? <Concerned change={change} item={item} choice={choice} /> : <NotFound change={change} />}
      {becomes && <BodyLong className="becomes">{becomes}</BodyLong>}
      {item && !becomes && <StillMissing change={change} item={item} choice={choice} />}
      {change.refusal && !apply.error && <BodyLong className="missing">{change.refusal.sentence}</BodyLong>}
      <ProblemMessage error={apply.error} />
      <HStack gap="space-8">
        {becomes && !isAlready(change, choice) && (
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

function withRule(choice: Choice) {
  return { ...choice, rule: ruleOf(choice.values) };
}

/** Why there is no button for making the change yet. */
function StillMissing({ change, item, choice }: { change: AmendmentRow; item: ItemRow; choice: Choice }) {
  const missing = stillMissing(change, item, withRule(choice));
  return missing && <BodyLong role="status">{missing}</BodyLong>;
}

/** What is sent: of what she has chosen, that which this kind of change is about. */
function applied({ kind }: AmendmentRow, item: ItemRow, choice: Choice): ApplyInput {
  const { deliverable, due, text, replaces } = choice;
  const rule = item.registerStatus === 'confirmed' ? ruleOf(choice.values) : null;
  return {
    ...{ itemId: item.id, seen: item.seq, deliverableId: deliverable?.id ?? null },
    ...(kind === 'deadline' && { due }),
    ...(kind === 'text' && { text }),
    ...(kind === 'frequency' && { replaces: [...replaces] }),
    ...(kind === 'frequency' && rule?.from && { pace: { frequency: rule.frequency, day: rule.day, from: rule.from } }),
  };
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
  const open = changeable(change.kind, item);
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
      <Suspense>
        {change.kind === 'text' && <NewText change={change} item={item} choice={choice} />}
        {change.kind === 'frequency' && <NewPace change={change} item={item} choice={choice} />}
      </Suspense>
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
