import { BodyShort, Button, Heading } from '@navikt/ds-react';
import type { ItemRow } from '@tertial/contracts';
import { Link } from 'react-router';
import { Absences } from '../absence/absences';
import { MailRhythm } from '../mail/mail-rhythm';
import { DoneMessage } from '../parts/done-message';
import { EmptyState } from '../parts/empty-state';
import { ProblemMessage } from '../parts/problem-message';
import { QueryView } from '../parts/query-view';
import { Page } from '../shell/page';
import { useSession } from '../session/session-api';
import { DONE_WORDS, placeInLetter } from '../words/item-words';
import { titleWords } from '@tertial/domain/text-points';
import { DueDate } from './due-date';
import { useCommand, useItems } from './item-api';
import { groupMine, hasOpen, onBehalfWords } from './my-items';
import { ExemptTag } from './exempt-tag';
import { StatusTags } from './status-tags';
import { forNow } from '../series/dots';

const ALL_OF_MINE = 200;

/** The owner's first page: what is late first, then what comes, each one click from being acknowledged; also for whom one stands in. */
export function MyItemsPage() {
  const mine = useItems({ owner: 'mine', registerStatus: 'confirmed', size: ALL_OF_MINE });
  return (
    <Page title="Mine oppdrag">
      <QueryView query={mine}>
        {(page) => {
          if (page.rows.length === 0)
            return (
              <EmptyState heading="Du har ingen oppdrag">
                Når koordinatoren gir deg et oppdrag, får du en e-post, og det står her.
              </EmptyState>
            );
          return (
            <>
              {groupMine(page.rows).map(({ heading, rows }) => (
                <section key={heading}>
                  <Heading level="2" size="medium" spacing>
                    {heading} ({rows.length})
                  </Heading>
                  <ul className="plain-list rows">
                    {rows.map((row) => (
                      <MyItem key={row.id} row={row} />
                    ))}
                  </ul>
                </section>
              ))}
              {page.total > page.rows.length && (
                <Link to="/oppdrag?ansvarlig=mine">Se alle {page.total} oppdragene dine</Link>
              )}
            </>
          );
        }}
      </QueryView>
      <Absences forOthers={false} />
      <MailRhythm />
    </Page>
  );
}

function MyItem({ row }: { row: ItemRow }) {
  const command = useCommand(row.id);
  const onBehalf = onBehalfWords(row, useSession().data?.person?.id);
  return (
    <li className="row">
      <div className="my-item">
        <Link to={`/oppdrag/${row.id}`}>{titleWords(row.title)}</Link>
        <BodyShort size="small" textColor="subtle">
          {[placeInLetter(row), row.letterTitle].filter(Boolean).join(' · ')}
        </BodyShort>
        <ExemptTag item={row} />
        {onBehalf && (
          <BodyShort size="small" weight="semibold">
            {onBehalf}
          </BodyShort>
        )}
        {forNow(row.deliverables).shown.map((deliverable) => (
          <div key={deliverable.id} className="my-deliverable">
            {row.deliverables.length > 1 && <span>{deliverable.label}:</span>}
            <DueDate deliverable={deliverable} />
            <StatusTags deliverable={deliverable} />
          </div>
        ))}
        <DoneMessage pending={command.data?.outcome === 'pending'}>
          {command.data?.outcome === 'done' ? DONE_WORDS.acknowledge : command.data?.message}
        </DoneMessage>
        <ProblemMessage error={command.error} />
      </div>
      {!row.acknowledged && hasOpen(row) && command.data?.outcome !== 'pending' && (
        <Button
          size="small"
          variant="secondary"
          loading={command.isPending}
          onClick={() => command.mutate({ body: { kind: 'acknowledge' }, seen: row.seq })}
        >
          Bekreft mottatt<span className="sr-only">: {titleWords(row.title)}</span>
        </Button>
      )}
    </li>
  );
}
