import { DefaultNamingStrategy } from 'typeorm';

/** PostgreSQL's own custom: person_id in the database, personId in the code. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
