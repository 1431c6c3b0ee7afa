import { BodyLong, TextField } from '@navikt/ds-react';
import type { ItemDetail } from '@tertial/contracts';
import { useState } from 'react';
import { FormDialog } from '../parts/form-dialog';
import { useExemption } from './item-api';

const FEWEST_CHARACTERS = 3;

/** Asks for the ground on which an item is exempt from public disclosure. */
export function ExemptionDialog({ item, onClose }: { item: ItemDetail; onClose: () => void }) {
  const act = useExemption(item);
  const [ground, setGround] = useState(item.exempt ?? '');
  const [tried, setTried] = useState(false);
  const tooShort = ground.trim().length < FEWEST_CHARACTERS;
  const submit = () => {
    setTried(true);
    if (!tooShort) act.mutate(ground.trim(), { onSuccess: onClose });
  };
  return (
    <FormDialog
      heading="Unnta fra offentlighet"
      submit="Lagre"
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <BodyLong>
        E-post og kalendere viser fra nå av bare oppdragets referanse og frist. Lenkene i e-posten krever innlogging.
        Det som allerede er sendt, kan ikke kalles tilbake. Her i Tertial ser de samme som før hele teksten.
      </BodyLong>
      <TextField
        label="Hjemmel"
        description="For eksempel «offl. § 15 første ledd»"
        value={ground}
        onChange={(event) => setGround(event.target.value)}
        error={tried && tooShort ? 'Skriv hjemmelen, for eksempel «offl. § 15 første ledd».' : undefined}
        maxLength={200}
      />
    </FormDialog>
  );
}
