import { AttentionPage } from '../attention/attention-page';
import { MyItemsPage } from '../item/my-items-page';
import { OversightPage } from '../oversight/oversight-page';
import { useSession } from './session-api';

/** The first page is what the role needs first; who has several sees the coordinator's. */
export function HomePage() {
  const roles = useSession().data?.person?.roles ?? [];
  if (roles.includes('coordinator')) return <AttentionPage />;
  if (roles.includes('ministry')) return <OversightPage />;
  return <MyItemsPage />;
}
