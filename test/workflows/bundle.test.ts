import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

let code: string;

beforeAll(async () => {
  ({ code } = await bundleWorkflowCode({
    workflowsPath: require.resolve('@tertial/workflows'),
    logger: new DefaultLogger('ERROR'),
  }));
});

test('the bundle holds the workflows', () => {
  for (const workflow of ['itemWorkflow', 'reminderRoundWorkflow', 'reconcileWorkflow'])
    expect(code).toContain(workflow);
});

test.each([
  ['luxon', 'a newer time-zone database would break a running history'],
  ['date-holidays', 'a newer table of holidays would break a running history'],
  ['zod', 'a newer version of it would break a running history'],
  ['typeorm', 'a workflow reaches for nothing itself'],
  ['/pg/', 'a workflow reaches for nothing itself'],
  ['nodemailer', 'a workflow reaches for nothing itself'],
])('%s is not in it: %s', (library) => {
  expect(sources(code).filter((source) => source.includes(`node_modules/${library.replaceAll('/', '')}/`))).toEqual([]);
});

/** Items and what recurs, with the sentences for them, without the planner; of letters only the closed lists of a reading, and what cuts a text. */
const STATE_MACHINE =
  /^(?:item\/|series\/(?:begin-series|evolve-series|frequency-rule|occurrence-words|period|series|series-sentence|series-words)\.ts$|letter\/(?:cut-text|reading)\.ts$|time\/(?:local-date|norwegian-date|remembering)\.ts$)/;

test('of the domain only the state machine is in it', () => {
  const domain = sources(code).flatMap((source) => /libs\/domain\/src\/(.*)$/.exec(source)?.[1] ?? []);
  expect(domain.length).toBeGreaterThan(5);
  expect(domain.filter((file) => !STATE_MACHINE.test(file))).toEqual([]);
});

/** The files that a bundle was made of, from the source map inside it. */
function sources(bundle: string): string[] {
  const map = bundle.slice(bundle.lastIndexOf('sourceMappingURL=data:')).split(',')[1] ?? '';
  return (JSON.parse(Buffer.from(map, 'base64').toString()) as { sources: string[] }).sources;
}
