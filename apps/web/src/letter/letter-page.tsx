import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { BodyShort, InfoCard, Link, Tabs } from '@navikt/ds-react';
import type { LetterDetail } from '@tertial/contracts';
import { useParams, useSearchParams } from 'react-router';
import { useAmendmentsLabel } from '../amendment/amendment-api';
import { Amendments } from '../amendment/amendments';
import { CarryOver } from '../carry-over/carry-over';
import { useCarryOverLabel } from '../carry-over/carry-over-api';
import { QueryView } from '../parts/query-view';
import { useSession } from '../session/session-api';
import { Page } from '../shell/page';
import { shortDay } from '../words/day';
import { useLetter } from './letter-api';
import { LetterContacts } from './letter-contacts';
import { LetterItems } from './letter-items';
import { LetterQuestions } from './letter-questions';
import { LETTER_TYPE_WORDS } from './letter-words';
import { ReportDates } from './report-dates';
import { LetterReview } from './review/letter-review';
import { WholeLetter } from './whole-letter';

const TABS = ['gjennomgang', 'oppdrag', 'endringer', 'fra-i-fjor', 'sporsmal', 'datoer', 'personer', 'tekst'] as const;
type Tab = (typeof TABS)[number];

/** One letter: what was found in it, and what a coordinator must settle. */
export function LetterPage() {
  const { id = '' } = useParams();
  const letter = useLetter(id);
  return (
    <Page title={letter.data?.title ?? 'Brev'}>
      <QueryView query={letter}>{(data) => <LetterView key={data.id} letter={data} />}</QueryView>
    </Page>
  );
}

function LetterView({ letter }: { letter: LetterDetail }) {
  const [address, setAddress] = useSearchParams();
  const asked = address.get('fane');
  const tab: Tab = TABS.find((it) => it === asked) ?? 'gjennomgang';
  const show = (chosen: string) =>
    setAddress(chosen === 'gjennomgang' ? {} : { fane: chosen }, { preventScrollReset: true });
  const { counts } = letter;
  const unknownDates = letter.reportDates.filter((it) => !it.due && it.dependents > 0);
  const agencyId = useSession().data?.agency?.id ?? '';
  const carryOver = useCarryOverLabel(letter);
  const amendments = useAmendmentsLabel(letter);
  return (
    <>
      <Facts letter={letter} />
      {unknownDates.length > 0 && tab !== 'datoer' && (
        <UnknownDates letter={letter} count={unknownDates.length} onShow={() => show('datoer')} />
      )}
      <Tabs value={tab} onChange={show}>
        <Tabs.List>
          <Tabs.Tab value="gjennomgang" label="Gjennomgang" />
          <Tabs.Tab value="oppdrag" label={`Oppdrag (${counts.proposed + counts.confirmed + counts.rejected})`} />
          {amendments && <Tabs.Tab value="endringer" label={amendments} />}
          {carryOver && <Tabs.Tab value="fra-i-fjor" label={carryOver} />}
          <Tabs.Tab value="sporsmal" label={`Åpne spørsmål (${counts.openQuestions})`} />
          <Tabs.Tab value="datoer" label="Rapportdatoer" />
          <Tabs.Tab value="personer" label={`Personer i brevet (${letter.contacts.length})`} />
          <Tabs.Tab value="tekst" label="Hele brevet" />
        </Tabs.List>
        <Tabs.Panel value="gjennomgang" className="tab-panel">
          {tab === 'gjennomgang' && <LetterReview letter={letter} />}
        </Tabs.Panel>
        <Tabs.Panel value="oppdrag" className="tab-panel">
          {tab === 'oppdrag' && <LetterItems letter={letter} />}
        </Tabs.Panel>
        {amendments && (
          <Tabs.Panel value="endringer" className="tab-panel">
            {tab === 'endringer' && <Amendments letter={letter} />}
          </Tabs.Panel>
        )}
        {carryOver && (
          <Tabs.Panel value="fra-i-fjor" className="tab-panel">
            {tab === 'fra-i-fjor' && <CarryOver letter={letter} />}
          </Tabs.Panel>
        )}
        <Tabs.Panel value="sporsmal" className="tab-panel">
          {tab === 'sporsmal' && <LetterQuestions letter={letter} />}
        </Tabs.Panel>
        <Tabs.Panel value="datoer" className="tab-panel">
          {tab === 'datoer' && <ReportDates dates={letter.reportDates} agencyId={agencyId} />}
        </Tabs.Panel>
        <Tabs.Panel value="personer" className="tab-panel">
          {tab === 'personer' && <LetterContacts contacts={letter.contacts} />}
        </Tabs.Panel>
        <Tabs.Panel value="tekst" className="tab-panel">
          {tab === 'tekst' && <WholeLetter letterId={letter.id} />}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Facts({ letter }: { letter: LetterDetail }) {
  const facts = [
    LETTER_TYPE_WORDS[letter.type],
    letter.ministry && `fra ${letter.ministry}`,
    `til ${letter.agencyName}`,
    letter.date && `datert ${shortDay(letter.date)}`,
    letter.reference && `ref. ${letter.reference}`,
  ];
  return (
    <BodyShort>
      {facts.filter(Boolean).join(' · ')} ·{' '}
      <Link href={`/api/letters/${letter.id}/file`} download={letter.fileName}>
        Last ned «{letter.fileName}»
      </Link>
    </BodyShort>
  );
}

function UnknownDates(props: { letter: LetterDetail; count: number; onShow: () => void }) {
  return (
    <InfoCard data-color="warning" size="small">
      <InfoCard.Message icon={<ExclamationmarkTriangleIcon aria-hidden />}>
        {props.count === 1 ? 'Datoen for én rapport ' : `Datoene for ${props.count} rapporter `}
        {props.letter.type === 'allocation' ? 'står ikke i brevet. ' : 'er ikke kjent. '}
        Oppdrag som følger dem, har ingen frist før datoen er skrevet inn.{' '}
        <Link
          href="?fane=datoer"
          onClick={(event) => {
            event.preventDefault();
            props.onShow();
          }}
        >
          Skriv inn datoene
        </Link>
      </InfoCard.Message>
    </InfoCard>
  );
}
