import type { Instant, LocalDate, ReadItem } from '@tertial/domain';
import { ItemRegister } from '@tertial/persistence';
import { aLetter, anAgency, aPerson, aReadDeliverable, aReadItem } from '@tertial/testing';
import type { DataSource } from 'typeorm';

/** So many a letter asks for: the real ones have one to two hundred. */
const A_LETTER = 200;

export interface OpenItems {
  readonly agencyId: string;
  readonly itemIds: readonly string[];
  readonly personIds: readonly string[];
}

/**
 * Items of one agency that all fall due on one day, imported from letters and confirmed as a coordinator does it, shared evenly
 * among persons. Nothing is planned yet: that is for their workflows.
 */
export async function openItems(
  dataSource: DataSource,
  { items, persons, due, at }: { items: number; persons: number; due: LocalDate; at: Instant },
): Promise<OpenItems> {
  const { agencyId, coordinatorId } = await anAgency(dataSource);
  const proposed: string[] = [];
  for (let from = 0; from < items; from += A_LETTER) {
    const reads = Array.from({ length: Math.min(A_LETTER, items - from) }, (_, n) => aRead(from + n, due));
    proposed.push(...(await aLetter(dataSource, agencyId, reads, { at })).itemIds);
  }
  const register = new ItemRegister(dataSource);
  const personIds: string[] = [];
  const each = Math.ceil(items / persons);
  for (let n = 0; n < persons; n += 1) {
    const ownerId = await aPerson(dataSource, agencyId);
    personIds.push(ownerId);
    const itemIds = proposed.slice(n * each, (n + 1) * each);
    const { refused } = await register.confirmItems({
      ...{ itemIds, ownerId, deputyId: null, acceptPast: true, at, by: coordinatorId },
    });
    if (refused[0]) throw new Error(refused[0].sentence);
  }
  await dataSource.query('ANALYZE');
  return { agencyId, itemIds: proposed, personIds };
}

function aRead(n: number, due: LocalDate): ReadItem {
  return aReadItem({ text: demand(n), deliverables: [aReadDeliverable({ raw: `innen ${due}`, due })] });
}

/** As long as what letters ask for. */
export function demand(n: number): string {
  return (
    `Etaten skal legge fram plan nummer ${n} for hvordan det varsles om skred, flom og storm i de kommunene som har minst ` +
    'bemanning, gjøre rede for hva tiltakene har kostet og virket, og peke på hvilke hindringer som gjenstår. Planen skal ' +
    'ses i sammenheng med tidligere oppdrag og forankres hos dem som berøres.'
  );
}
