import { item } from './invented.fixture';
import { placeWords } from './kind-words';

test.each([
  [{ letterTitle: 'Tildelingsbrev 2026', chapter: '3.1', page: 3 }, 'Tildelingsbrev 2026, kapittel 3.1, side 3'],
  [
    { letterTitle: 'Tildelingsbrev 2026', chapter: null, page: 3, rewordedBy: 'Supplerende tildelingsbrev nr. 1' },
    'Tildelingsbrev 2026, side 3, ordlyd endret av supplerende tildelingsbrev nr. 1',
  ],
  [{ letterTitle: null, chapter: null, page: null }, null],
])('where the words of a demand stand: %j', (known, expected) => {
  expect(placeWords({ ...item('x', 'Lever en plan.', []), ...known })).toBe(expected);
});
