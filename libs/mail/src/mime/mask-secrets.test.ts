import { maskSecrets } from './mask-secrets';

const first = 'a1_-'.repeat(10) + 'xyz';
const second = 'b2-_'.repeat(10) + 'xyz';
const mask = 'skjult'.padEnd(43, '-');
const masked = (text: string, ...secrets: string[]) => maskSecrets(Buffer.from(text), new Set(secrets)).toString();

test.each([
  ['in a link', `<a href=3D"https://x.no/fra-epost#${first}">`, `<a href=3D"https://x.no/fra-epost#${mask}">`],
  ['each time', `#${first} og #${first}`, `#${mask} og #${mask}`],
  [
    'broken between lines',
    `#${first.slice(0, 9)}=\r\n${first.slice(9)}">`,
    `#${mask.slice(0, 9)}=\r\n${mask.slice(9)}">`,
  ],
  [
    'broken twice',
    `#=\r\n${first.slice(0, 1)}=\r\n${first.slice(1)}"`,
    `#=\r\n${mask.slice(0, 1)}=\r\n${mask.slice(1)}"`,
  ],
  ['broken at its end', `#${first}=\r\n">`, `#${mask}=\r\n">`],
])('a secret is masked %s, and every line stays as long as it was', (_where, text, expected) => {
  expect(masked(text, first)).toBe(expected);
});

test('other fragments stay, however long', () => {
  const text = `#${first} https://x.no/#${'c'.repeat(43)} color: #1f2937`;
  expect(masked(text, first)).toBe(text.replace(first, mask));
});

test('a secret that stands elsewhere would be kept: that is refused', () => {
  expect(() => masked(`#${first} og ${second}`, first, second)).toThrow('elsewhere');
  expect(() => masked(`${first.slice(0, 9)}=\r\n${first.slice(9)}`, first)).toThrow('elsewhere');
  expect(masked(`#${first}`, first, second)).toBe(`#${mask}`);
});
