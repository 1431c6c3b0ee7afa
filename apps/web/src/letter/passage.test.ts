import { passageAround } from './passage';

const line = 'Direktoratet skal bidra til at færre blir skadet i fjellet.\n';

test('the place itself is always whole, and what lies around it adds up to the letter', () => {
  const text = `Først.\nInnen 30. januar 2026.\nSist.`;
  expect(passageAround(text, [7, 29])).toEqual({
    before: 'Først.\n',
    marked: 'Innen 30. januar 2026.',
    after: '\nSist.',
  });
});

test('a long letter is cut at line ends, and says so', () => {
  const text = line.repeat(20) + 'HER\n' + line.repeat(20);
  const from = line.length * 20;
  const passage = passageAround(text, [from, from + 3]);
  expect(passage.marked).toBe('HER');
  expect(passage.before.startsWith('… Direktoratet skal')).toBe(true);
  expect(passage.after.endsWith('i fjellet. …')).toBe(true);
  expect(passage.before.length + passage.after.length).toBeLessThan(810);
});
