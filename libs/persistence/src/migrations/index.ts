import type { MigrationInterface, QueryRunner } from 'typeorm';
import { registerSql } from './0001-register.sql';
import { correctionSql } from './0002-correction.sql';
import { amendmentSql } from './0003-amendment.sql';
import { carryOverSql } from './0004-carry-over.sql';
import { policySql } from './0006-policy.sql';
import { seriesSql } from './0007-series.sql';
import { dateRuleSql } from './0011-date-rule.sql';
import { untoldSql } from './0012-untold.sql';
import { amendedTextSql } from './0013-amended-text.sql';
import { exemptSql } from './0016-exempt.sql';
import { mailBytesSql } from './0014-mail-bytes.sql';
import { lateSql } from './0018-late.sql';
import { ministryPersonSql } from './0015-ministry-person.sql';
import { absenceSql } from './0008-absence.sql';
import { lifeSql } from './0005-life.sql';
import { linkAndFeedSql } from './0009-link-and-feed.sql';
import { mailSql } from './0010-mail.sql';

/** Forward only: what is wrong is put right by the next migration. The number at the end of a name gives the order. */
class Register1767600000001 implements MigrationInterface {
  name = 'Register1767600000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(registerSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

class Correction1767600000002 implements MigrationInterface {
  name = 'Correction1767600000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(correctionSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

class Amendment1767600000003 implements MigrationInterface {
  name = 'Amendment1767600000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(amendmentSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

class CarryOver1767600000004 implements MigrationInterface {
  name = 'CarryOver1767600000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(carryOverSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

class Life1767600000005 implements MigrationInterface {
  name = 'Life1767600000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(lifeSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

class Absence1767600000008 implements MigrationInterface {
  name = 'Absence1767600000008';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(absenceSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

class LinkAndFeed1767600000009 implements MigrationInterface {
  name = 'LinkAndFeed1767600000009';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(linkAndFeedSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

class Policy1767600000006 implements MigrationInterface {
  name = 'Policy1767600000006';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(policySql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

class Series1767600000007 implements MigrationInterface {
  name = 'Series1767600000007';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(seriesSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

class Mail1767600000010 implements MigrationInterface {
  name = 'Mail1767600000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(mailSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

class DateRule1767600000011 implements MigrationInterface {
  name = 'DateRule1767600000011';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(dateRuleSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

class Untold1767600000012 implements MigrationInterface {
  name = 'Untold1767600000012';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(untoldSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

class AmendedText1767600000013 implements MigrationInterface {
  name = 'AmendedText1767600000013';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(amendedTextSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

class MailBytes1767600000014 implements MigrationInterface {
  name = 'MailBytes1767600000014';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(mailBytesSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

class Exempt1767600000016 implements MigrationInterface {
  name = 'Exempt1767600000016';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(exemptSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

class Late1767600000018 implements MigrationInterface {
  name = 'Late1767600000018';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(lateSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

class MinistryPerson1767600000015 implements MigrationInterface {
  name = 'MinistryPerson1767600000015';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ministryPersonSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

export const migrations = [
  Register1767600000001,
  Correction1767600000002,
  Amendment1767600000003,
  CarryOver1767600000004,
  Life1767600000005,
  Policy1767600000006,
  Series1767600000007,
  Absence1767600000008,
  LinkAndFeed1767600000009,
  Mail1767600000010,
  DateRule1767600000011,
  Untold1767600000012,
  AmendedText1767600000013,
  MailBytes1767600000014,
  MinistryPerson1767600000015,
  Exempt1767600000016,
  Late1767600000018,
];

/** The text of all migrations: what a template database is told apart by. */
export function migrationFingerprint(): string {
  return (
    registerSql +
    correctionSql +
    amendmentSql +
    carryOverSql +
    policySql +
    lifeSql +
    seriesSql +
    absenceSql +
    linkAndFeedSql +
    mailSql +
    dateRuleSql +
    untoldSql +
    amendedTextSql +
    mailBytesSql +
    lateSql +
    ministryPersonSql +
    exemptSql
  );
}
