import { BodyLong, BodyShort, Button } from '@navikt/ds-react';
import type { LetterDetail } from '@tertial/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { DoneMessage } from '../parts/done-message';
import { EmptyState } from '../parts/empty-state';
import { NEW_PERSON, PersonDialog, type PersonDraft } from '../person/person-dialog';
import { rolesOfSide, SIDE_WORDS } from './contact-side';

type Contact = LetterDetail['contacts'][number];

/** People that the letter names: suggestions, until a coordinator adds them and vouches for the address. */
export function LetterContacts({ contacts }: { contacts: readonly Contact[] }) {
  const [draft, setDraft] = useState<PersonDraft | null>(null);
  const [done, setDone] = useState<string | null>(null);
  if (contacts.length === 0)
    return <EmptyState heading="Ingen personer i brevet">Personer legges til under Personer.</EmptyState>;
  return (
    <>
      <BodyLong>
        Navn og adresser fra brevet er bare forslag. Ingenting sendes til noen før du har lagt dem til.
      </BodyLong>
      <DoneMessage onClose={() => setDone(null)}>{done}</DoneMessage>
      <ul className="plain-list rows">
        {contacts.map((contact) => (
          <li key={`${contact.email}${contact.name}${contact.itemId}`} className="row">
            <div>
              <BodyShort weight="semibold">{contact.name ?? 'Uten navn'}</BodyShort>
              <BodyShort size="small" className="break-anywhere">
                {[contact.email ?? 'Ingen adresse', contact.side && SIDE_WORDS[contact.side]]
                  .filter(Boolean)
                  .join(' · ')}
              </BodyShort>
              {contact.itemId && <Link to={`/oppdrag/${contact.itemId}`}>Oppdraget der navnet står</Link>}
            </div>
            {contact.known ? (
              <BodyShort size="small">Finnes allerede</BodyShort>
            ) : (
              <Button size="small" variant="secondary" onClick={() => setDraft(draftOf(contact))}>
                Legg til som person<span className="sr-only">: {contact.name ?? contact.email}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {draft && (
        <PersonDialog
          start={draft}
          onClose={() => setDraft(null)}
          onSaved={(person) => {
            setDraft(null);
            setDone(`${person.name} er lagt til.`);
          }}
        />
      )}
    </>
  );
}

/** Nobody has vouched for the address yet: the box is empty. */
function draftOf({ name, email, side }: Contact): PersonDraft {
  return { ...NEW_PERSON, name: name ?? '', email: email ?? '', roles: rolesOfSide(side), confirmed: false };
}
