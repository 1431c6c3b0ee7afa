import { Heading, Radio, RadioGroup } from '@navikt/ds-react';
import { useState } from 'react';
import { DoneMessage } from '../parts/done-message';
import { ProblemMessage } from '../parts/problem-message';
import { useSession } from '../session/session-api';
import { RHYTHM_WORDS } from '../words/person-words';
import { useChooseRhythm } from './mail-api';

type Rhythm = keyof typeof RHYTHM_WORDS;

/** A person's own choice: reminders day by day, or one mail a week of what can wait. */
export function MailRhythm() {
  const person = useSession().data?.person;
  const choose = useChooseRhythm();
  // At once, as what was clicked must not turn back for the moment until the request is under way.
  const [chosen, setChosen] = useState<Rhythm | null>(null);
  if (!person?.agencyId) return null;
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        E-post til deg
      </Heading>
      <RadioGroup
        legend="Hvor ofte vil du ha påminnelser?"
        description="Det som er nytt, har frist i dag eller er forfalt, får du alltid den dagen det gjelder."
        value={chosen ?? person.rhythm}
        onChange={(rhythm: Rhythm) => {
          setChosen(rhythm);
          choose.mutate(rhythm, { onError: () => setChosen(null) });
        }}
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
