import { BodyLong, Button, Modal } from '@navikt/ds-react';

const KEYS: readonly (readonly [string, string])[] = [
  ['n eller j', 'neste'],
  ['p eller k', 'forrige'],
  ['u', 'neste uavklarte'],
  ['Enter', 'åpne og lukke'],
  ['t', 'til stedet i brevet, og tilbake til lista'],
  ['b', 'bekrefte oppdraget, eller svare på spørsmålet'],
  ['e', 'endre'],
  ['a', 'avvise med begrunnelse'],
  ['r', 'ta tilbake det som er avvist'],
  ['d', 'dele i to'],
  ['s', 'slå sammen med et annet'],
  ['f', 'frist eller ikke: av et oppdrag tas en frist bort, av andre ord blir det en frist'],
  ['o', 'lage oppdrag av teksten du har merket, eller av spørsmålet'],
  ['g', 'gjøre som sist, når det står hva du valgte ved samme ordlyd'],
  ['Esc', 'ut av et felt, lukke forklaringen'],
  ['?', 'denne oversikten'],
];

/** All keys of the review. */
export function ReviewHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal open onClose={onClose} header={{ heading: 'Taster i gjennomgangen', size: 'small' }} width="medium" portal>
      <Modal.Body>
        <BodyLong spacing>
          Tastene virker når lista eller brevet har fokus, og aldri mens du skriver i et felt.
        </BodyLong>
        <dl className="review-help">
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" onClick={onClose}>
          Lukk
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
