import { BodyShort, ProgressBar } from '@navikt/ds-react';
import { useId } from 'react';
import type { Progress } from './review-entries';

const KEYS: readonly [string, string][] = [
  ['n', 'neste'],
  ['p', 'forrige'],
  ['u', 'neste uavklarte'],
  ['Enter', 'åpne og lukke'],
  ['b', 'bekrefte eller svare'],
  ['e', 'endre'],
  ['a', 'avvise'],
];

/** How far the review has come, what confirming means, and how it is done without a mouse. */
export function ReviewHead({ progress: { settled, total } }: { progress: Progress }) {
  const words = useId();
  return (
    <div className="review-progress">
      <BodyShort weight="semibold" id={words} role="status">
        {settled} av {total} avklart
      </BodyShort>
      <ProgressBar size="small" value={settled} valueMax={Math.max(1, total)} aria-labelledby={words} />
      <BodyShort size="small">
        Ingenting følges opp, og ingen får e-post, før du har bekreftet oppdraget. Det som bare inngår i rapportene,
        teller ikke med.
      </BodyShort>
      <ul className="plain-list review-keys" aria-label="Taster i gjennomgangen">
        {KEYS.map(([key, does]) => (
          <li key={key}>
            <kbd>{key}</kbd> {does}
          </li>
        ))}
      </ul>
    </div>
  );
}
