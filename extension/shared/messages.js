/** What the parts of the extension say to each other, and where they leave it. */

/** Worker → page: read the comment under the last right-click. */
export const READ_COMMENT = 'entendu:read-comment';
/** Page → worker: pair with the code that the service's own page shows. */
export const CONNECT = 'entendu:connect';
/** Panel → worker: what is due may have changed. */
export const DUE_CHANGED = 'entendu:due-changed';

/** storage.local, one key for each queued item: two writers can never lose each other's. */
export const QUEUE_PREFIX = 'queue:';
/** storage.session, one key for each window. */
export const CURRENT_PREFIX = 'current:';
/** storage.local */
export const CONNECTION_KEY = 'connection';
/** storage.local: the service's address while nothing is connected. */
export const ADDRESS_KEY = 'address';
/** storage.local */
export const COMPANY_KEY = 'lastCompanyId';
/** storage.local: the name with which the person last answered for a block. */
export const NAME_KEY = 'lastName';
