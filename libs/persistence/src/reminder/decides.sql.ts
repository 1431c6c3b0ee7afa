/** Whether a layer of policy `o` decides for the item `i`. */
export const DECIDES_SQL = `
  o.agency_id = i.agency_id
  AND o.target = CASE o.scope WHEN 'agency' THEN '' WHEN 'kind' THEN i.kind ELSE i.id::text END`;
