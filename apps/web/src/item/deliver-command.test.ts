import { deliverCommand } from './deliver-command';

const nothing = { link: '', archive: '', note: '' };
const file = { id: '7f0c1a52-8f3b-4a43-9a55-0d6f0f1f4d11', name: 'rapport.pdf', size: 12 };

test('each proof that was given is in the command', () => {
  const values = { link: 'https://dfk.example/rapport', archive: ' 26/123-4 ', note: ' Se kapittel 2 ' };
  expect(deliverCommand('i.1', values, [file], false)).toEqual({
    command: {
      kind: 'deliver',
      deliverableId: 'i.1',
      evidence: [
        { kind: 'link', url: 'https://dfk.example/rapport' },
        { kind: 'archive', reference: '26/123-4' },
        { kind: 'file', fileId: file.id, name: 'rapport.pdf' },
      ],
      note: 'Se kapittel 2',
    },
  });
});

test('an address pasted without https is still a link', () => {
  expect(deliverCommand('i.1', { ...nothing, link: 'www.dfk.example/r' }, [], false)).toMatchObject({
    command: { evidence: [{ kind: 'link', url: 'https://www.dfk.example/r' }] },
  });
});

test.each([
  ['an owner without any proof', nothing, false, 'evidence'],
  ['a note alone, from an owner', { ...nothing, note: 'Ferdig' }, false, 'evidence'],
  ['a coordinator without proof and without a reason', nothing, true, 'note'],
  ['words where a link should be', { ...nothing, link: 'rapporten vår' }, false, 'link'],
  ['a script instead of a link', { ...nothing, link: 'javascript:alert(1)' }, false, 'link'],
  ['half a reference', { ...nothing, archive: '26' }, false, 'archive'],
] as const)('%s is not sent', (_case, values, coordinator, field) => {
  expect(deliverCommand('i.1', values, [], coordinator)).toMatchObject({ fault: { field } });
});

test('a coordinator may close without proof when she says why', () => {
  expect(deliverCommand('i.1', { ...nothing, note: 'Levert muntlig i møte' }, [], true)).toMatchObject({
    command: { evidence: [], note: 'Levert muntlig i møte' },
  });
});
