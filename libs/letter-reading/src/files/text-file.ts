import { isMarkdown, plainOfMarkdown } from './markdown';
import { isUtf16 } from './media-type';

/** Characters of Windows-1252 for bytes 0x80–0x9F; Node's own decoder gives control characters for them in some versions. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** The text of a text file, its letters composed ("å" as one character); of Markdown without its marks, else as it is. */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes).normalize('NFC');
  return isMarkdown(text) ? plainOfMarkdown(text) : text;
}

/** Decodes: UTF-8, UTF-16 with a byte-order mark, else Windows-1252, as older Norwegian systems write. */
function decoded(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    return latin.replace(/[\u0080-\u009F]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
  }
}
