import { readLetter } from '../read-letter';
import { told } from '../reading-told.fixture';
import { saysDefault } from './default-rule';

const letter = (rule: string): string =>
  `Fjelldepartementet\n\nTildelingsbrev 2026 til Fjelltilsynet\n\n1 Mål\n\nOppdrag\n• Fjelltilsynet skal rydde.\n• Fjelltilsynet skal merke.\n\n2 Rapportering\n\n2.1 Årsrapport\n\nÅrsrapporten for 2026 skal foreligge senest 15. mars 2027. ${rule}\n`;

test.each([
  'Fjelltilsynet skal i årsrapporten rapportere på alle oppdrag i tildelingsbrevet med mindre annet er avtalt.',
  'Med mindre annet er avtalt, skal det rapporteres på oppdragene i årsrapporten.',
  'Status for oppdragene skal omtales i årsrapporten dersom annen frist ikke er angitt.',
  'Alle oppdrag rapporteres i årsrapporten.',
  'Øvrige oppdrag omtales i årsrapporten.',
  'Dersom det ikke er oppgitt egen frist, skal oppdrag rapporteres på i årsrapporten.',
  'Når det ikke er satt en annen frist, omtales oppdragene i årsrapporten.',
  'Oppdrag uten egen frist rapporteres i årsrapporten.',
  'Oppdrag uten frist rapporteres i årsrapporten.',
  'Oppdragene omtales i årsrapporten med mindre det er satt en annen frist.',
  'Der det ikkje er sett annan frist, skal verksemda gjere greie for oppdraga i årsrapporten.',
  'Fjelltilsynet skal rapportere på oppdrag i årsrapport og i 2. tertialrapport dersom ikke annet fremgår.',
])('the rule for what has no other date, and no delivery of its own: %s', (rule) => {
  expect(told(readLetter(letter(rule)))).toEqual([
    'assignment | Fjelltilsynet skal rydde. | default 2027-03-15',
    'assignment | Fjelltilsynet skal merke. | default 2027-03-15',
    'main-report | Årsrapporten for 2026 skal foreligge | date 2027-03-15',
  ]);
});

test.each([
  'Status for oppdragene skal omtales i årsrapporten.',
  'Alle oppdrag under mål 1 rapporteres i årsrapporten.',
  'Alle oppdrag er viktige, og årsrapporten skal være kort.',
  'Alle oppdrag rapporteres muntlig.',
  'Dersom det ikke er satt en egen frist, skal etaten spørre departementet om oppdragene.',
])('no such rule: %s', (sentence) => expect(saysDefault(sentence.toLowerCase(), null)).toBe(false));
