import { cutText } from './cut-text';

describe('a long demand', () => {
  test.each([
    ['Direktoratet skal levere.', 25, 'Direktoratet skal levere.'],
    ['Direktoratet skal levere en plan.', 25, 'Direktoratet skal levere…'],
    ['Direktoratet skal levere, snart.', 26, 'Direktoratet skal levere…'],
    ['Planen leveres i 2024–2025 og så', 25, 'Planen leveres i…'],
    ['ordordordordordord', 10, 'ordordord…'],
    ['fjell😀😀😀', 7, 'fjell…'],
  ])('%s, in %i characters, is cut between words', (text, length, cut) => {
    expect(cutText(text, length)).toBe(cut);
    expect(cutText(text, length).length).toBeLessThanOrEqual(length);
  });
});
