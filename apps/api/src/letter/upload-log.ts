import { randomUUID } from 'node:crypto';
import type { Upload } from '@tertial/contracts';

const KEPT = 500;

/** How far uploads have come, in memory: only who watches an import needs it; what came of it is in the register. */
export class UploadLog {
  private readonly uploads = new Map<string, { upload: Upload; by: string }>();

  add(fileName: string, by: string): Upload {
    const upload: Upload = {
      id: randomUUID(),
      fileName,
      stage: 'received',
      percent: 0,
      letterId: null,
      duplicate: false,
      refusal: null,
      note: null,
    };
    this.uploads.set(upload.id, { upload, by });
    for (const id of this.uploads.keys()) {
      if (this.uploads.size <= KEPT) break;
      this.uploads.delete(id);
    }
    return upload;
  }

  change(id: string, change: Partial<Upload>): void {
    const entry = this.uploads.get(id);
    if (entry) entry.upload = { ...entry.upload, ...change };
  }

  /** null when it is unknown, forgotten, or somebody else's. */
  of(id: string, by: string): Upload | null {
    const entry = this.uploads.get(id);
    return entry?.by === by ? entry.upload : null;
  }
}
