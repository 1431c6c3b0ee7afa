import { BodyLong, BodyShort, Button, Heading } from '@navikt/ds-react';
import type { AnchorsAnswer } from '@tertial/contracts';
import { useState } from 'react';
import { useLetters } from '../letter/letter-api';
import { DoneMessage } from '../parts/done-message';
import { QueryView } from '../parts/query-view';
import { useSession } from '../session/session-api';
import { Page } from '../shell/page';
import { writtenDay } from '../words/day';
import { REPORT_WORDS } from '../words/item-words';
import { useAnchors, useReportDate } from './anchor-api';
import { AnchorVersions } from './anchor-versions';
import { anchorFacts } from './anchor-words';
import { movesWords } from './moves-words';
import { ReportDateForm } from './report-date-form';
import { RuleCards } from './rule-cards';
import { useYear, YearChoice } from './year-choice';
import { yearsOfLetters } from './years-to-choose';

/** What deadlines are counted from: the reports' dates of a year and the rules of all years, with all versions. */
export function AnchorsPage() {
  const chosen = useYear();
  const { year } = chosen;
  const agencyId = useSession().data?.agency?.id ?? '';
  const anchors = useAnchors(agencyId, year);
  const known = yearsOfLetters(useLetters().data ?? []);
  return (
    <Page title="Regler og datoer">
      <BodyLong>
        Frister som følger en rapport, får datoen herfra. Endres datoen eller regelen, flyttes alle sammen på én gang,
        og hver person får vite det i én e-post.
      </BodyLong>
      <YearChoice {...chosen} known={known} />
      <QueryView query={anchors}>{(data) => <AnchorsView key={year} agencyId={agencyId} data={data} />}</QueryView>
    </Page>
  );
}

function AnchorsView({ agencyId, data }: { agencyId: string; data: AnchorsAnswer }) {
  return (
    <>
      <Heading level="2" size="medium">
        Rapportdatoer {data.year}
      </Heading>
      <div className="report-dates">
        {data.anchors.map((anchor) => (
          <OneAnchor key={anchor.report} agencyId={agencyId} year={data.year} anchor={anchor} />
        ))}
      </div>
      <Heading level="2" size="medium">
        Regler
      </Heading>
      <BodyLong>
        Datoen som er ført for året, går foran regelen. Virksomhetens egen regel går foran departementets, og
        departementets foran den som gjelder alle.
      </BodyLong>
      <RuleCards owner={{ agencyId }} data={data} level="3" />
      <AnchorVersions data={data} level="2" />
    </>
  );
}

function OneAnchor(props: { agencyId: string; year: number; anchor: AnchorsAnswer['anchors'][number] }) {
  const { agencyId, year, anchor } = props;
  const [editing, setEditing] = useState(false);
  const acts = useReportDate(agencyId, { year, report: anchor.report });
  const moves = acts.save.data?.moves;
  return (
    <section className="report-date" aria-label={`${REPORT_WORDS[anchor.report]} ${year}`}>
      <Heading level="3" size="small">
        {REPORT_WORDS[anchor.report]} {year}
      </Heading>
      <BodyShort weight="semibold">
        {anchor.due ? writtenDay(anchor.due) : <span className="missing">Ikke kjent</span>}
      </BodyShort>
      <BodyShort size="small" textColor="subtle">
        {anchorFacts(anchor)}
      </BodyShort>
      <DoneMessage>{moves && `Datoen er lagret. ${movesWords(moves, true)}`}</DoneMessage>
      {editing ? (
        <ReportDateForm acts={acts} due={anchor.due} onClose={() => setEditing(false)} />
      ) : (
        <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
          {anchor.due ? 'Endre datoen' : 'Sett datoen'}
        </Button>
      )}
    </section>
  );
}
