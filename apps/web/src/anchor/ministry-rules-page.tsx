import { BodyLong, BodyShort, Heading } from '@navikt/ds-react';
import type { MinistryRules } from '@tertial/contracts';
import { EmptyState } from '../parts/empty-state';
import { QueryView } from '../parts/query-view';
import { Page } from '../shell/page';
import { useMinistryRules } from './anchor-api';
import { AnchorVersions } from './anchor-versions';
import { RuleCards } from './rule-cards';
import { useYear, YearChoice } from './year-choice';

/** What a ministry has decided for its agencies, with all versions. */
export function MinistryRulesPage() {
  const chosen = useYear();
  const rules = useMinistryRules(chosen.year);
  return (
    <Page title="Regler og datoer">
      <BodyLong>
        En regel som departementet setter her, gjelder for virksomhetene under det fra budsjettåret du velger. En
        virksomhet med egen regel beholder sin, og en dato som står i årets brev, går foran regelen. Fristene som følger
        den, flyttes på én gang, og hver person får vite det i én e-post.
      </BodyLong>
      <YearChoice {...chosen} />
      <QueryView query={rules}>
        {({ year, ministries }) => (
          <>
            {ministries.length === 0 && <EmptyState heading="Ingen virksomhet er knyttet til et departement ennå" />}
            {ministries.map((ministry) => (
              <OneMinistry key={`${ministry.name}/${year}`} year={year} ministry={ministry} />
            ))}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function OneMinistry({ year, ministry }: { year: number; ministry: MinistryRules['ministries'][number] }) {
  const { name, agencies, byRule, rules } = ministry;
  return (
    <>
      <div>
        <Heading level="2" size="medium">
          {name}
        </Heading>
        <BodyShort size="small">Virksomheter: {agencies.join(', ')}</BodyShort>
      </div>
      <RuleCards owner={{ ministry: name }} data={{ year, byRule, rules }} level="3" />
      <AnchorVersions data={{ year, entered: [], rules }} level="3" />
    </>
  );
}
