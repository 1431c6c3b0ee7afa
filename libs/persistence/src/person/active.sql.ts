/** Whether links and feeds of a person (alias p) hold: they die when the person leaves, or the coordinator no longer vouches for the address. */
export const ACTIVE_SQL = 'p.confirmed_at IS NOT NULL AND p.left_at IS NULL';
