import type { StoredFile } from '@tertial/contracts';
import type { DataSource } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import { randomIds, type IdSource } from '../database/ids';
import { selectOne } from '../database/sql';
import { EvidenceFileEntity } from '../entities/record.entity';

export interface NewEvidenceFile extends Act {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export interface EvidenceFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly uploadedBy: string;
  /** The items whose deliveries carry it. */
  readonly itemIds: readonly string[];
}

const ABOUT = `f.id, f.name, f.media_type AS "mediaType", f.uploaded_by AS "uploadedBy",
  ARRAY(SELECT DISTINCT e.item_id::text FROM item_event e
        WHERE e.body ->> 'kind' = 'delivered'
          AND e.body -> 'delivery' -> 'evidence' @> jsonb_build_array(jsonb_build_object('fileId', f.id))) AS "itemIds"`;

/** Files that prove deliveries. They lie in the database for now; an object store can take their place behind this class. */
export class EvidenceFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdSource = randomIds,
  ) {}

  /** Keeps a file that a person (`by`) has uploaded. */
  store({ name, mediaType, bytes, at, by }: NewEvidenceFile): Promise<StoredFile> {
    const id = this.ids();
    const size = bytes.length;
    return this.dataSource.transaction(async (tx) => {
      await tx.insert(EvidenceFileEntity, { id, name, mediaType, size, bytes, uploadedBy: by, uploadedAt: at });
      await writeAudit(tx, { at, actor: by, action: 'file.stored', subject: `file/${id}`, detail: { name, size } });
      return { id, name, size };
    });
  }

  read(fileId: string): Promise<EvidenceFile | null> {
    return selectOne(this.dataSource, `SELECT ${ABOUT}, f.bytes FROM evidence_file f WHERE f.id = $1`, [fileId]);
  }

  /** A file without its contents: whose it is, and where it is used. */
  about(fileId: string): Promise<Omit<EvidenceFile, 'bytes'> | null> {
    return selectOne(this.dataSource, `SELECT ${ABOUT} FROM evidence_file f WHERE f.id = $1`, [fileId]);
  }
}
