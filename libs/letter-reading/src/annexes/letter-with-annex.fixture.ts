import type { Reading } from '@tertial/domain';
import { readLetter } from '../read-letter';

/** What is read of an annex, behind a letter with a default date and three bullets, so that their sign is known. */
export function withAnnex(annex: string): Reading {
  const body =
    'Tildelingsbrev 2026 til Fjelltilsynet\n\n1 Mål\n\nOppdrag\n• Tilsynet skal rydde.\n• To.\n• Tre.\n\n2 Rapportering\n\nÅrsrapporten skal foreligge senest 15. mars 2027.\n\n3 Budsjett\nKap. 1: 100\n\n';
  const reading = readLetter(`${body}${annex}\n`);
  const items = reading.items.filter(({ kind }) => kind !== 'assignment' && kind !== 'main-report');
  return { ...reading, items };
}
