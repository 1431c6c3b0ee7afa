import { inParallel } from './in-parallel';
import { fieldFault, InputPipe } from './input.pipe';
import { fileName, sentFile } from './upload';
import { idSchema, newItemSchema } from '@tertial/contracts';

describe('a file name', () => {
  test.each([
    ['Tildelingsbrev 2026 – endelig versjon ÆØÅ.pdf', 'Tildelingsbrev 2026 – endelig versjon ÆØÅ.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\kari\\brev.docx', 'brev.docx'],
    ['brev\r\nSet-Cookie: x.pdf', 'brevSet-Cookie: x.pdf'],
    ['', 'uten navn'],
    ['   ', 'uten navn'],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(196)}.pdf`],
  ])('%j is kept as %j', (given, kept) => {
    expect(fileName(given)).toBe(kept);
  });
});

test('a request without a file is told so', () => {
  expect(() => sentFile(undefined)).toThrow('ingen fil i feltet «file»');
});

test('a fault is told by its path', () => {
  expect(fieldFault({ message: 'Nei.', path: ['deliverables', 0, { key: 'due' }] })).toEqual({
    field: 'deliverables.0.due',
    message: 'Nei.',
  });
});

describe('the input pipe', () => {
  const pipe = new InputPipe();
  const body = { type: 'body', schema: newItemSchema } as const;

  test('fills in what the form has defaults for', async () => {
    const given = { text: 'Lag en plan.', deliverables: [{ due: '2026-06-30' }] };
    await expect(pipe.transform(given, body)).resolves.toEqual({
      kind: 'assignment',
      text: 'Lag en plan.',
      letterId: null,
      chapter: null,
      deliverables: [{ label: 'Leveranse', due: '2026-06-30', report: null, raw: '' }],
    });
  });

  test('names every field that does not fit', async () => {
    const given = { text: 'x', deliverables: [{ due: '30.06.2026' }] };
    await expect(pipe.transform(given, body)).rejects.toMatchObject({
      problem: { status: 400, code: 'invalid-input', errors: [{ field: 'text' }, { field: 'deliverables.0.due' }] },
    });
  });

  test('an id that can be none is unknown, not invalid', async () => {
    await expect(pipe.transform('42', { type: 'param', data: 'id', schema: idSchema })).rejects.toMatchObject({
      problem: { status: 404 },
    });
  });
});

describe('in parallel', () => {
  test('keeps the order of the list and the limit', async () => {
    let running = 0;
    let most = 0;
    const doubled = await inParallel([30, 1, 20, 2, 10], 2, async (ms) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, ms));
      running -= 1;
      return ms * 2;
    });
    expect({ doubled, most }).toEqual({ doubled: [60, 2, 40, 4, 20], most: 2 });
  });

  test('does nothing for an empty list, and fails with the first fault', async () => {
    await expect(inParallel([], 4, () => Promise.reject(new Error('never')))).resolves.toEqual([]);
    await expect(inParallel([1, 2], 1, () => Promise.reject(new Error('first')))).rejects.toThrow('first');
  });
});
