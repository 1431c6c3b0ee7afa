/** Reading letters: the text of a letter → its items with their sources. */
export { readLetter, type ReadLetterOptions } from './read-letter';
export { fold } from './text/passage';
