import { parseOptions } from './options';

test.each([
  [[], { letter: undefined }],
  [['--letter', '../brev/2026.txt'], { letter: '/home/kari/brev/2026.txt' }],
  [['--letter=/tmp/brev.pdf'], { letter: '/tmp/brev.pdf' }],
])('npm start -- %j counts a path from where it was typed', (args, expected) => {
  expect(parseOptions(args, '/home/kari/tertial')).toEqual(expected);
});

test.each([
  [['--letter'], '--letter mangler et filnavn. Bruk: npm start [-- --letter FIL]'],
  [['--leter', 'x'], 'Forstår ikke «--leter x». Bruk: npm start [-- --letter FIL]'],
  [['brev.txt'], 'Forstår ikke «brev.txt». Bruk: npm start [-- --letter FIL]'],
  [['--letter', 'a', 'b'], 'Forstår ikke «--letter a b». Bruk: npm start [-- --letter FIL]'],
])('npm start -- %j is refused with what is meant', (args, sentence) => {
  expect(parseOptions(args, '/')).toBe(sentence);
});
