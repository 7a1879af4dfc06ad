/** Which company answers a comment. */

/**
 * @typedef {import('./types.d.ts').Company} Company
 * @typedef {import('./types.d.ts').PageComment} PageComment
 */

/**
 * The companies that may answer: a practice comment is answered by a practice company only.
 * @param {Company[]} companies
 * @param {PageComment} comment
 */
export function companiesFor(companies, comment) {
  const practice = comment.surface === 'practice';
  return companies.filter((company) => company.practice === practice);
}

/**
 * Choose the company, or say that the person must.
 * @param {Company[]} companies all that the service knows
 * @param {PageComment} comment
 * @param {string | null} lastUsed the company of the reply before
 * @returns {{companyId: string | null, ask: boolean}} companyId null without ask: the service
 *   knows what to do (it has no company yet, or makes its practice company)
 */
export function chooseCompany(companies, comment, lastUsed) {
  const possible = companiesFor(companies, comment);
  if (possible.length <= 1) return { companyId: possible[0]?.id ?? null, ask: false };
  const replyAs = comment.replyAs?.replace(/^@/, '').toLowerCase();
  const named = replyAs
    ? possible.filter((company) =>
        company.accounts?.some(
          (account) =>
            account.platform === comment.platform &&
            account.handle.replace(/^@/, '').toLowerCase() === replyAs,
        ),
      )
    : [];
  if (named.length === 1) return { companyId: named[0].id, ask: false };
  if (possible.some((company) => company.id === lastUsed)) return { companyId: lastUsed, ask: false };
  return { companyId: null, ask: true };
}
