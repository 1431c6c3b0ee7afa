import { BodyShort, Heading, ReadMore } from '@navikt/ds-react';
import type { MailContent } from '@tertial/contracts';
import { Link, useParams } from 'react-router';
import { QueryView } from '../parts/query-view';
import { Page } from '../shell/page';
import { writtenDay } from '../words/day';
import { useMail } from './mail-api';
import { reasonsOf } from './mail-reasons';
import { MailStatus } from './mails-page';

/** One mail as it was sent, and why. */
export function MailPage() {
  const { id = '' } = useParams();
  const mail = useMail(id);
  return (
    <Page title={mail.data?.subject ?? 'Utsending'} above={<Link to="/utsendinger">Alle utsendinger</Link>}>
      <QueryView query={mail}>{(data) => <MailView mail={data} />}</QueryView>
    </Page>
  );
}

function MailView({ mail }: { mail: MailContent }) {
  return (
    <>
      <BodyShort>
        Til {mail.personName} <span className="break-anywhere">({mail.to})</span>, {writtenDay(mail.day)}
      </BodyShort>
      <MailStatus mail={mail} />
      {mail.html ? (
        // An empty sandbox: nothing in the mail can run, open or ask for anything.
        <iframe
          title={`E-posten «${mail.subject}»`}
          src={`/api/mails/${mail.id}/html`}
          sandbox=""
          className="mail-frame"
        />
      ) : (
        <pre className="letter-text">{mail.text}</pre>
      )}
      <section>
        <Heading level="2" size="small" spacing>
          Derfor ble den sendt
        </Heading>
        <ul>
          {reasonsOf(mail.steps).map(({ reason, times }) => (
            <li key={reason}>{times > 1 ? `${reason} (gjelder ${times})` : reason}</li>
          ))}
        </ul>
      </section>
      <ReadMore header="Vis tekstdelen" size="small">
        <pre className="letter-text">{mail.text}</pre>
      </ReadMore>
      <ReadMore header="Vis det e-posttjeneren fikk" size="small">
        <pre className="letter-text">{mail.raw}</pre>
      </ReadMore>
    </>
  );
}
