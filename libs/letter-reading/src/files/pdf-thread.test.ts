import { pdfOf, sampleText } from './letter-files.fixture';
import { readPdf } from './pdf-file';
import { inPdfThread } from './pdf-thread';

/** The thread falls over a message that it does not know, as it does over a fault of pdf.js. */
function crash(): Promise<unknown> {
  return inPdfThread((worker) => {
    worker.port.postMessage({ targetName: 'worker', action: 'what there is not' });
    return new Promise(() => undefined);
  });
}

const letter = pdfOf(sampleText);
const refusal = { name: 'LetterFileRefusal', code: 'damaged' };

test('two files at once are read in one thread', async () => {
  const bytes = await letter;
  const workers = new Set<unknown>();
  const seen = (): Promise<unknown> => inPdfThread((worker) => Promise.resolve(workers.add(worker)));
  const [one, other] = await Promise.all([readPdf(bytes, () => void seen()), readPdf(bytes, () => void seen())]);
  expect(one).toBe(other);
  expect(workers.size).toBe(1);
});

test('a file in whose middle the thread ends is refused, with all that is read in it, and the next one is read', async () => {
  const bytes = await letter;
  let crashed: Promise<unknown> | null = null;
  const cut = readPdf(bytes, () => void (crashed ??= crash()));
  await expect(cut).rejects.toMatchObject(refusal);
  await expect(crashed).rejects.toMatchObject(refusal);
  expect(await readPdf(bytes, () => undefined)).toContain('Side 2');
});
