import { MONTH, YEAR } from '../deadlines/words';

/** Days as a calendar writes them, as pieces of patterns. */

export const WEEKDAY = '(?:(?:man|tirs|ons|tors|fre|lør|laur|søn|sun)dag,?\\s+)?';
/** Of several days ("2.–3. november", "14. og 15. mai") the first counts. */
const MORE_DAYS = '(?:\\s?(?:[–-]|og|til)\\s?\\d{1,2}\\.(?=\\s?\\p{L}))?';
/** "28. feb" with its point forgotten, where its cell or line ends or an hour follows. */
const SHORT_MONTH = '(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|des)(?=\\s*(?:\\||$|[,:]|k\\.?l\\.?\\s?\\d))';
export const DATE = `(?<day>\\d{1,2})\\.${MORE_DAYS}\\s?(?:(?<number>\\d{1,2})\\.?|(?<month>${MONTH}|${SHORT_MONTH}))(?:\\s?(?<year>${YEAR}))?(?!\\d|\\.\\d|\\s\\d{1,2}\\.${YEAR})(?:(?<=\\d{4})|(?!\\p{L}{3}))`;
