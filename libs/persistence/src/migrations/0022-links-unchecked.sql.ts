/** What a link of a mail names is not looked up again for each of the ten thousand links of a round. */
export const linksUncheckedSql = `
-- A link is stored in the transaction that has read and holds the person and the confirmed item it names; of these nothing is deleted.
ALTER TABLE mail_link
  DROP CONSTRAINT mail_link_person_id_fkey,
  DROP CONSTRAINT mail_link_item_id_fkey,
  DROP CONSTRAINT mail_link_deliverable_id_fkey;
`;
