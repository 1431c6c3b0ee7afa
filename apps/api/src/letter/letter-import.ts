import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Clock, Problem, Upload } from '@tertial/contracts';
import { contentHash, LetterRegister } from '@tertial/persistence';
import { problem } from '../http/problem';
import type { SentFile } from '../http/upload';
import { CLOCK } from '../parts';
import type { SignedIn } from '../session/signed-in';
import { LetterStore } from './letter-store';
import { READ_LETTER, type ReadLetter } from './read-letter';
import { UploadLog } from './upload-log';

type Settled = Partial<Upload> & Pick<Upload, 'stage'>;

/**
 * Takes letters in: reads them aside while the one who uploaded watches, then stores letter, items and questions in one
 * transaction. The same content is read and stored once, also when it comes twice at the same moment.
 */
@Injectable()
export class LetterImport implements OnApplicationShutdown {
  private readonly logger = new Logger('LetterImport');
  private readonly log = new UploadLog();
  /** By the hash of the content: imports that run, so that the same content waits for the first. */
  private readonly running = new Map<string, Promise<Settled>>();

  constructor(
    private readonly letters: LetterRegister,
    private readonly store: LetterStore,
    @Inject(READ_LETTER) private readonly read: ReadLetter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes the file and answers at once; `of` tells how it goes. */
  start(file: SentFile, by: SignedIn): Upload {
    const upload = this.log.add(file.name, by.id);
    const hash = contentHash(file.bytes);
    const already = this.running.get(hash);
    if (already) void already.then((settled) => this.log.change(upload.id, asDuplicate(settled)));
    else this.run(hash, upload.id, file, by);
    return upload;
  }

  of(uploadId: string, by: SignedIn): Upload | null {
    return this.log.of(uploadId, by.id);
  }

  /** What is being imported is brought to its end. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.running.values());
  }

  private run(hash: string, uploadId: string, file: SentFile, by: SignedIn): void {
    const settled = this.settle(uploadId, hash, file, by).catch((fault: unknown) => this.unforeseen(fault));
    this.running.set(hash, settled);
    void settled.then((change) => {
      this.running.delete(hash);
      this.log.change(uploadId, change);
    });
  }

  private async settle(uploadId: string, hash: string, file: SentFile, by: SignedIn): Promise<Settled> {
    const known = await this.letters.findByHash(hash);
    if (known) return { stage: 'done', percent: 100, letterId: known, duplicate: true };
    this.log.change(uploadId, { stage: 'reading', percent: 5 });
    const outcome = await this.read(file, (share) =>
      this.log.change(uploadId, { stage: 'reading', percent: 5 + Math.round(share * 75) }),
    );
    if (!outcome.ok) return this.refuse(file, outcome.refusal, by);
    this.log.change(uploadId, { stage: 'storing', percent: 85 });
    return { stage: 'done', percent: 100, ...(await this.store.store(outcome, file, by)) };
  }

  private async refuse(file: SentFile, refusal: { code: string; sentence: string }, by: SignedIn): Promise<Settled> {
    await this.letters.keepRefusedUpload({
      fileName: file.name,
      bytes: file.bytes,
      refusal,
      at: await this.clock.now(),
      by: by.id,
    });
    return refusedWith(problem(422, refusal.code, refusal.sentence).problem);
  }

  private unforeseen(fault: unknown): Settled {
    const id = randomUUID();
    const error = fault instanceof Error ? fault : new Error(String(fault));
    this.logger.error({ message: error.message, id }, error.stack);
    const detail = `Brevet kunne ikke leses inn på grunn av en feil hos oss. Ingenting er lagret. Prøv igjen; skjer det på nytt, meld fra med feilnummer ${id}.`;
    return refusedWith(problem(500, 'unexpected', detail).problem);
  }
}

function refusedWith(refusal: Problem): Settled {
  return { stage: 'refused', percent: 100, refusal };
}

function asDuplicate(settled: Settled): Settled {
  return settled.stage === 'done' ? { ...settled, duplicate: true } : settled;
}
