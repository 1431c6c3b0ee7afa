import { agencyForms, hasForm, withShortName } from './agency-forms';
import { bindsOthers } from './obliged';

describe('what a letter calls its agency', () => {
  test.each([
    ['Statens skredtilsyn', ['statens skredtilsyn', 'skredtilsynet', 'tilsynet']],
    ['Statens havkasse', ['statens havkasse', 'havkassen', 'kassen']],
    [
      'Norges fjell- og fjorddirektorat',
      ['norges fjell- og fjorddirektorat', 'fjell- og fjorddirektoratet', 'direktoratet'],
    ],
    ['Nasjonalt kystmuseum', ['nasjonalt kystmuseum', 'kystmuseet', 'museet']],
    ['Nautisk målebyrå (NMB)', ['nautisk målebyrå', 'nmb', 'målebyrået', 'byrået']],
    ['Universitetet i Fjordvik', ['universitetet i fjordvik', 'universitetet']],
    [
      'Fjord- og kystdirektoratet',
      ['fjord- og kystdirektoratet', 'fjord- og kystetaten', 'fjord- og kystdirektoratet'],
    ],
    ['Fjellvakten', ['fjellvakten']],
  ])('%s', (agency, forms) => {
    expect(agencyForms(agency)).toEqual(forms);
  });

  test('stands in brackets behind the name, also over the end of a line', () => {
    expect(withShortName('Nautisk målebyrå', 'Om Nautisk\nmålebyrå (NMB) og andre')).toBe('Nautisk målebyrå (NMB)');
    expect(withShortName('Nautisk målebyrå', 'Om Nautisk målebyrå (se vedlegg 2)')).toBe('Nautisk målebyrå');
  });

  test.each([
    ['NMB skal levere.', 'Nautisk målebyrå (NMB)', true],
    ['NMBs plan skal leveres.', 'Nautisk målebyrå (NMB)', true],
    ['NMBU skal levere.', 'Nautisk målebyrå (NMB)', false],
    ['Kystmålebyrået skal levere.', 'Nautisk målebyrå (NMB)', false],
    ['Universitetet i Nordvik skal levere.', 'Universitetet i Fjordvik', false],
    ['Universitetet skal levere.', 'Universitetet i Fjordvik', true],
  ])('is a word of its own: %s', (text, agency, has) => {
    expect(hasForm(text, agency)).toBe(has);
  });
});

describe('whose a deadline is', () => {
  test.each([
    ['Skredtilsynet skal senest 20. september sende planen.', 'Statens skredtilsyn', false],
    ['Havverket skal senest 20. september sende planen.', 'Statens havverk', false],
    ['Statsforvalteren skal senest 20. september sende planen.', 'Statsforvalteren i Fjordvik', false],
    ['Statsforvalteren i Nordvik skal sende planen.', 'Statsforvalteren i Fjordvik', true],
    ['Statsforvalterne skal sende planen.', 'Fjelltilsynet', true],
    ['Statsforvalteren skal sende planen.', null, false],
    ['Utvalget skal levere innen 1. juni.', null, true],
    ['Skredinstituttet skal levere kartet til Fjelltilsynet innen 1. april.', 'Fjelltilsynet', true],
    ['Sjøombudet skal levere sin del innen 1. april.', 'Fjelltilsynet', true],
    ['Skredinstituttet og Fjelltilsynet skal levere kartet innen 1. april.', 'Fjelltilsynet', false],
    ['Skredinstituttet skal med Fjelltilsynet levere kartet innen 1. april.', 'Fjelltilsynet', false],
    ['Skredinstituttet skal levere kartet.', 'Skredinstituttet', false],
    ['Mandatet avklares med departementet innen 1. mai, og rapporten skal foreligge i juni.', 'Fjelltilsynet', false],
    ['Saker til Klima- og fjelldepartementet skal meldes innen 1. mai.', 'Fjelltilsynet', false],
    ['Departementet skal komme tilbake innen 1. mai.', 'Fjelltilsynet', true],
  ])('%s (to %s)', (sentence, agency, others) => {
    expect(bindsOthers(sentence, agency)).toBe(others);
  });
});
