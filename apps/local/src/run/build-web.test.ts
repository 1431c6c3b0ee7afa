import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashOfSources, putInPlace } from './build-web';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function hashOf(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'tertial-hash-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return hashOfSources(root, ['web', 'lock.json', 'missing']);
}

const sources = { 'web/index.html': '<p>', 'web/src/main.tsx': 'a', 'lock.json': '{}' };

test('the page is not built again for the same sources in another place, nor for what is no source', () => {
  const same = { ...sources, 'web/dist/index.html': 'built', 'web/node_modules/x/index.js': 'x', 'other/a.ts': 'a' };
  expect(hashOf(same)).toBe(hashOf(sources));
});

test.each([
  ['a changed file', { 'web/src/main.tsx': 'b' }],
  ['a new file', { 'web/src/new.ts': '' }],
  ['changed packages', { 'lock.json': '{ }' }],
])('%s has it built again', (_, change) => {
  expect(hashOf({ ...sources, ...change })).not.toBe(hashOf(sources));
});

test('the same words under another name have it built again', () => {
  expect(hashOf({ 'web/a.ts': 'x', 'web/b.ts': '' })).not.toBe(hashOf({ 'web/a.ts': '', 'web/b.ts': 'x' }));
});

test('a page that was built aside takes the place of the old one as a whole, and leaves nothing beside it', () => {
  const root = mkdtempSync(join(tmpdir(), 'tertial-place-'));
  folders.push(root);
  const [place, first, second] = ['dist', 'first', 'second'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  for (const [folder, file] of [
    [first, 'old.js'],
    [second, 'new.js'],
  ] as const) {
    mkdirSync(folder);
    writeFileSync(join(folder, file), file);
    putInPlace(folder, place);
    expect(readdirSync(place)).toEqual([file]);
  }
  expect(readdirSync(root)).toEqual(['dist']);
  expect(readFileSync(join(place, 'new.js'), 'utf8')).toBe('new.js');
});
