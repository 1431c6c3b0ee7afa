import { BodyShort } from '@navikt/ds-react';
import type { ItemDetail } from '@tertial/contracts';
import { useParams } from 'react-router';
import { QueryView } from '../parts/query-view';
import { Page } from '../shell/page';
import { KIND_WORDS } from '../words/item-words';
import { titleWords } from '@tertial/domain/text-points';
import { useItem } from './item-api';
import { ItemView } from './item-view';

/** One item: what is asked, by when, what has been done, and what who looks may do now. */
export function ItemPage() {
  const { id = '' } = useParams();
  const item = useItem(id);
  return (
    <Page title={item.data ? titleWords(item.data.title) : 'Oppdrag'} above={item.data && <Kicker item={item.data} />}>
      <QueryView query={item}>{(data) => <ItemView key={data.id} item={data} />}</QueryView>
    </Page>
  );
}

function Kicker({ item }: { item: ItemDetail }) {
  return (
    <BodyShort className="kicker">
      {KIND_WORDS[item.kind]}
      {item.number && ` ${item.number}`}
      {item.registerStatus === 'confirmed' && item.closed && ' · avsluttet'}
    </BodyShort>
  );
}
