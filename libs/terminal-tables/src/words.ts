import { norwegianDate, osloDate, osloTime, weekday, type Instant, type LocalDate } from '@tertial/domain';

const WEEKDAYS = ['man.', 'tirs.', 'ons.', 'tors.', 'fre.', 'lør.', 'søn.'];

/** 'man. 5. januar 2026' */
export function dayWords(date: LocalDate): string {
  return `${WEEKDAYS[weekday(date) - 1]} ${norwegianDate(date)}`;
}

/** 'man. 5. januar 2026 kl. 08:00', in Oslo. */
export function momentWords(moment: Instant): string {
  return `${dayWords(osloDate(moment))} kl. ${osloTime(moment)}`;
}

/** '15. mars 2027' or 'ikke fastsatt'. */
export function dueWords(due: LocalDate | null): string {
  return due ? norwegianDate(due) : 'ikke fastsatt';
}

/** '1 frist', '2 frister'. */
export function countWords(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`;
}

/** At most `most` characters, cut between words, with a sign where something was left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  const whole = /^(.*\S)\s/su.exec(kept)?.[1] ?? '';
  // One long word is cut all the same.
  return `${whole.length > most / 2 ? whole : kept.slice(0, -1)} …`;
}

/** As much of the text as goes into two lines of `room` characters when they are broken between words. */
export function intoTwoLines(text: string, room: number): string {
  const words = text.split(/\s+/u);
  const most = words.findIndex((_, index) => linesOf(words.slice(0, index + 1), room) > 2);
  if (most < 0) return text;
  let kept = most;
  while (kept > 1 && linesOf([...words.slice(0, kept), '…'], room) > 2) kept -= 1;
  return `${words.slice(0, Math.max(1, kept)).join(' ')} …`;
}

function linesOf(words: readonly string[], room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of words) {
    const fits = used === 0 || used + 1 + length <= room;
    used = fits ? used + (used === 0 ? 0 : 1) + length : length;
    if (!fits) lines += 1;
    lines += Math.floor(Math.max(0, length - 1) / room);
  }
  return lines;
}

/** How many characters go into two lines of `room`, with what breaking between words costs. */
export function twoLines(room: number): number {
  return room * 2 - 8;
}
