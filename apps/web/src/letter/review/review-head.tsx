import { BodyShort, Button, ProgressBar } from '@navikt/ds-react';
import { useId } from 'react';
import type { Progress } from './review-entries';

/** The keys that one uses all the time; the help has all. */
const KEYS: readonly (readonly [string, string])[] = [
  ['n', 'neste'],
  ['p', 'forrige'],
  ['u', 'neste uavklarte'],
  ['b', 'bekrefte eller svare'],
  ['e', 'endre'],
  ['a', 'avvise'],
];

/** How far the review has come, what confirming means, and how it is done without a mouse. */
export function ReviewHead(props: { progress: Progress; onHelp: () => void }) {
  const { settled, total } = props.progress;
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
        <li>
          <Button type="button" size="xsmall" variant="tertiary" onClick={props.onHelp}>
            <kbd>?</kbd> alle taster
          </Button>
        </li>
      </ul>
    </div>
  );
}
