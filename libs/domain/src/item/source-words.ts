/** What is missing of where something stands: '' where there is nothing, or the words (of why a date is that date) name it already. */
export function sourceBeside(words: string, reference: string | null): string {
  const source = reference?.trim() ?? '';
  return words.toLowerCase().includes(source.toLowerCase()) ? '' : source;
}
