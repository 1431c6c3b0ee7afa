import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { BodyShort, FileUpload, InfoCard, LocalAlert, ProgressBar } from '@navikt/ds-react';
import type { Upload } from '@tertial/contracts';
import { useId } from 'react';
import { Link } from 'react-router';
import { ProblemMessage } from '../parts/problem-message';
import { useLetterUpload } from './letter-api';
import { STAGE_WORDS } from './letter-words';

const ACCEPTED = '.pdf,.docx,.md,.txt';
const SENDING_SHARE = 20;

/** Hands in a letter: choose or drop a file, see how far it has come, and what came of it. */
export function LetterUpload() {
  const upload = useLetterUpload();
  const label = useId();
  const percent = upload.stage ? Math.max(SENDING_SHARE, upload.stage.percent) : upload.sent * SENDING_SHARE;
  return (
    <section className="upload">
      <FileUpload>
        <FileUpload.Dropzone
          label="Les inn et brev"
          description="Tildelingsbrev, supplerende tildelingsbrev eller oppdragsbrev som PDF, Word (DOCX), Markdown eller tekst."
          accept={ACCEPTED}
          multiple={false}
          disabled={upload.isPending}
          // The server judges the file and says why it cannot be read; a guess by the file's name would say less.
          onSelect={(chosen) => chosen[0] && upload.mutate(chosen[0].file)}
        />
      </FileUpload>
      <div role="status">
        {upload.isPending && (
          <div className="upload-progress">
            <BodyShort id={label}>
              {upload.variables?.name}: {upload.stage ? STAGE_WORDS[upload.stage.stage] : 'Sender filen'} …
            </BodyShort>
            <ProgressBar value={Math.round(percent)} valueMax={100} aria-labelledby={label} size="small" />
          </div>
        )}
        {upload.data && !upload.isPending && <UploadResult upload={upload.data} />}
      </div>
      <ProblemMessage error={upload.error} />
    </section>
  );
}

function UploadResult({ upload }: { upload: Upload }) {
  if (upload.stage === 'refused')
    return (
      <LocalAlert status="error">
        <LocalAlert.Header>
          <LocalAlert.Title as="div">«{upload.fileName}» ble ikke lest inn</LocalAlert.Title>
        </LocalAlert.Header>
        <LocalAlert.Content>{upload.refusal?.detail}</LocalAlert.Content>
      </LocalAlert>
    );
  return (
    <InfoCard data-color={upload.duplicate || upload.note ? 'info' : 'success'}>
      <InfoCard.Header icon={<CheckmarkCircleIcon aria-hidden />}>
        <InfoCard.Title as="div">
          {upload.duplicate ? 'Dette brevet er lest inn før' : `«${upload.fileName}» er lest inn`}
        </InfoCard.Title>
      </InfoCard.Header>
      <InfoCard.Content>
        {upload.note && <BodyShort spacing>{upload.note}</BodyShort>}
        {upload.duplicate && <BodyShort spacing>Innholdet er det samme, så ingenting er lagt til.</BodyShort>}
        {upload.letterId && <Link to={`/brev/${upload.letterId}`}>Gå til brevet og se oppdragene</Link>}
      </InfoCard.Content>
    </InfoCard>
  );
}
