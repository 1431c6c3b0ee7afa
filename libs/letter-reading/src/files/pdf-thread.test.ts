import { pdfOf, sampleText } from './letter-files.fixture';
import { readPdf } from './pdf-file';
import { inPdfThreads } from './pdf-thread';

/** One of the threads falls over a message that it does not know, as it does over a fault of pdf.js. */
function crash(): Promise<unknown> {
  return inPdfThreads(([worker]) => {
    worker?.port.postMessage({ targetName: 'worker', action: 'what there is not' });
    return new Promise(() => undefined);
  });
}

const letter = pdfOf(sampleText);
const refusal = { name: 'LetterFileRefusal', code: 'damaged' };

test('a file in whose middle a thread ends is refused, with all that is read beside it, and the next one is read', async () => {
  const bytes = await letter;
  let crashed: Promise<unknown> | null = null;
  const cut = readPdf(bytes, () => void (crashed ??= crash()));
  await expect(cut).rejects.toMatchObject(refusal);
  await expect(crashed).rejects.toMatchObject(refusal);
  expect(await readPdf(bytes, () => undefined)).toContain('Side 2');
});

test('two files at once are read in the same threads', async () => {
  const bytes = await letter;
  const workers = new Set<unknown>();
  const seen = (): Promise<unknown> => inPdfThreads((all) => Promise.resolve(workers.add(all)));
  const [one, other] = await Promise.all([readPdf(bytes, () => void seen()), readPdf(bytes, () => void seen())]);
  expect(one).toBe(other);
  expect(workers.size).toBe(1);
});
