import { BodyLong, Radio, RadioGroup, Select } from '@navikt/ds-react';
import type { BulkResult, ItemRow, LetterDetail } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain/time';
import { useState } from 'react';
import { DateField } from '../parts/date-field';
import { FormDialog } from '../parts/form-dialog';
import { REPORT_WORDS } from '../words/item-words';
import { useCarryOver, type CarriedDeadline } from './carry-over-api';

type Kind = CarriedDeadline['kind'];
type Report = keyof typeof REPORT_WORDS;

/** Lets the chosen items go on in this letter, and asks with which deadline. */
export function CarryDialog(props: {
  letter: Pick<LetterDetail, 'id' | 'title'>;
  items: readonly ItemRow[];
  /** What the page showed of them when the dialog was opened. */
  seen: Record<string, number>;
  onClose: () => void;
  onDone: (answer: BulkResult) => void;
}) {
  const { letter, items } = props;
  const [kind, setKind] = useState<Kind | null>(null);
  const [due, setDue] = useState<LocalDate | null>(null);
  const [report, setReport] = useState<Report>('T3');
  const [tried, setTried] = useState(false);
  const carry = useCarryOver(letter.id);
  const submit = () => {
    setTried(true);
    const deadline = deadlineOf(kind, due, report);
    if (deadline)
      carry.mutate({ itemIds: items.map(({ id }) => id), seen: props.seen, deadline }, { onSuccess: props.onDone });
  };
  return (
    <FormDialog
      heading={items.length === 1 ? 'Overfør oppdraget' : `Overfør ${items.length} oppdrag`}
      submit="Overfør"
      busy={carry.isPending}
      error={carry.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <BodyLong>
        Det som ikke er levert, går videre i {letter.title} med samme ansvarlige og samme ord. Oppdraget i det gamle
        brevet avsluttes, og det som ble forsinket der, forblir forsinket.
      </BodyLong>
      <RadioGroup
        legend="Med hvilken frist?"
        value={kind ?? ''}
        onChange={(value: Kind) => setKind(value)}
        error={tried && !kind ? 'Velg hvilken frist som skal gjelde.' : undefined}
      >
        <Radio value="keep" description="Det som er over fristen, er fortsatt over fristen.">
          Behold fristen
        </Radio>
        <Radio value="date">Ny dato</Radio>
        <Radio value="report" description="Følger datoen til rapporten når den er kjent.">
          Rapporteres i en av årets rapporter
        </Radio>
      </RadioGroup>
      {kind === 'date' && (
        <DateField
          label="Ny frist"
          value={due}
          onChange={setDue}
          error={tried && !due ? 'Skriv eller velg en dato.' : undefined}
        />
      )}
      {kind === 'report' && (
        <Select label="Rapport" value={report} onChange={(event) => setReport(event.target.value as Report)}>
          {Object.entries(REPORT_WORDS).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      )}
    </FormDialog>
  );
}

function deadlineOf(kind: Kind | null, due: LocalDate | null, report: Report): CarriedDeadline | null {
  if (kind === 'keep') return { kind };
  if (kind === 'report') return { kind, report };
  return kind === 'date' && due ? { kind, due } : null;
}
