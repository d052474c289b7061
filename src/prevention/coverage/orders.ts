/** In what order the desk's tables may stand. Pure. */
export const ORDERS = ['code', 'name', 'people', 'read', 'signed', 'came', 'never'] as const;
export type Order = (typeof ORDERS)[number];
export const UNIT_ORDERS = ['never', 'name', 'people', 'read', 'signed', 'came'] as const;
export type UnitOrder = (typeof UNIT_ORDERS)[number];
