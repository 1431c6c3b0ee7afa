const { createRequire } = require('module');
const { join } = require('path');
const { prepare, root } = require('./prepare.cjs');

/** Makes this checkout ready and then runs a TypeScript file of it in this process; `file` is relative to the root. */
async function run(file) {
  await prepare();
  const requireFromRoot = createRequire(join(root, 'package.json'));
  requireFromRoot('@swc-node/register');
  requireFromRoot(join(root, file));
}

module.exports = { run };
