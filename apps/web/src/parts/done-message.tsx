import { CheckmarkCircleIcon, HourglassTopFilledIcon } from '@navikt/aksel-icons';
import { Button, InfoCard } from '@navikt/ds-react';

/** Says that something was done (or received); read aloud where it stands. */
export function DoneMessage(props: { children: string | null | undefined; pending?: boolean; onClose?: () => void }) {
  const Icon = props.pending ? HourglassTopFilledIcon : CheckmarkCircleIcon;
  return (
    <div role="status" className="done-message">
      {props.children && (
        <InfoCard size="small" data-color={props.pending ? 'info' : 'success'}>
          <InfoCard.Message icon={<Icon aria-hidden />}>
            <span className="done-words">
              {props.children}
              {props.onClose && (
                <Button type="button" size="xsmall" variant="tertiary" data-color="neutral" onClick={props.onClose}>
                  Lukk
                </Button>
              )}
            </span>
          </InfoCard.Message>
        </InfoCard>
      )}
    </div>
  );
}
