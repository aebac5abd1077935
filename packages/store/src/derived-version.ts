/**
 * Version of the tables that are made from the content folder, in every store. Raise it with any change to them, and with
 * any change in what core makes of an article's file (its lead, its words): a store of another version drops them, and the
 * next sync fills them again.
 */
export const DERIVED_VERSION = 3;
