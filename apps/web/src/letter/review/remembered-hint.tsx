import { ClockDashedIcon } from '@navikt/aksel-icons';
import { Button, InfoCard } from '@navikt/ds-react';
import type { Remembered } from '@tertial/contracts';
import { useSession } from '../../session/session-api';
import { APPLY_WORDS, rememberedSentence } from './review-words';

/** What was chosen for the same wording before, each with a button that does it again. Nothing is done before it is pressed. */
export function RememberedHints(props: {
  hints: readonly Remembered[];
  year: number | null;
  applyingId: string | undefined;
  onApply: (hint: Remembered) => void;
}) {
  const me = useSession().data?.person?.name;
  return props.hints.map((hint) => (
    <InfoCard key={`${hint.id} ${hint.target.id}`} size="small" data-color="info" className="remembered">
      <InfoCard.Message icon={<ClockDashedIcon aria-hidden />}>
        {rememberedSentence(hint, { year: props.year, me })}{' '}
        <Button
          type="button"
          size="xsmall"
          variant="secondary"
          loading={props.applyingId === hint.id}
          onClick={() => props.onApply(hint)}
        >
          {APPLY_WORDS[hint.correction.act]}
        </Button>
      </InfoCard.Message>
    </InfoCard>
  ));
}
