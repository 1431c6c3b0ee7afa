import { Heading, Radio, RadioGroup } from '@navikt/ds-react';
import { DoneMessage } from '../parts/done-message';
import { ProblemMessage } from '../parts/problem-message';
import { useSession } from '../session/session-api';
import { RHYTHM_WORDS } from '../words/person-words';
import { useChooseRhythm } from './mail-api';

/** A person's own choice: reminders day by day, or one mail a week of what can wait. */
export function MailRhythm() {
  const person = useSession().data?.person;
  const choose = useChooseRhythm();
  if (!person?.agencyId) return null;
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        E-post til deg
      </Heading>
      <RadioGroup
        legend="Hvor ofte vil du ha påminnelser?"
        description="Det som er nytt, har frist i dag eller er forfalt, får du alltid den dagen det gjelder."
        value={choose.isPending ? choose.variables : person.rhythm}
        onChange={(rhythm: keyof typeof RHYTHM_WORDS) => choose.mutate(rhythm)}
      >
        {Object.entries(RHYTHM_WORDS).map(([rhythm, { text, description }]) => (
          <Radio key={rhythm} value={rhythm} description={description}>
            {text}
          </Radio>
        ))}
      </RadioGroup>
      <DoneMessage>{choose.isSuccess ? 'Valget er lagret og gjelder fra neste e-post.' : null}</DoneMessage>
      <ProblemMessage error={choose.error} />
    </section>
  );
}
