/** Quoted-printable breaks long lines, also within a link. */
const BREAK = '=\r\n';
/** What a link that acts without sign-in ends in: the fragment of its address, as long as a secret. */
const FRAGMENT = /#(?:=\r\n)?((?:[\w-](?:=\r\n)?){43})/g;
/** What stands in the place of a secret where a mail is kept or shown; as long as one, so that no line breaks elsewhere. */
const MASK = 'skjult'.padEnd(43, '-');

/**
 * The bytes of a quoted-printable mail without these secrets of its links (43 characters each).
 * @throws Error when one of them stands elsewhere, where nobody looks for it: it would be kept.
 */
export function maskSecrets(raw: Buffer, secrets: ReadonlySet<string>): Buffer {
  const masked = raw.toString('latin1').replace(FRAGMENT, (whole: string, fragment: string) => {
    const isSecret = secrets.has(fragment.replaceAll(BREAK, ''));
    return isSecret ? whole.slice(0, -fragment.length) + maskOver(fragment) : whole;
  });
  const unbroken = masked.replaceAll(BREAK, '');
  for (const secret of secrets)
    if (unbroken.includes(secret)) throw new Error('A secret of this mail stands elsewhere than in its links');
  return Buffer.from(masked, 'latin1');
}

/** The mask, broken between lines where the secret was. */
function maskOver(fragment: string): string {
  let at = 0;
  return fragment.replace(/=\r\n|[\w-]/g, (part) => (part === BREAK ? part : (MASK[at++] ?? '-')));
}
