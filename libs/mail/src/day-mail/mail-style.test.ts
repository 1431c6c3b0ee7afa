import { COLORS } from './mail-style';

describe('colours can be told from their ground', () => {
  const { ground, line, ...others } = COLORS;
  it.each([0, 1] as const)('theme %i', (theme) => {
    for (const color of Object.values(others))
      expect(contrast(color[theme], ground[theme])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(line[theme], ground[theme])).toBeGreaterThanOrEqual(3);
  });
});

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
