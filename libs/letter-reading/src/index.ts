/** Reading letters: a file or its text → the letter's items with their sources. */
export { readLetter, type ReadLetterOptions } from './read-letter';
export { readLetterFile, type LetterFile, type ReadLetterFileOptions } from './read-letter-file';
export { LetterFileRefusal, LARGEST_FILE, type LetterFileRefusalCode } from './files/refusal';
export { letterMediaTypes, type LetterMediaType } from './files/media-type';
export { timeRuleNames } from './deadlines/rules';
export { wordsOfTime } from './deadlines/words-of-time';
export { fold } from './text/passage';
