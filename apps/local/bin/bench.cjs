require('./run.cjs').run('test/bench/main.ts');
