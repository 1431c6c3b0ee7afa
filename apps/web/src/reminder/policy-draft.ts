import type { PolicyFields } from './policy-api';
import { POLICY_FIELDS, type PolicyField } from './policy-words';

/** The form as it is written: '' leaves a field to the layer above. */
export type PolicyDraft = Readonly<Record<PolicyField, string>>;

export function draftOf(fields: PolicyFields): PolicyDraft {
  const written = POLICY_FIELDS.map(({ field }) => [field, text(fields[field])]);
  return { ...(Object.fromEntries(written) as Record<PolicyField, string>), sendAt: fields.sendAt ?? '' };
}

export type ReadDraft =
  | { readonly ok: true; readonly fields: PolicyFields }
  | { readonly ok: false; readonly faults: Readonly<Partial<Record<PolicyField, string>>> };

/** What is written, as numbers; or per field what to write instead. What the numbers may be is the server's to say. */
export function readDraft(draft: PolicyDraft): ReadDraft {
  const faults: Partial<Record<PolicyField, string>> = {};
  const fields: Record<string, unknown> = draft.sendAt ? { sendAt: draft.sendAt } : {};
  for (const { field, of } of POLICY_FIELDS) {
    const words = draft[field].trim();
    if (!words) continue;
    const numbers = (of === 'steps' && /^ingen$/i.test(words) ? [] : words.split(/[\s,;]+/).filter(Boolean)).map(
      Number,
    );
    if (numbers.some(Number.isNaN) || (of !== 'steps' && numbers.length !== 1))
      faults[field] = of === 'steps' ? 'Skriv tall skilt med komma, eller «ingen».' : 'Skriv ett tall.';
    else fields[field] = of === 'steps' ? numbers : numbers[0];
  }
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, fields: fields as PolicyFields };
}

function text(value: number | readonly number[] | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return value.length ? value.join(', ') : 'ingen';
}
