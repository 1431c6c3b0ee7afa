import { Button, LocalAlert } from '@navikt/ds-react';
import { ProblemError } from '../api/request';

/** Says what went wrong, in the server's words where it has some; nothing when nothing did. */
export function ProblemMessage(props: { error: unknown; onRetry?: () => void }) {
  if (!props.error) return null;
  const problem = props.error instanceof ProblemError ? props.error.problem : null;
  // The first of them is the sentence itself.
  const others = new Set(problem?.errors?.map(({ message }) => message).filter((it) => it !== problem.detail));
  // What was refused is refused again; only silence is worth another try.
  const onRetry = props.error instanceof ProblemError && props.error.unanswered ? props.onRetry : undefined;
  return (
    <LocalAlert status="error" role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="div">
          {problem?.detail ?? 'Noe gikk galt i nettsiden. Last siden på nytt.'}
        </LocalAlert.Title>
      </LocalAlert.Header>
      {(others.size > 0 || onRetry) && (
        <LocalAlert.Content>
          {others.size > 0 && (
            <ul>
              {[...others].map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          )}
          {onRetry && (
            <Button size="small" variant="secondary" data-color="neutral" onClick={onRetry}>
              Prøv igjen
            </Button>
          )}
        </LocalAlert.Content>
      )}
    </LocalAlert>
  );
}
