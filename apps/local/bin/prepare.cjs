/**
 * What must hold before any TypeScript can run: a Node that is new enough, and the packages of the lock file.
 * Plain JavaScript of the old kind (no `node:` prefix, no new syntax), so that an old Node gets as far as the sentence that says so.
 */
const { spawn } = require('child_process');
const { existsSync, readFileSync } = require('fs');
const { join } = require('path');

const root = join(__dirname, '..', '..', '..');
const minimumNode = [20, 19];

/** @returns a sentence when this Node is too old, else undefined. `version` such as "20.20.2". */
function nodeFault(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > minimumNode[0] || (major === minimumNode[0] && minor >= minimumNode[1])) return undefined;
  return `Tertial trenger Node ${minimumNode.join('.')} eller nyere; dette er Node ${version}. Hent en ny på https://nodejs.org.`;
}

/**
 * Whether npm has to install: compares what the lock file asks for with npm's own note of what it installed.
 * Versions are compared, not file times, which a clone or a copy changes.
 * @returns the reason in Norwegian, or undefined when everything is there.
 */
function installReason(wanted, installed) {
  if (!installed) return 'node_modules mangler';
  for (const [path, entry] of Object.entries(wanted.packages)) {
    // Optional packages are those of other platforms; the rest of the list is the workspace's own folders.
    if (!path.includes('node_modules/') || entry.optional) continue;
    const found = installed.packages[path];
    if (!found) return `${path} mangler`;
    if (found.version !== entry.version) return `${path} har en annen versjon`;
  }
  return undefined;
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Checks Node and installs what is missing; ends the process with one clear message where that fails. */
async function prepare() {
  const fault = nodeFault(process.versions.node);
  if (fault) fail(fault);
  process.chdir(root);
  const reason = installReason(
    readJson(join(root, 'package-lock.json')),
    readJson(join(root, 'node_modules', '.package-lock.json')),
  );
  if (reason) await install(reason);
}

async function install(reason) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.error(`Installerer pakker med «npm ci» (${reason}); første gang tar det omtrent ett minutt`);
  const ticker = setInterval(() => console.error(`  … ${seconds()} s`), 10_000);
  const { code, output } = await npmCi();
  clearInterval(ticker);
  if (code !== 0) fail(`«npm ci» feilet:\n${gist(output)}`);
  console.error(`  ferdig på ${seconds()} s`);
}

/** The beginning says what was wrong, the end where more is written; what npm prints between is its manual. */
function gist(output) {
  const lines = output.trimEnd().split('\n');
  return (lines.length <= 24 ? lines : [...lines.slice(0, 16), '…', ...lines.slice(-3)]).join('\n');
}

function npmCi() {
  const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-update-notifier'];
  const npm = process.env.npm_execpath;
  const [command, args] = npm && /npm-cli\.js$/.test(npm) ? [process.execPath, [npm, ...flags]] : ['npm', flags];
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      // One package of the tree counts installations unless it is told not to.
      env: { ...process.env, SCARF_ANALYTICS: 'false' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

module.exports = { installReason, nodeFault, prepare, root };
