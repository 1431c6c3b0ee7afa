import { Button, LocalAlert } from '@navikt/ds-react';
import { ProblemError } from '../api/request';

/** Says what went wrong, in the server's words where it has some; nothing when nothing did. */
export function ProblemMessage(props: { error: unknown; onRetry?: () => void }) {
  if (!props.error) return null;
  const problem = props.error instanceof ProblemError ? props.error.problem : null;
  const fields = problem?.errors ?? [];
  return (
    <LocalAlert status="error" role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="div">
          {problem?.detail ?? 'Noe gikk galt i nettsiden. Last siden på nytt.'}
        </LocalAlert.Title>
      </LocalAlert.Header>
      {(fields.length > 0 || props.onRetry) && (
        <LocalAlert.Content>
          {fields.length > 0 && (
            <ul>
              {fields.map((it) => (
                <li key={`${it.field}${it.message}`}>{it.message}</li>
              ))}
            </ul>
          )}
          {props.onRetry && (
            <Button size="small" variant="secondary" data-color="neutral" onClick={props.onRetry}>
              Prøv igjen
            </Button>
          )}
        </LocalAlert.Content>
      )}
    </LocalAlert>
  );
}
