import { isBuiltin } from 'node:module';
import { dirname } from 'node:path';
import { preProcessFile } from 'typescript';
import { files, projects, read } from './repository';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (file: string) => JSON.parse(read(file)) as Manifest;
const declared = ({ dependencies, devDependencies }: Manifest) => Object.keys({ ...dependencies, ...devDependencies });

/** What every project may use without naming it: the tools of the whole. */
const shared = new Set(declared(manifestOf('package.json')));
/** What is named without an import of ours: a package that another one asks for beside itself. */
const unimported: Readonly<Record<string, readonly string[]>> = {
  'apps/api/package.json': ['rxjs'],
  'apps/worker/package.json': ['rxjs'],
  'libs/letter-reading/package.json': ['@tertial/contracts'],
};

/** '@navikt/ds-react/esm' → '@navikt/ds-react'. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function importsOf(file: string): string[] {
  const named = preProcessFile(read(file), true, true).importedFiles.map(({ fileName }) => fileName);
  return named.filter((name) => !name.startsWith('.') && !name.startsWith('/') && !isBuiltin(name)).map(packageOf);
}

test('projects were found at all', () => {
  expect(projects.length).toBeGreaterThan(10);
});

describe.each(projects)('%s', (project) => {
  const folder = `${dirname(project)}/`;
  const manifest = manifestOf(project);
  const sources = files.filter((file) => file.startsWith(folder) && /\.(?:[cm]?[jt]s|tsx|css|html)$/.test(file));

  test('names what its files import, so that it works wherever npm puts the packages', () => {
    const known = new Set([manifest.name, ...declared(manifest), ...shared]);
    const scripts = sources.filter((file) => !/\.(?:css|html)$/.test(file));
    const missing = scripts.flatMap((file) =>
      importsOf(file)
        .filter((name) => !known.has(name) && !known.has(`@types/${name}`))
        .map((name) => `${file} imports ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('names nothing that no file of it mentions', () => {
    const text = sources.map(read).join('\n');
    const mentioned = (name: string) => text.includes(`'${name}`) || text.includes(`"${name}`);
    const unused = declared(manifest).filter((name) => !mentioned(name.replace(/^@types\//, '')));
    expect(unused).toEqual(unimported[project] ?? []);
  });
});
