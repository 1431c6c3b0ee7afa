import { BodyShort, Button, Heading } from '@navikt/ds-react';
import type { AnchorsAnswer } from '@tertial/contracts';
import { useState } from 'react';
import { DoneMessage } from '../parts/done-message';
import { writtenDay } from '../words/day';
import { useDateRule, type RuleOwner } from './anchor-api';
import { ownVersion, RULE_WORDS, ruleFacts } from './anchor-words';
import { DateRuleForm } from './date-rule-form';
import { movesWords } from './moves-words';

type Rules = Pick<AnchorsAnswer, 'year' | 'byRule' | 'rules'>;

/** The days that rules give, each with whose rule it is and where it stands, and the way to a new version of one's own. */
export function RuleCards(props: { owner: RuleOwner; data: Rules; level: '2' | '3' }) {
  return (
    <div className="report-dates">
      {props.data.byRule.map((rule) => (
        <RuleCard key={rule.subject} rule={rule} {...props} />
      ))}
    </div>
  );
}

function RuleCard(props: { owner: RuleOwner; data: Rules; level: '2' | '3'; rule: Rules['byRule'][number] }) {
  const { owner, data, rule } = props;
  const { subject, day } = rule;
  const [editing, setEditing] = useState(false);
  const acts = useDateRule(owner, subject);
  const scope = 'agencyId' in owner ? 'agency' : 'ministry';
  const start = {
    ...{ month: Number(day.slice(5, 7)), day: Number(day.slice(8)), fromYear: data.year },
    version: ownVersion(data.rules, subject, scope),
  };
  return (
    <section className="report-date" aria-label={RULE_WORDS[subject]}>
      <Heading level={props.level} size="small">
        {RULE_WORDS[subject]}
      </Heading>
      <BodyShort weight="semibold">{writtenDay(day)}</BodyShort>
      <BodyShort size="small" textColor="subtle">
        {ruleFacts(rule)}
      </BodyShort>
      <DoneMessage>{acts.save.data && `Regelen er lagret. ${movesWords(acts.save.data, true)}`}</DoneMessage>
      {editing ? (
        <DateRuleForm acts={acts} start={start} onClose={() => setEditing(false)} />
      ) : (
        <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
          {start.version > 0
            ? 'Ny versjon av regelen'
            : scope === 'agency'
              ? 'Egen regel'
              : 'Departementets egen regel'}
          <span className="sr-only">: {RULE_WORDS[subject]}</span>
        </Button>
      )}
    </section>
  );
}
