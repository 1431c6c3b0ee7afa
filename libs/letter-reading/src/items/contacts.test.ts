import { contactsIn } from './contacts';

test.each([
  [
    'Kontaktperson i departementet er Ronja Skardal (ronja.skardal@kfd.example).',
    [{ name: 'Ronja Skardal', email: 'ronja.skardal@kfd.example', side: 'ministry' }],
  ],
  [
    'Spørsmål rettes til Eskil Naustvik i direktoratet, eskil@dfk.example.',
    [{ name: 'Eskil Naustvik', email: 'eskil@dfk.example', side: 'agency' }],
  ],
  ['Send til post@kfd.dep.no', [{ name: null, email: 'post@kfd.dep.no', side: 'ministry' }]],
  ['a@b.example og A@B.example', [{ name: null, email: 'a@b.example', side: null }]],
  ['Ingen adresse her', []],
])('takes addresses with names, each once: %s', (text, expected) => {
  expect(contactsIn(text)).toEqual(expected);
});
