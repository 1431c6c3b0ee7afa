import prepare from '../bin/prepare.cjs';

const { installReason, nodeFault } = prepare;

describe('the Node that runs this', () => {
  test.each(['20.19.0', '20.20.2', '21.0.0', '22.12.0', '100.0.0'])('%s is new enough', (version) => {
    expect(nodeFault(version)).toBeUndefined();
  });

  test.each(['20.18.3', '18.20.4', '8.0.0'])('%s gets one sentence that says what to do', (version) => {
    expect(nodeFault(version)).toBe(
      `Tertial trenger Node 20.19 eller nyere; dette er Node ${version}. Hent en ny på https://nodejs.org.`,
    );
  });
});

describe('packages are installed', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'libs/domain': { version: '0.1.0' },
      'node_modules/luxon': { version: '3.7.2' },
      'libs/domain/node_modules/pg': { version: '8.23.1' },
      'node_modules/@swc/core-darwin-x64': { version: '1.0.0', optional: true },
    },
  };
  const installed = (changes: Record<string, { version: string } | undefined>) => ({
    packages: {
      'node_modules/luxon': { version: '3.7.2' },
      'libs/domain/node_modules/pg': { version: '8.23.1' },
      ...changes,
    },
  });

  test.each([
    ['a fresh clone has none', undefined, 'node_modules mangler'],
    ['one is missing', installed({ 'node_modules/luxon': undefined }), 'node_modules/luxon mangler'],
    [
      'one of a workspace is of another version',
      installed({ 'libs/domain/node_modules/pg': { version: '8.0.0' } }),
      'libs/domain/node_modules/pg har en annen versjon',
    ],
  ])('when %s', (_, found, reason) => {
    expect(installReason(wanted, found)).toBe(reason);
  });

  test('not when only those of other platforms are missing, or there are more than needed', () => {
    expect(installReason(wanted, installed({ 'node_modules/extra': { version: '1.0.0' } }))).toBeUndefined();
  });
});
