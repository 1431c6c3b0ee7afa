import { readFile } from 'node:fs/promises';
import { policyFileSchema, type PolicyFile } from '@tertial/contracts';
import { validatePolicy } from '@tertial/domain';

/** Reads rules for reminders from a JSON file; null after a refusal, which was told on standard error, line by line. */
export async function readPolicyFile(file: string): Promise<PolicyFile | null> {
  const faults: string[] = [];
  const rules = parsed(await textOf(file, faults), faults);
  if (rules) faults.push(...faultsOf(rules));
  if (faults.length === 0) return rules;
  process.stderr.write(`${file}: ${faults.join('\n  ')}\n`);
  process.exitCode = 1;
  return null;
}

async function textOf(file: string, faults: string[]): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    faults.push(error.code === 'ENOENT' ? 'Finner ikke filen med varslingsregler.' : 'Kan ikke lese varslingsreglene.');
    return null;
  }
}

function parsed(text: string | null, faults: string[]): PolicyFile | null {
  if (text === null) return null;
  try {
    const { success, data, error } = policyFileSchema.safeParse(JSON.parse(text));
    if (success) return data;
    faults.push(...error.issues.map(({ path, message }) => `${path.join('.') || 'filen'}: ${message}`));
  } catch {
    faults.push('Varslingsreglene er ikke gyldig JSON.');
  }
  return null;
}

/** The same judgement as the page for rules makes before it saves. */
function faultsOf({ agency = {}, kinds = {} }: PolicyFile): string[] {
  const ofKinds = Object.entries(kinds).flatMap(([kind, fields]) =>
    validatePolicy('kind', fields, { agency }).map(({ sentence }) => `${kind}: ${sentence}`),
  );
  return [...validatePolicy('agency', agency).map(({ sentence }) => sentence), ...ofKinds];
}
