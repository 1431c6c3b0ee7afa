/** Of a mail that was sent only what has no secret is kept, without being written once more. */
export const mailBytesSql = `
-- What is compressed takes a part of a round to compress, and these bytes are gone when the mail is.
ALTER TABLE mail ALTER COLUMN raw SET STORAGE EXTERNAL;
ALTER TABLE mail ALTER COLUMN raw DROP NOT NULL;
ALTER TABLE mail ADD CHECK (raw IS NOT NULL OR masked IS NOT NULL);
ALTER TABLE mail ADD CHECK (raw IS NOT NULL OR status NOT IN ('claimed', 'unsure'));
`;
