import { Injectable } from '@nestjs/common';
import type { CommandBody } from '@tertial/domain';
import { EvidenceFiles, People } from '@tertial/persistence';
import { problem } from '../http/problem';
import type { SignedIn } from '../session/signed-in';

/** What a command needs of the register, before it goes to an item's workflow, which sees its own state only. */
@Injectable()
export class CommandChecks {
  constructor(
    private readonly people: People,
    private readonly files: EvidenceFiles,
  ) {}

  /** Throws a problem when a person or a file that the command names is none, or none that may be used so. */
  async check(body: CommandBody, agencyId: string, me: SignedIn): Promise<void> {
    if (body.kind === 'assign') await this.peopleOf(agencyId, [body.ownerId, body.deputyId]);
    if (body.kind === 'deliver')
      for (const evidence of body.evidence) if (evidence.kind === 'file') await this.file(evidence.fileId, me);
  }

  /** Owners and deputies are people of the item's agency. */
  async peopleOf(agencyId: string, personIds: readonly (string | null)[]): Promise<void> {
    for (const personId of personIds) {
      if (personId === null) continue;
      const person = await this.people.person(personId);
      if (person?.agencyId !== agencyId || person.leftAt)
        throw problem(
          409,
          'unknown-person',
          'Personen finnes ikke i virksomheten, eller har sluttet. Velg en annen, eller legg personen til først.',
        );
    }
  }

  private async file(fileId: string, me: SignedIn): Promise<void> {
    const file = await this.files.about(fileId);
    if (file?.uploadedBy !== me.id)
      throw problem(409, 'unknown-file', 'Filen finnes ikke blant dem du har lastet opp. Last den opp på nytt.');
  }
}
