/**
 * The letter that has last worded an item anew; null for one that reads as it came (aliases: i item, s the item that it was carried
 * over from). The text stands there, not at the item's own place.
 */
export const REWORDED_BY_SQL = `
  (SELECT al.title FROM amendment a JOIN letter al ON al.id = a.letter_id
   WHERE a.item_id IN (i.id, s.id) AND a.text IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM command_inbox b WHERE b.id = a.command_id AND b.status <> 'done')
   ORDER BY a.decided_at DESC LIMIT 1)`;
