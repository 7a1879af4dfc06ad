/** Reads one post on X (x.com, pro.x.com) or on the practice page in X's shapes. */

import { readableText } from './text.js';

/** What a post is made of, and how many of each a whole post has (checked on saved pages). */
export const SELECTORS = Object.freeze({
  post: { css: 'article[data-testid="tweet"]', inPost: [1, 1] },
  text: { css: '[data-testid="tweetText"]', inPost: [0, 1] },
  name: { css: '[data-testid="User-Name"]', inPost: [1, 1] },
  nameLink: { css: '[data-testid="User-Name"] a[href^="/"]', inPost: [1, 3] },
  statusLink: { css: 'a[href*="/status/"]', inPost: [0, 8] },
  time: { css: 'time[datetime]', inPost: [0, 1] },
  more: { css: '[data-testid="tweet-text-show-more-link"]', inPost: [0, 1] },
  quote: { css: 'div[role="link"]', inPost: [0, 1] },
  account: { css: '[data-testid="SideNav_AccountSwitcher_Button"]', inPost: [0, 0] },
});

const STATUS = /\/([A-Za-z0-9_]+)\/status\/(\d+)/;

/**
 * @typedef {import('../shared/types.d.ts').PageComment} PageComment
 * @typedef {import('../shared/types.d.ts').ReadOptions} ReadOptions
 */

/**
 * @param {Element} element what was clicked
 * @param {ReadOptions} options
 * @returns {PageComment | null} null where the click was on no post
 */
export function readComment(element, { location }) {
  const post = element.closest(SELECTORS.post.css);
  if (!post) return null;
  const quote = quoteIn(post);
  return quote?.contains(element)
    ? readPart(quote, null, post, location)
    : readPart(post, quote, post, location);
}

/**
 * A quoted post is a clickable box with an author of its own; it is no article.
 * @param {Element} post
 */
export function quoteIn(post) {
  const boxes = [...post.querySelectorAll(SELECTORS.quote.css)];
  return boxes.find((box) => box.querySelector(SELECTORS.name.css)) ?? null;
}

/**
 * @param {Element} part the post, or the post quoted in it
 * @param {Element | null} quote what stands in it but is somebody else's
 * @param {Element} post
 * @param {ReadOptions['location']} location
 * @returns {PageComment | null}
 */
function readPart(part, quote, post, location) {
  /** @param {string} css */
  const own = (css) => [...part.querySelectorAll(css)].filter((each) => !quote?.contains(each));
  const textElement = own(SELECTORS.text.css)[0];
  const text = textElement ? readableText(textElement, { keepNewlines: true }) : '';
  if (!text) return null;

  const author = readAuthor(own);
  const status = readStatus(own, author?.handle ?? null);
  const time = own(SELECTORS.time.css)[0]?.getAttribute('datetime') ?? null;
  const postedAt = time && !Number.isNaN(Date.parse(time)) ? new Date(time).toISOString() : null;
  const quoteText = quote?.querySelector(SELECTORS.text.css);

  /** @type {PageComment['warnings']} */
  const warnings = [];
  if (own(SELECTORS.more.css).length) warnings.push('text-collapsed');
  if (!author) warnings.push('no-author');
  if (!status) warnings.push('no-permalink');
  if (!postedAt) warnings.push('no-time');

  return {
    platform: 'x',
    text,
    key: status?.id ?? null,
    author,
    url: status ? `${location.origin}${status.path}` : null,
    postedAt,
    timePrecision: postedAt ? 'exact' : 'unknown',
    parentText: quoteText ? readableText(quoteText, { keepNewlines: true }) : null,
    surface: surfaceOf(status?.id ?? null, location),
    replyAs: readAccount(post.ownerDocument),
    warnings,
  };
}

/**
 * @param {(css: string) => Element[]} own
 * @returns {import('../shared/types.d.ts').Author | null}
 */
function readAuthor(own) {
  const links = own(SELECTORS.nameLink.css);
  if (links.length) {
    const handle = lastOfPath(links[0].getAttribute('href'));
    return { name: readableText(links[0]) || null, handle, key: handle?.toLowerCase() ?? null };
  }
  // In a quoted post the name is no link, but the handle is written out beside it.
  const spans = own(`${SELECTORS.name.css} span`).filter((span) => !span.querySelector('span'));
  const handle = spans.map((span) => readableText(span)).find((text) => /^@\w+$/.test(text));
  if (!handle) return null;
  const name = spans.map((span) => readableText(span)).find((text) => text && !text.startsWith('@'));
  return { name: name ?? null, handle: handle.slice(1), key: handle.slice(1).toLowerCase() };
}

/**
 * The link around the time is the permalink. An ad shows no time: its photo's link proves as much
 * when it names the same author.
 * @param {(css: string) => Element[]} own
 * @param {string | null} handle
 */
function readStatus(own, handle) {
  const links = own(SELECTORS.statusLink.css);
  const dated = links.find((link) => link.querySelector(SELECTORS.time.css));
  const named = links.find((link) => {
    const [, who] = STATUS.exec(link.getAttribute('href') ?? '') ?? [];
    return handle !== null && who?.toLowerCase() === handle.toLowerCase();
  });
  const path = new URL((dated ?? named)?.getAttribute('href') ?? '', 'https://x.com').pathname;
  const found = STATUS.exec(path);
  if (!found) return null;
  return { id: found[2], path: path.slice(0, found.index + found[0].length) };
}

/**
 * @param {string | null} id
 * @param {ReadOptions['location']} location
 * @returns {PageComment['surface']}
 */
function surfaceOf(id, location) {
  if (location.pathname.startsWith('/practice/')) return 'practice';
  const open = STATUS.exec(location.pathname);
  if (!open) return 'feed';
  return open[2] === id ? 'post' : 'thread';
}

/** @param {Document} document */
function readAccount(document) {
  const avatar = document.querySelector(
    `${SELECTORS.account.css} [data-testid^="UserAvatar-Container-"]`,
  );
  return avatar?.getAttribute('data-testid')?.replace('UserAvatar-Container-', '') || null;
}

/** @param {string | null} href */
function lastOfPath(href) {
  const path = (href ?? '').split(/[?#]/)[0];
  return path.split('/').filter(Boolean).at(-1) ?? null;
}
