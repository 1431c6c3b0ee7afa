import { GoBuildProgress } from './go-build-progress';

const MODULES = ['go: downloading github.com/temporalio/cli v1.5.1', 'go: downloading modernc.org/sqlite v1.34.1'];
const PACKAGES = [
  'internal/goarch',
  'math/bits',
  'go.opentelemetry.io/otel/exporters/otlp',
  'github.com/temporalio/cli',
];

/** What the lines of a build come to. */
function after(lines: readonly string[]): GoBuildProgress {
  const progress = new GoBuildProgress();
  for (const line of lines) progress.note(line);
  return progress;
}

test.each([
  ['nothing is said yet', [], 15, 'spør etter kildekoden … 15 s'],
  ['what is fetched is counted', MODULES, 30, 'henter kildekoden … 30 s, 2 moduler hentet'],
  ['then what is compiled', [...MODULES, ...PACKAGES], 75, 'bygger … 1 min 15 s, 4 av rundt 1300 pakker'],
  ['what was fetched before is not called missing', PACKAGES, 15, 'bygger … 15 s, 4 av rundt 1300 pakker'],
])('who waits for the build is told what goes on: %s', (_case, lines, seconds, words) => {
  expect(after(lines).words(seconds)).toBe(words);
});

test('what failed is told, and not what happened to be compiled beside it', () => {
  const failed = [
    ...MODULES,
    'internal/goarch',
    '# modernc.org/libc',
    'libc.go:12:3: no space left on device',
    'math/bits',
    'strconv',
  ];
  expect(after(failed).fault(3)).toBe('# modernc.org/libc\nlibc.go:12:3: no space left on device');
});
