import { Shutdown, type Stage } from './shutdown';

function service(stage: string, stopped: string[], fails = false) {
  return {
    stop: async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      stopped.push(stage);
      if (fails) throw new Error('vil ikke');
    },
  };
}

test('whoever writes is stopped before the one who is written to, in whatever order they came up', async () => {
  const stopped: string[] = [];
  const shutdown = new Shutdown(() => undefined);
  for (const stage of ['database', 'mail', 'engine', 'worker', 'api'] satisfies Stage[]) {
    shutdown.add(stage, service(stage, stopped));
  }
  shutdown.request(0);
  expect(await shutdown.finished()).toBe(0);
  expect(stopped).toEqual(['api', 'worker', 'mail', 'engine', 'database']);
});

test('one that does not stop keeps none of the others from it, and the first exit code holds', async () => {
  const stopped: string[] = [];
  const said: string[] = [];
  const shutdown = new Shutdown((line) => said.push(line));
  shutdown.add('api', service('api', stopped, true));
  shutdown.add('database', service('database', stopped));
  shutdown.request(1);
  shutdown.request(0);
  expect(await shutdown.finished()).toBe(1);
  expect(stopped).toEqual(['api', 'database']);
  expect(said).toEqual(['Noe gikk galt under stopp: vil ikke']);
});

test('what comes up only while everything is being stopped is stopped as well', async () => {
  const stopped: string[] = [];
  const shutdown = new Shutdown(() => undefined);
  shutdown.request(0);
  await shutdown.finished();
  shutdown.add('engine', service('engine', stopped));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(stopped).toEqual(['engine']);
});
