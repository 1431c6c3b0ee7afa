import { LETTERS, atHand, letter, whenAtHand } from './real-letters.fixture';
import { readLetter } from './read-letter';
import { fold, passageOf } from './text/passage';

if (!atHand) console.warn(`SKIPPED: the real letters are not at hand (${LETTERS}).`);

whenAtHand('every letter', () => {
  test.each(['nav-2014.txt', 'nav-2021.txt', 'nav-2026.txt'])('%s: the spans are what the letter says', (name) => {
    const text = atHand ? letter(name) : '';
    for (const item of readLetter(text).items) expect(passageOf(text, item.spans ?? [item.span]).text).toBe(item.text);
  });

  test.each(['nav-2014.txt', 'nav-2021.txt', 'nav-2026.txt'])(
    '%s: every bullet and word of time that a plain scan finds is settled',
    (name) => {
      const text = atHand ? letter(name) : '';
      const reading = readLetter(text);
      const settled = [
        ...reading.items.flatMap(({ deliverables }) => deliverables.flatMap(({ span }) => (span ? [span] : []))),
        ...[...reading.notDeadlines, ...reading.questions].map(({ span }) => span),
      ];
      // A bullet may be in an item; words of time must be settled by themselves, also inside one.
      const covered = [...settled, ...reading.items.flatMap(({ span, spans }) => spans ?? [span])];
      const scan =
        /(?<=^[ ]?)•|\d{1,2}\. ?(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?:\s+(?:19|20)\d\d)?|\d{1,2}\.\d{1,2}\.20\d\d|(?:våren|høsten|sommeren) 20\d\d|(?:utgangen|løpet) av (?:året|20\d\d)|tertialvis|kvartalsvis|månedlig|halvårlig|årlig(?![\p{L}])|(?:i|per|for) [123]\. ?tertial|i årsrapporten(?![\p{L}])/gimu;
      const missing = [...text.matchAll(scan)].filter(({ index, 0: words }) => {
        const rest = text.slice(index + 1, index + 80).trimStart();
        const at = words === '•' ? text.indexOf(rest, index) : index;
        // In the reporting chapter of 2021 headings have bullet signs.
        if (words === '•' && /^(?:[13]\. tertial|Særskilt rapportering|Statistikkvedlegg|Oppdrag)\b/.test(rest))
          return false;
        return !(words === '•' ? covered : settled).some(([from, to]) => from - 2 <= at && at < to);
      });
      expect(missing.map(({ index, 0: words }) => `${words} … ${fold(text.slice(index - 60, index + 60))}`)).toEqual(
        [],
      );
    },
  );

  test('bullets that lost their signs are in items or asked about', () => {
    const text = atHand ? letter('nav-2014.txt') : '';
    const { items, questions, notDeadlines } = readLetter(text);
    const covered = [
      ...items.flatMap(({ span, spans }) => spans ?? [span]),
      ...[...questions, ...notDeadlines].map(({ span }) => span),
    ];
    // One space and no more before a line that an empty line precedes, or two where no empty line does: the head of a page.
    const letterProper = text.slice(0, text.indexOf('Med hilsen'));
    const bullets = [...letterProper.matchAll(/(?<=\n[ \t]*\n) (?=\S)|(?<=\S[ \t]*\n) {2}(?=\S)/gu)];
    const missing = bullets
      .map(({ index, 0: spaces }) => index + spaces.length)
      .filter((at) => !covered.some(([from, to]) => from <= at && at < to));
    expect(bullets.length).toBeGreaterThan(50);
    expect(missing.map((at) => fold(text.slice(at, at + 60)))).toEqual([]);
  });
});
