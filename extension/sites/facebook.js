/**
 * Reads one comment or post on Facebook, or on the practice page in its shapes. The classes there
 * are hashed and the labels are in the reader's language: roles, directions and the ids in links
 * are all that holds.
 */

import { approximateTime } from './relative-time.js';
import { isUnseen, readableText } from './text.js';

/** What a comment is made of, and how many of each a whole one has (checked on saved pages). */
export const SELECTORS = Object.freeze({
  article: { css: '[role="article"]', inComment: [1, 1] },
  commentLink: { css: 'a[href*="comment_id="]', inComment: [1, 6] },
  text: { css: '[dir="auto"]', inComment: [1, 60] },
  button: { css: '[role="button"]', inComment: [0, 12] },
  post: { css: '[aria-posinset]', inComment: [0, 0] },
  dialog: { css: '[role="dialog"]', inComment: [0, 0] },
  message: {
    css: '[data-ad-rendering-role="story_message"], [data-ad-comet-preview="message"], [data-ad-preview="message"]',
    inComment: [0, 0],
  },
  heading: { css: 'h2 a[href], h3 a[href], h4 a[href]', inComment: [0, 1] },
});

const ON_POST =
  /\/(posts|videos|photos?|photo\.php|reel|permalink\.php|permalink|story\.php|watch|groups|media|events)(\/|\?|$)/;

/** Names, actions and the reply box have a direction as well, but are not what was said. */
const NO_TEXT = 'a, h2, h3, h4, [role="button"], [role="textbox"]';

/**
 * @typedef {import('../shared/types.d.ts').PageComment} PageComment
 * @typedef {import('../shared/types.d.ts').ReadOptions} ReadOptions
 */

/**
 * @param {Element} element what was clicked
 * @param {ReadOptions} options
 * @returns {PageComment | null} null where the click was on no comment and no post
 */
export function readComment(element, options) {
  for (let at = element.closest(SELECTORS.article.css); at; at = outer(at)) {
    if (commentLinks(at).length) return readOneComment(at, options);
    if (messagesOf(at).length === 1) return readPost(at, options);
  }
  return null;
}

/**
 * @param {Element} article
 * @param {ReadOptions} options
 */
function readOneComment(article, options) {
  const links = commentLinks(article);
  const permalink = links.find((link) => leadsToPost(link) && !isName(link)) ?? null;
  const ids = idsIn(permalink ?? links[0]);
  return pageComment(options, {
    ...commentText(article),
    permalink,
    key: ids.reply ?? ids.comment,
    author: readAuthor(links.find(isName) ?? null),
    parentText: parentOf(article),
    surface: surfaceOf(options.location, ids.reply !== null, article),
  });
}

/**
 * A visitor's post on a page's wall is a public message as well.
 * @param {Element} article
 * @param {ReadOptions} options
 */
function readPost(article, options) {
  const message = messagesOf(article)[0];
  const headings = own(article, SELECTORS.heading.css);
  const permalink = own(article, 'a[href]').find(
    (link) => leadsToPost(link) && !headings.includes(link) && !message.contains(link),
  );
  const id = /\/(?:posts|permalink)\/(?:[^/?]*\/)?(\d+)|[?&](?:story_fbid|v|fbid)=(\d+)/.exec(
    permalink?.getAttribute('href') ?? '',
  );
  return pageComment(options, {
    text: readableText(message, { leaveOut: isButton }),
    collapsed: buttonsWithin(message).length > 0,
    permalink: permalink ?? null,
    key: id?.[1] ?? id?.[2] ?? null,
    author: readAuthor(headings[0] ?? null),
    parentText: null,
    surface: surfaceOf(options.location, false, article),
  });
}

/**
 * @param {ReadOptions} options
 * @param {Pick<PageComment, 'text' | 'key' | 'author' | 'parentText' | 'surface'>
 *   & {collapsed: boolean, permalink: Element | null}} read
 * @returns {PageComment | null}
 */
function pageComment({ location, now }, { collapsed, permalink, ...read }) {
  if (!read.text) return null;
  const postedAt = permalink ? approximateTime(readableText(permalink, { leaveOut: isSilent }), now) : null;
  /** @type {PageComment['warnings']} */
  const warnings = [];
  if (collapsed) warnings.push('text-collapsed');
  if (!read.author) warnings.push('no-author');
  if (!permalink) warnings.push('no-permalink');
  if (!postedAt) warnings.push('no-time');
  return {
    ...read,
    platform: 'facebook',
    url: permalink ? plainLink(permalink, location.origin) : null,
    postedAt,
    timePrecision: postedAt ? 'about' : 'unknown',
    replyAs: null,
    warnings,
  };
}

/** @param {Element} article */
function outer(article) {
  return article.parentElement?.closest(SELECTORS.article.css) ?? null;
}

/**
 * What belongs to the article itself, not to an article nested in it.
 * @param {Element} article
 * @param {string} css
 */
function own(article, css) {
  return [...article.querySelectorAll(css)].filter(
    (each) => each.closest(SELECTORS.article.css) === article,
  );
}

/** @param {Element} article */
function commentLinks(article) {
  return own(article, SELECTORS.commentLink.css).filter((link) => !isUnseen(link));
}

/** @param {Element} article */
function messagesOf(article) {
  const found = own(article, SELECTORS.message.css);
  return found.filter((each) => !found.some((other) => other !== each && other.contains(each)));
}

/**
 * Letters mixed into a time are kept from screen readers as well.
 * @param {Element} element
 */
function isSilent(element) {
  return element.getAttribute('aria-hidden') === 'true';
}

/** @param {Element} element */
function isButton(element) {
  return element.matches(SELECTORS.button.css);
}

/** @param {Element} element */
function buttonsWithin(element) {
  return [...element.querySelectorAll(SELECTORS.button.css)].filter((each) => !isUnseen(each));
}

/**
 * The outermost blocks of text that are no link, no button and no nested article. A button within
 * them is "See more", in whatever language.
 * @param {Element} article
 */
function commentText(article) {
  const all = own(article, SELECTORS.text.css).filter(
    (each) => !each.closest(NO_TEXT) && !isUnseenWithin(each, article),
  );
  // What was said stands in `div`s; badges ("top fan") have `span`s alone.
  const said = all.filter((each) => each.tagName === 'DIV' || each.querySelector('div[dir="auto"]'));
  const blocks = said.length ? said : all;
  const outermost = blocks.filter(
    (each) => !blocks.some((other) => other !== each && other.contains(each)),
  );
  const collapsed = outermost.some((block) => buttonsWithin(block).length > 0);
  const text = outermost
    .map((block) => readableText(block, { leaveOut: isButton }))
    .filter(Boolean)
    .join('\n');
  return { text: collapsed ? text.replace(/\s*(…|\.\.\.)$/, '') : text, collapsed };
}

/**
 * @param {Element} element
 * @param {Element} top
 */
function isUnseenWithin(element, top) {
  for (let at = /** @type {Element | null} */ (element); at && at !== top; at = at.parentElement) {
    if (isUnseen(at) || isSilent(at)) return true;
  }
  return false;
}

/** @param {Element} link */
function leadsToPost(link) {
  return ON_POST.test(link.getAttribute('href') ?? '');
}

/**
 * The link with the author's name leads to a profile; the permalink leads to the post.
 * @param {Element} link
 */
function isName(link) {
  if (isSilent(link)) return false;
  const href = link.getAttribute('href') ?? '';
  const profile = !leadsToPost(link) || /\/groups\/[^/]+\/user\//.test(href);
  return profile && readableText(link) !== '';
}

/**
 * @param {Element | null} link
 * @returns {import('../shared/types.d.ts').Author | null}
 */
function readAuthor(link) {
  const name = link ? readableText(link) : '';
  if (!link || !name) return null;
  const url = new URL(link.getAttribute('href') ?? '', 'https://www.facebook.com');
  const parts = url.pathname.split('/').filter(Boolean).filter((part) => part !== 'practice');
  const id = url.searchParams.get('id') ?? numberAfter(parts, 'user') ?? numberAfter(parts, 'people');
  if (id) return { name, handle: null, key: id };
  const handle = parts.filter((part) => part !== 'facebook').at(-1) ?? null;
  const vanity = handle && !/^(profile\.php|people|groups)$/.test(handle) ? handle : null;
  return { name, handle: vanity, key: vanity?.toLowerCase() ?? null };
}

/**
 * @param {string[]} parts of a path
 * @param {string} word
 */
function numberAfter(parts, word) {
  const at = parts.indexOf(word);
  return (at >= 0 && parts.slice(at + 1).find((part) => /^\d+$/.test(part))) || null;
}

/** @param {Element} link */
function idsIn(link) {
  const query = new URL(link.getAttribute('href') ?? '', 'https://www.facebook.com').searchParams;
  return { comment: plainId(query.get('comment_id')), reply: plainId(query.get('reply_comment_id')) };
}

/**
 * @param {string | null} id a number, or base64 of `comment:<post>_<number>`
 */
function plainId(id) {
  if (!id || /^\d+$/.test(id)) return id;
  try {
    return /_(\d+)$/.exec(atob(id.replace(/-/g, '+').replace(/_/g, '/')))?.[1] ?? null;
  } catch {
    return null; // not base64 either: nothing stable to find it again by
  }
}

/**
 * @param {Element} link
 * @param {string} origin
 */
function plainLink(link, origin) {
  const url = new URL(link.getAttribute('href') ?? '', origin);
  for (const key of [...url.searchParams.keys()]) {
    if (key.startsWith('__') || key === 'ref' || key === 'notif_id') url.searchParams.delete(key);
  }
  url.hash = '';
  return url.href;
}

/**
 * The post above is proven only where it encloses the comment and has one message of its own.
 * @param {Element} article
 */
function parentOf(article) {
  const above = article.parentElement;
  const post = above?.closest(SELECTORS.post.css) ?? above?.closest(SELECTORS.dialog.css);
  if (!post) return null;
  const all = [...post.querySelectorAll(SELECTORS.message.css)].filter((each) => {
    const holder = each.closest(SELECTORS.article.css);
    return holder === null || holder === post || !post.contains(holder) || !commentLinks(holder).length;
  });
  const messages = all.filter((each) => !all.some((other) => other !== each && other.contains(each)));
  if (messages.length !== 1) return null;
  return readableText(messages[0], { leaveOut: isButton }) || null;
}

/**
 * @param {ReadOptions['location']} location
 * @param {boolean} isReply
 * @param {Element} article
 * @returns {PageComment['surface']}
 */
function surfaceOf(location, isReply, article) {
  if (location.pathname.startsWith('/practice/')) return 'practice';
  if (isReply) return 'thread';
  const open = ON_POST.test(location.pathname + '/') || article.closest(SELECTORS.dialog.css);
  return open ? 'post' : 'feed';
}
