import { LetterFileRefusal, readLetterFile } from '@tertial/letter-reading';
import { benchLetter } from './letter';

/** What reading a far too long text took of this process; memory in megabytes, the text itself not counted. */
export interface LargeTextRead {
  readonly megabytes: number;
  readonly before: number;
  readonly peak: number;
  readonly ms: number;
  /** The sentence that refused it, or how many items were read. */
  readonly said: string;
}

const MEGABYTES = 20;

const peakMemory = (): number => process.resourceUsage().maxRSS / 1024;

async function main(): Promise<LargeTextRead> {
  const { bytes } = benchLetter('nav-2021.txt');
  await readLetterFile(bytes, 'brev.txt');
  const text = Buffer.alloc(MEGABYTES * 1024 * 1024, bytes);
  const [before, from] = [peakMemory(), performance.now()];
  const said = await readLetterFile(text, 'brev.txt').then(
    ({ reading }) => `${reading.items.length} oppdrag`,
    (fault: unknown) => {
      if (fault instanceof LetterFileRefusal) return fault.message;
      throw fault;
    },
  );
  return { megabytes: MEGABYTES, before, peak: peakMemory(), ms: performance.now() - from, said };
}

main()
  .then((told) => process.stdout.write(JSON.stringify(told)))
  .catch((fault: unknown) => {
    console.error(fault);
    process.exitCode = 1;
  });
