import type { StoredFile } from '@tertial/contracts';
import type { CommandBody, Evidence } from '@tertial/domain/item';

export interface DeliverValues {
  readonly link: string;
  readonly archive: string;
  readonly note: string;
}

export type DeliverField = keyof DeliverValues | 'evidence';

export type DeliverResult =
  { readonly command: CommandBody } | { readonly fault: { readonly field: DeliverField; readonly sentence: string } };

const MIN_REFERENCE = 3;

/**
 * The command of a filled form, or what is wrong in it. Without evidence only a coordinator may close, with a reason;
 * the server judges that again. Pure.
 */
export function deliverCommand(
  deliverableId: string,
  values: DeliverValues,
  files: readonly StoredFile[],
  coordinator: boolean,
): DeliverResult {
  const link = fullAddress(values.link.trim());
  const archive = values.archive.trim();
  const note = values.note.trim();
  if (link && !isWebAddress(link))
    return fault('link', 'Skriv hele lenken, for eksempel https://www.etaten.no/rapport.');
  if (archive && archive.length < MIN_REFERENCE)
    return fault('archive', 'Skriv hele arkivreferansen, for eksempel 26/123-4.');
  const evidence: Evidence[] = [
    ...(link ? [{ kind: 'link' as const, url: link }] : []),
    ...(archive ? [{ kind: 'archive' as const, reference: archive }] : []),
    ...files.map((file) => ({ kind: 'file' as const, fileId: file.id, name: file.name })),
  ];
  if (evidence.length === 0 && !coordinator)
    return fault(
      'evidence',
      'Legg ved en fil, eller skriv en lenke eller en arkivreferanse som viser hva som er levert.',
    );
  if (evidence.length === 0 && !note) return fault('note', 'Skriv hvorfor leveransen lukkes uten dokumentasjon.');
  return { command: { kind: 'deliver', deliverableId, evidence, note: note || null } };
}

/** People paste 'www.etaten.no/rapport': what has no scheme is meant as https. */
function fullAddress(text: string): string {
  return text && !/^[a-z][a-z0-9+.-]*:/i.test(text) ? `https://${text}` : text;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(text) && URL.canParse(text);
}

function fault(field: DeliverField, sentence: string): DeliverResult {
  return { fault: { field, sentence } };
}
