import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ItemPage, ItemRow, Upload } from '@tertial/contracts';
import { Client, withFile } from './client';

const letters = join(__dirname, '../../../../config/letters');
export const SAMPLE = readFileSync(join(letters, 'sample-2026.txt'));
/** A later letter to the sample's agency, in the same year. */
export const SUPPLEMENTARY = readFileSync(join(letters, 'supplementary-2026.txt'));

/** A letter of another agency, with one assignment. */
export const OTHER_LETTER = `Statsbudsjettet 2026 – tildelingsbrev til Varslingsetaten

 KYST- OG FJELLDEPARTEMENTET

Varslingsetaten
Postboks 2 Fyrlykta

Deres ref.        Vår ref.        Dato
25/89             25/1042-3       18. desember 2025

Statsbudsjettet 2026 – tildelingsbrev til Varslingsetaten

3. MÅL OG OPPDRAG

3.1 Varsling

Oppdrag
• Varslingsetaten skal levere en plan for varsling av skred innen 30. juni 2026.

5. RAPPORTERING

3. tertial (årsrapport)
Årsrapporten for 2026 skal foreligge senest 15. mars 2027.
`;

/** Uploads a letter and waits until it is in or refused; answers every stage that was seen on the way. */
export async function importLetter(
  client: Client,
  bytes: Uint8Array | string,
  name = 'brev.txt',
): Promise<{ upload: Upload; stages: string[] }> {
  const { id, stage } = await client.post<Upload>('/api/letters', withFile(name, bytes));
  const stages = [stage];
  for (let tries = 0; tries < 600; tries += 1) {
    const upload = await client.get<Upload>(`/api/uploads/${id}`);
    if (upload.stage !== stages.at(-1)) stages.push(upload.stage);
    if (upload.stage === 'done' || upload.stage === 'refused') return { upload, stages };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The import never ended');
}

export async function items(client: Client, query = ''): Promise<ItemRow[]> {
  return (await client.get<ItemPage>(`/api/items?size=200&${query}`)).rows;
}
