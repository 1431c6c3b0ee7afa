import { handedOver } from './handed-over';

const NOTHING = { owns: 0, deputises: 0, leads: [], coordinates: false };

test.each([
  ['nothing', NOTHING, []],
  ['one item', { ...NOTHING, owns: 1 }, ['Ansvarlig for 1 oppdrag: hvem overtar?']],
  [
    'every role',
    { owns: 3, deputises: 2, leads: ['Seksjon A', 'Seksjon B'], coordinates: true },
    [
      'Virksomhetens koordinator: hvem overtar?',
      'Ansvarlig for 3 oppdrag: hvem overtar?',
      'Stedfortreder for 2 oppdrag: hvem overtar?',
      'Leder for Seksjon A og Seksjon B: hvem overtar?',
    ],
  ],
])('who leaves with %s is asked for a successor in just these roles', (_name, held, lines) => {
  expect(handedOver(held).map(({ what }) => what)).toEqual(lines);
});

test('a coordinator who leaves must name the next one: no default takes her place', () => {
  expect(handedOver({ ...NOTHING, coordinates: true })[0]?.nobody).toBe('Velg person');
});
