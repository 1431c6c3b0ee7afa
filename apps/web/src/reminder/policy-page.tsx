import { BodyShort, Heading, Link, Select } from '@navikt/ds-react';
import type { Policies } from '@tertial/contracts';
import { useState } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { ClosedDays } from '../calendar/closed-days';
import { DoneMessage } from '../parts/done-message';
import { QueryView } from '../parts/query-view';
import { Page } from '../shell/page';
import { dayOfMoment } from '../words/day';
import { KIND_WORDS, kindWithin } from '../words/item-words';
import { usePolicies, usePolicyView, type PolicyTarget } from './policy-api';
import { PolicyForm } from './policy-form';
import { targetOf, targetText } from './policy-target';
import './policy.css';

const KINDS = Object.keys(KIND_WORDS) as (keyof typeof KIND_WORDS)[];

/** When whom to remind: for the agency, for a kind, for one item; and on which days nobody is. */
export function PolicyPage() {
  const [address, setAddress] = useSearchParams();
  const [done, setDone] = useState<string | null>(null);
  const policies = usePolicies();
  const target = targetOf(address);
  return (
    <Page title="Varslingsregler">
      <DoneMessage onClose={() => setDone(null)}>{done}</DoneMessage>
      <BodyShort>
        Reglene sier når ansvarlige, koordinator og ledere får e-post. Et felt som står tomt, følger reglene over: ett
        oppdrag følger sin type, typen følger virksomheten, virksomheten følger standarden.
      </BodyShort>
      <QueryView query={policies}>
        {(known) => (
          <>
            <TargetField known={known} target={target} onChange={(text) => setAddress(text ? { for: text } : {})} />
            <TargetRules
              key={targetText(target)}
              known={known}
              target={target}
              onSaved={(items) => setDone(savedWords(items))}
            />
          </>
        )}
      </QueryView>
      <ClosedDays onDone={setDone} />
    </Page>
  );
}

function savedWords(items: number): string {
  return `Reglene er lagret. ${items === 1 ? 'Ett oppdrag' : `${items} oppdrag`} planlegges på nytt.`;
}

function TargetField(props: { known: Policies; target: PolicyTarget; onChange: (text: string) => void }) {
  const { layers } = props.known;
  const decided = (scope: string, name: string) =>
    layers.some((it) => it.scope === scope && it.target === name) ? ' – egne regler' : '';
  const items = layers.filter(({ scope }) => scope === 'item');
  const { target } = props;
  const unlisted = target.scope === 'item' && !items.some((it) => it.target === target.itemId);
  return (
    <Select
      label="Reglene gjelder"
      value={targetText(target)}
      onChange={(event) => props.onChange(event.target.value)}
      description="Regler for ett oppdrag velges på oppdragets side."
    >
      <option value="">Hele virksomheten{decided('agency', '')}</option>
      {KINDS.map((kind) => (
        <option key={kind} value={kind}>
          Alle av typen {kindWithin(kind)}
          {decided('kind', kind)}
        </option>
      ))}
      {unlisted && <option value={targetText(target)}>Ett oppdrag</option>}
      {items.map((layer) => (
        <option key={layer.target} value={layer.target}>
          Oppdraget «{shortened(layer.itemText ?? '')}» – egne regler
        </option>
      ))}
    </Select>
  );
}

function TargetRules(props: { known: Policies; target: PolicyTarget; onSaved: (items: number) => void }) {
  const view = usePolicyView(props.target);
  const name = props.target.scope === 'agency' ? '' : targetText(props.target);
  const layer = props.known.layers.find((it) => it.scope === props.target.scope && it.target === name);
  return (
    <QueryView query={view}>
      {(shown) => (
        <section>
          <Heading level="2" size="medium" spacing>
            Regler
          </Heading>
          <BodyShort spacing>
            {layer ? `Endret av ${layer.by} ${dayOfMoment(layer.at)}. ` : 'Ingenting er bestemt her ennå. '}
            {shown.items === 1 ? 'Gjelder ett oppdrag nå.' : `Gjelder ${shown.items} oppdrag nå.`}{' '}
            {props.target.scope === 'item' && (
              <Link as={RouterLink} to={`/oppdrag/${props.target.itemId}`}>
                Gå til oppdraget
              </Link>
            )}
          </BodyShort>
          <PolicyForm
            key={shown.version}
            target={props.target}
            view={shown}
            sendingHours={props.known.sendingHours}
            onSaved={props.onSaved}
          />
        </section>
      )}
    </QueryView>
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)} …` : text;
}
