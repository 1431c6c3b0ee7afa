import type { Reading } from '@tertial/domain';
import { readLetter } from '../read-letter';
import { told } from '../reading-told.fixture';

/** A letter with a default date and this annex; what is read of the annex. */
function withAnnex(annex: string): Reading {
  const body =
    'Tildelingsbrev 2026 til Fjelltilsynet\n\n1 Mål\n\nOppdrag\n• Tilsynet skal rydde.\n• To.\n• Tre.\n\n2 Rapportering\n\nÅrsrapporten skal foreligge senest 15. mars 2027.\n\n3 Budsjett\nKap. 1: 100\n\n';
  const reading = readLetter(`${body}${annex}\n`);
  const items = reading.items.filter(({ kind }) => kind !== 'assignment' && kind !== 'main-report');
  return { ...reading, items };
}

describe('statistics in a table', () => {
  test('number, what and how often, in any order; a row without a frequency has its group’s', () => {
    const { items, questions } = withAnnex(
      [
        'Vedlegg 3 Statistikk',
        '',
        '| Nr. | Statistikk | Frekvens |',
        '| --- | --- | --- |',
        '| 1.1 | Ras | |',
        '| 1.1.1 | Antall ras fordelt på fylke | Tertialvis |',
        '| 1.1.2 | Antall stengte veier | Årlig |',
        '',
        'Vi ber om følgende statistikk halvårlig:',
        '',
        'Statistikk | Merknad',
        'Antall varsler i alt | fordelt på fylke',
        'Antall hytter i fjellet | fordelt på eier',
      ].join('\n'),
    );
    expect(told({ items } as Reading)).toEqual([
      'statistic | 1.1.1 Antall ras fordelt på | recurring tertial',
      'statistic | 1.1.2 Antall stengte veier | recurring year',
      'statistic | Antall varsler i alt fordelt | recurring half-year',
      'statistic | Antall hytter i fjellet fordelt | recurring half-year',
    ]);
    expect(items.map(({ number }) => number)).toEqual(['1.1.1', '1.1.2', undefined, undefined]);
    expect(questions).toEqual([]);
  });

  test('the coordinator is asked when nothing says how often', () => {
    const { items, questions } = withAnnex(
      'Vedlegg 3 Statistikk\n\n1.1 Ras\nVi ber om følgende statistikk årlig:\n1.1.1 Antall ras\n\n1.2 Hytter\n1.2.1 Antall hytter\n',
    );
    expect(told({ items } as Reading)).toEqual([
      'statistic | 1.1.1 Antall ras | recurring year',
      'statistic | 1.2.1 Antall hytter | ',
    ]);
    expect(items.map(({ heading }) => heading)).toEqual(['1.1 Ras', '1.2 Hytter']);
    expect(questions.map(({ about, raw }) => `${about} ${raw}`)).toEqual(['date 1.2.1 Antall hytter']);
  });
});
