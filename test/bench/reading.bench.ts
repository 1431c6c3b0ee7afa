import { readLetter } from '@tertial/letter-reading';
import { benchLetter } from './letter';
import { median, type Measured } from './measure';

/** Reading a letter's text in a warm process. */
export async function benchReading(): Promise<Measured[]> {
  const { name, bytes } = benchLetter();
  const text = bytes.toString('utf8');
  const ms = await median(() => readLetter(text), 15, 5);
  const found = readLetter(text).items.length;
  return [{ name: 'lese brevet', on: `${name}: ${text.length} tegn, ${found} oppdrag`, ms, limitMs: 300 }];
}
