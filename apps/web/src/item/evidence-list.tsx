import { BodyShort, Link } from '@navikt/ds-react';
import type { EvidenceInput } from '@tertial/contracts';

/** What shows that something was delivered. */
export function EvidenceList({ evidence }: { evidence: readonly EvidenceInput[] }) {
  if (evidence.length === 0) return <BodyShort size="small">Uten dokumentasjon, med begrunnelse.</BodyShort>;
  return (
    <ul className="evidence">
      {evidence.map((it) => (
        <li key={evidenceKey(it)}>
          <Evidence evidence={it} />
        </li>
      ))}
    </ul>
  );
}

function Evidence({ evidence }: { evidence: EvidenceInput }) {
  switch (evidence.kind) {
    case 'file':
      return (
        <Link href={`/api/files/${evidence.fileId}`} download={evidence.name}>
          {evidence.name}
        </Link>
      );
    case 'link':
      return (
        <Link href={evidence.url} target="_blank" rel="noreferrer noopener" className="break-anywhere">
          {evidence.url} (åpnes i ny fane)
        </Link>
      );
    case 'archive':
      return <>Arkivreferanse {evidence.reference}</>;
  }
}

function evidenceKey(evidence: EvidenceInput): string {
  if (evidence.kind === 'file') return evidence.fileId;
  return evidence.kind === 'link' ? evidence.url : evidence.reference;
}
