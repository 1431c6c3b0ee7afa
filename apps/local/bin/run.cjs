const { createRequire } = require('module');
const { join } = require('path');
const { prepare, root } = require('./prepare.cjs');

/** Makes this checkout ready and then runs a TypeScript file of it in this process; `file` is relative to the root. */
async function run(file) {
  endWithNpm();
  await prepare();
  const requireFromRoot = createRequire(join(root, 'package.json'));
  requireFromRoot('@swc-node/register');
  requireFromRoot(join(root, file));
}

/** npm passes a signal on only to the shell between it and us, and that shell ends without telling: so we look. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

module.exports = { run };
