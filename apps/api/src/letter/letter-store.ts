import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@tertial/contracts';
import { LetterRegister } from '@tertial/persistence';
import { MovesService } from '../anchor/moves.service';
import type { SentFile } from '../http/upload';
import { CLOCK } from '../parts';
import type { SignedIn } from '../session/signed-in';
import { LetterAgency } from './letter-agency';
import type { LetterRead } from './read-letter';

export interface StoredLetter {
  readonly letterId: string;
  readonly duplicate: boolean;
  /** Norwegian, for who imports it: that it is another agency's. */
  readonly note: string | null;
}

/** Puts a letter that has been read into its agency's register; a report's date that it brings moves what waits for it. */
@Injectable()
export class LetterStore {
  private storing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly letters: LetterRegister,
    private readonly agencies: LetterAgency,
    private readonly moves: MovesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One after the other: a letter that brings its agency must have brought it before the next one of that agency asks. */
  store(read: LetterRead, file: SentFile, by: SignedIn): Promise<StoredLetter> {
    const mine = this.storing.catch(() => undefined).then(() => this.storeNow(read, file, by));
    this.storing = mine;
    return mine;
  }

  private async storeNow(
    { reading, text, mediaType }: LetterRead,
    file: SentFile,
    by: SignedIn,
  ): Promise<StoredLetter> {
    const { agencyId, note } = await this.agencies.of(reading.letter, by);
    const { moves, ...stored } = await this.letters.importLetter({
      ...{ agencyId, file: { ...file, mediaType }, reading, text },
      ...{ at: await this.clock.now(), by: by.id },
    });
    if (moves) await this.moves.tell(moves, await this.letters.reportSeries(agencyId));
    return { ...stored, note };
  }
}
