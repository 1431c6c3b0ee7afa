import type { StoredFile } from '@tertial/contracts';
import type { DataSource } from 'typeorm';
import type { Act } from '../database/act';
import { randomIds, type IdSource } from '../database/ids';

export interface EvidenceFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly uploadedBy: string;
  /** The items whose deliveries carry it. */
  readonly itemIds: readonly string[];
}

/** Files that prove deliveries. They lie in the database for now; an object store can take their place behind this class. */
export class EvidenceFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}
  store(_file: { name: string; mediaType: string; bytes: Buffer } & Act): Promise<StoredFile> {
    throw new Error('being built');
  }
  read(_fileId: string): Promise<EvidenceFile | null> {
    throw new Error('being built');
  }
}
