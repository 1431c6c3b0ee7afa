import type { ReadDeliverable, ReadItem, Reading } from '@tertial/domain';
import { localDate } from '@tertial/domain';
import { LetterRegister, type ImportLetter } from '@tertial/persistence';
import type { DataSource } from 'typeorm';
import { MONDAY } from './moments';

let serial = 0;

/** A deliverable with a fixed date; everything can be told otherwise. */
export function aReadDeliverable(parts: Partial<ReadDeliverable> = {}): ReadDeliverable {
  return { raw: 'innen 15. mai 2026', type: 'date', due: localDate('2026-05-15'), rule: 'fixed-date', ...parts };
}

/** An assignment as a reader finds it. */
export function aReadItem(parts: Partial<ReadItem> = {}): ReadItem {
  const n = ++serial;
  return {
    id: `item-${n}`,
    kind: 'assignment',
    chapter: '3.1',
    heading: 'Oppdrag',
    text: `Direktoratet skal legge fram en plan nummer ${n} innen 15. mai 2026.`,
    page: 4,
    span: [0, 10],
    deliverables: [aReadDeliverable()],
    parties: [],
    lead: null,
    contacts: [],
    ...parts,
  };
}

export function aReading(parts: Partial<Reading> = {}): Reading {
  return {
    letter: { year: 2026, type: 'allocation', ministry: 'Prøvedepartementet', agency: 'Prøvedirektoratet', date: null },
    items: [aReadItem()],
    notDeadlines: [],
    questions: [],
    ...parts,
  };
}

/** An import that no other has the bytes of. */
export function anImport(agencyId: string, parts: Partial<ImportLetter> = {}): ImportLetter {
  const text = `Tildelingsbrev ${++serial}`;
  return {
    agencyId,
    file: { name: 'brev.txt', mediaType: 'text/plain', bytes: Buffer.from(text) },
    reading: aReading(),
    text,
    at: MONDAY,
    by: 'system',
    ...parts,
  };
}

/** Imports a letter with these items and answers the ids of letter and items, in the letter's order. */
export async function aLetter(
  dataSource: DataSource,
  agencyId: string,
  items: readonly ReadItem[] = [aReadItem()],
  parts: Partial<ImportLetter> = {},
): Promise<{ letterId: string; itemIds: string[] }> {
  const letters = new LetterRegister(dataSource);
  const { letterId } = await letters.importLetter(anImport(agencyId, { reading: aReading({ items }), ...parts }));
  const ids = await letters.readingIds(letterId);
  return { letterId, itemIds: items.map((item) => ids.get(item.id) ?? '') };
}
