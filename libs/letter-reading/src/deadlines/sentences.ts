/** Characters [from, to) of a text that make one sentence. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** Words that end in a full stop and do not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:jf|kap|prop|meld|st|innst|nr|pkt|ev|evt|bl\.a|ca|inkl|mill|mrd|dok|art|f\.eks|dvs|pga|if|ifm|mht|tlf|vår ref|deres ref|s|p|k\.l|kl)\.$/iu;

const END = /[.!?]["»”)]?\s+(?=["«”(•]?[\p{Lu}\d•])/gu;

/** Splits folded text into sentences. Abbreviations, "15. mars" and "1. tertial" do not end one. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].trimEnd().length;
    const next = text[match.index + match[0].length] ?? '';
    const before = text.slice(Math.max(0, end - 12), end);
    if (ABBREVIATION.test(before)) continue;
    if (/\d/.test(next) && /\b(?:prop|meld|st|innst|nr|kap|pkt|punkt|vedlegg|post)\.$/iu.test(before)) continue;
    sentences.push({ from, to: end });
    from = match.index + match[0].length;
  }
  if (from < text.length) sentences.push({ from, to: text.length });
  return sentences;
}

/** The sentence that holds this character. */
export function sentenceAt(sentences: readonly Sentence[], at: number): Sentence {
  return (
    sentences.find(({ from, to }) => at >= from && at < to) ?? sentences[sentences.length - 1] ?? { from: 0, to: 0 }
  );
}
