import { readLetter } from '../read-letter';
import { told } from '../reading-told.fixture';

const withAnnex = (annex: string): ReturnType<typeof readLetter> =>
  readLetter(
    `Tildelingsbrev 2026 til Fjelltilsynet\n\n1 Rapportering\n\nTekst.\n\n2 Budsjett\n\nKap. 1: 100\n\n${annex}`,
  );

test('points of special reporting that each say when are a row each', () => {
  const reading = withAnnex(
    'Vedlegg 1: Rapporteringskrav for tilskudd\n\nPost 70 Tilskudd til stier\n - Forbruk per fylke. Rapporteres: tertialvis\n - Antall saker, fordelt på fylke og\nkommune. Rapporteres: 1. oktober\nPost 71 Tilskudd til hytter\n - Restanser (hvert kvartal)\n',
  );
  expect(told(reading)).toEqual([
    'special-report | Forbruk per fylke. | recurring tertial',
    'special-report | Antall saker, fordelt på fylke | date 2026-10-01',
    'special-report | Restanser | recurring quarter',
  ]);
  expect(reading.questions).toEqual([]);
});

test('points that are parts of a text have the time below them', () => {
  expect(
    told(
      withAnnex(
        'Vedlegg 1: Særskilt rapportering\n\nDet skal rapporteres om:\n• stier\n• hytter (årlig)\n• ras\nTertialvis\n',
      ),
    ),
  ).toEqual(['special-report | Det skal rapporteres om: • | recurring tertial']);
});

test('an annex of key figures is one of statistics', () => {
  expect(
    told(
      withAnnex(
        'Vedlegg 2: Nøkkeltall\n\nNøkkeltallene leveres sammen med årsrapporten:\na. Antall årsverk\nb. Antall klager\n',
      ),
    ),
  ).toEqual(['statistic | Antall årsverk | report T3', 'statistic | Antall klager | report T3']);
});
