import { instant, isLocalDate, osloInstant, type Instant } from '@tertial/domain';

/** When somebody acts of whom the script only says the day: during working hours, after the day's mails. */
const NOON = '12:00';

/** The moment of a script's `at`: a day (noon), or a time in Oslo unless it names a zone; null when there is none such. */
export function momentOf(at: string): Instant | null {
  const [, day = '', time, zone] = /^(\d{4}-\d{2}-\d{2})(?:[T ]([\d:.]+)(.*))?$/.exec(at) ?? [];
  if (!isLocalDate(day)) return null;
  try {
    return zone ? instant(`${day}T${time}${zone}`) : osloInstant(day, time ?? NOON);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
