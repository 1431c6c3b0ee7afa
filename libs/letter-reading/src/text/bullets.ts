/** Bullet signs at the start of a line. */
export interface BulletSign {
  /** The sign's class: signs of one class are on one level. */
  readonly sign: string;
  /** Characters that the sign and the space after it take. */
  readonly length: number;
  /** Dashes and numbers also stand at the start of lines that are no bullets. */
  readonly doubtful: boolean;
}

const certain = /^(?:([•●∙·\uF0B7])|([◦‣▪\uF0A7]|o(?=\s)))\s*(?=\S)/u;
const dash = /^([-–*])\s+(?=\S)/u;
/** Not "1. tertial", "15. mars". */
const number =
  /^(?:(\d{1,2}|[a-zæøå]|[ivx]{1,4})[.)])\s+(?!tertial|kvartal|halvår|(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)[a-z]*\b)(?=\S)/u;

/** The bullet sign that a line starts with, or null. A bare "o" is the second level's sign in Word. */
export function bulletSign(text: string): BulletSign | null {
  const sure = certain.exec(text);
  if (sure) return { sign: sure[1] ? '•' : (sure[2] ?? 'o'), length: sure[0].length, doubtful: false };
  const dashed = dash.exec(text);
  if (dashed) return { sign: dashed[1] === '*' ? '*' : '-', length: dashed[0].length, doubtful: true };
  const numbered = number.exec(text);
  if (numbered) return { sign: numberClass(numbered[1] ?? ''), length: numbered[0].length, doubtful: true };
  return null;
}

function numberClass(mark: string): string {
  if (/^\d/.test(mark)) return '1';
  return /^[ivx]+$/.test(mark) && mark !== 'x' && mark !== 'v' ? 'i' : 'a';
}
