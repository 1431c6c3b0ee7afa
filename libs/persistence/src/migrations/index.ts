import type { MigrationInterface, QueryRunner } from 'typeorm';
import { registerSql } from './0001-register.sql';
import { correctionSql } from './0002-correction.sql';
import { amendmentSql } from './0003-amendment.sql';
import { carryOverSql } from './0004-carry-over.sql';
import { lifeSql } from './0005-life.sql';
import { policySql } from './0006-policy.sql';
import { seriesSql } from './0007-series.sql';
import { absenceSql } from './0008-absence.sql';
import { linkAndFeedSql } from './0009-link-and-feed.sql';
import { mailSql } from './0010-mail.sql';
import { dateRuleSql } from './0011-date-rule.sql';
import { untoldSql } from './0012-untold.sql';
import { amendedTextSql } from './0013-amended-text.sql';
import { mailBytesSql } from './0014-mail-bytes.sql';
import { ministryPersonSql } from './0015-ministry-person.sql';
import { exemptSql } from './0016-exempt.sql';
import { lateSql } from './0018-late.sql';
import { mailboxSql } from './0020-mailbox.sql';
import { roundLookupsSql } from './0021-round-lookups.sql';
import { linksUncheckedSql } from './0022-links-unchecked.sql';
import { handOverLeaseSql } from './0023-hand-over-lease.sql';
import { reportYearSql } from './0025-report-year.sql';
import { goalSql } from './0026-goal.sql';
import { seriesDaysSql } from './0027-series-days.sql';

/** Forward only: what is wrong is put right by the next migration. The number at the end of a name gives the order. */
const STEPS: readonly (readonly [name: string, sql: string])[] = [
  ['Register1767600000001', registerSql],
  ['Correction1767600000002', correctionSql],
  ['Amendment1767600000003', amendmentSql],
  ['CarryOver1767600000004', carryOverSql],
  ['Life1767600000005', lifeSql],
  ['Policy1767600000006', policySql],
  ['Series1767600000007', seriesSql],
  ['Absence1767600000008', absenceSql],
  ['LinkAndFeed1767600000009', linkAndFeedSql],
  ['Mail1767600000010', mailSql],
  ['DateRule1767600000011', dateRuleSql],
  ['Untold1767600000012', untoldSql],
  ['AmendedText1767600000013', amendedTextSql],
  ['MailBytes1767600000014', mailBytesSql],
  ['MinistryPerson1767600000015', ministryPersonSql],
  ['Exempt1767600000016', exemptSql],
  ['Late1767600000018', lateSql],
  ['Mailbox1767600000020', mailboxSql],
  ['RoundLookups1767600000021', roundLookupsSql],
  ['LinksUnchecked1767600000022', linksUncheckedSql],
  ['HandOverLease1767600000023', handOverLeaseSql],
  ['ReportYear1767600000025', reportYearSql],
  ['Goal1767600000026', goalSql],
  ['SeriesDays1767600000027', seriesDaysSql],
];

export const migrations = STEPS.map(([name, sql]) => migrationOf(name, sql));

/** The text of all migrations: what a template database is told apart by. */
export function migrationFingerprint(): string {
  return STEPS.map(([, sql]) => sql).join('');
}

function migrationOf(name: string, sql: string): new () => MigrationInterface {
  return class {
    readonly name = name;

    async up(queryRunner: QueryRunner): Promise<void> {
      await queryRunner.query(sql);
    }

    down(): Promise<void> {
      return Promise.reject(new Error('Migrations only go forward.'));
    }
  };
}
