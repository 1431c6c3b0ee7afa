import { CoordinatorOnly } from '../session/coordinator-only';
import { useHasRole } from '../session/session-api';
import { AnchorsPage } from './anchors-page';
import { MinistryRulesPage } from './ministry-rules-page';

/** «Regler og datoer»: for the coordinator her agency's, for the ministry what it has decided for its agencies. */
export function DatesPage() {
  const [coordinator, ministry] = [useHasRole('coordinator'), useHasRole('ministry')];
  if (coordinator) return <AnchorsPage />;
  return ministry ? <MinistryRulesPage /> : <CoordinatorOnly />;
}
