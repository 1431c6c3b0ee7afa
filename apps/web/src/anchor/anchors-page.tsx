import { BodyLong, BodyShort, Button, Heading, Select } from '@navikt/ds-react';
import type { AnchorsAnswer } from '@tertial/contracts';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { DoneMessage } from '../parts/done-message';
import { QueryView } from '../parts/query-view';
import { useSession } from '../session/session-api';
import { Page } from '../shell/page';
import { writtenDay } from '../words/day';
import { REPORT_WORDS } from '../words/item-words';
import { useAnchors, useDateRule, useReportDate } from './anchor-api';
import { AnchorVersions } from './anchor-versions';
import { anchorFacts, ownVersion, RULE_WORDS } from './anchor-words';
import { DateRuleForm } from './date-rule-form';
import { movesWords } from './moves-words';
import { ReportDateForm } from './report-date-form';

const YEARS_AROUND = [-2, -1, 0, 1];

/** What deadlines are counted from: the reports' dates of a year and the rules of all years, with all versions. */
export function AnchorsPage() {
  const [address, setAddress] = useSearchParams();
  const thisYear = new Date().getFullYear();
  const year = Number(address.get('aar')) || thisYear;
  const agencyId = useSession().data?.agency?.id ?? '';
  const anchors = useAnchors(agencyId, year);
  const years = [...new Set([year, ...YEARS_AROUND.map((step) => thisYear + step)])].sort();
  return (
    <Page title="Regler og datoer">
      <BodyLong>
        Frister som følger en rapport, får datoen herfra. Endres datoen eller regelen, flyttes alle sammen på én gang,
        og hver person får vite det i én e-post.
      </BodyLong>
      <Select
        label="Budsjettår"
        size="small"
        className="year-choice"
        value={year}
        onChange={(event) => setAddress({ aar: event.target.value })}
      >
        {years.map((it) => (
          <option key={it}>{it}</option>
        ))}
      </Select>
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
      <div className="report-dates">
        {data.byRule.map(({ subject, day }) => (
          <OneRule key={subject} agencyId={agencyId} subject={subject} day={day} data={data} />
        ))}
      </div>
      <AnchorVersions data={data} />
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
        <ReportDateForm acts={acts} due={anchor.due} onSaved={() => setEditing(false)} />
      ) : (
        <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
          {anchor.due ? 'Endre datoen' : 'Sett datoen'}
        </Button>
      )}
    </section>
  );
}

function OneRule(props: {
  agencyId: string;
  subject: AnchorsAnswer['byRule'][number]['subject'];
  day: AnchorsAnswer['byRule'][number]['day'];
  data: AnchorsAnswer;
}) {
  const { agencyId, subject, day, data } = props;
  const [editing, setEditing] = useState(false);
  const acts = useDateRule(agencyId, subject);
  const start = {
    ...{ month: Number(day.slice(5, 7)), day: Number(day.slice(8)), fromYear: data.year },
    version: ownVersion(data.rules, subject),
  };
  return (
    <section className="report-date" aria-label={RULE_WORDS[subject]}>
      <Heading level="3" size="small">
        {RULE_WORDS[subject]}
      </Heading>
      <BodyShort weight="semibold">{writtenDay(day)}</BodyShort>
      <DoneMessage>{acts.save.data && `Regelen er lagret. ${movesWords(acts.save.data, true)}`}</DoneMessage>
      {editing ? (
        <DateRuleForm acts={acts} start={start} onSaved={() => setEditing(false)} />
      ) : (
        <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
          Ny versjon av regelen
        </Button>
      )}
    </section>
  );
}
