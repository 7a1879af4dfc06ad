/** The text of a comment as a person reads it: line breaks and emoji kept, tricks left out. */

const BLOCKS = new Set(['DIV', 'P', 'LI', 'UL', 'OL', 'BLOCKQUOTE', 'PRE', 'SECTION', 'TR']);

/**
 * @typedef {object} TextOptions
 * @property {(element: Element) => boolean} [leaveOut] elements whose text is not the comment's
 * @property {boolean} [keepNewlines] the page shows newlines of its source as they are (X:
 *   `white-space: pre-wrap`); else they are spaces
 */

/**
 * @param {Node} root
 * @param {TextOptions} [options]
 */
export function readableText(root, { leaveOut = () => false, keepNewlines = false } = {}) {
  let text = '';
  const startLine = () => {
    if (text && !text.endsWith('\n')) text += '\n';
  };
  /** @param {Node} node */
  const walk = (node) => {
    if (node.nodeType === 3) {
      const raw = node.nodeValue ?? '';
      text += keepNewlines ? raw : raw.replace(/\s+/g, ' ');
      return;
    }
    if (node.nodeType !== 1) return;
    const element = /** @type {Element} */ (node);
    if (leaveOut(element) || isUnseen(element)) return;
    if (element.tagName === 'BR') text += '\n';
    else if (element.tagName === 'IMG') text += element.getAttribute('alt') ?? '';
    else {
      // X wraps each mention in a `div` that stands within the line.
      const block = BLOCKS.has(element.tagName) && element !== root && !keepNewlines;
      if (block) startLine();
      element.childNodes.forEach(walk);
      if (block) startLine();
    }
  };
  walk(root);
  return cleaned(text);
}

/**
 * Elements that a page puts into its source but not before the person's eyes: Facebook mixes such
 * decoys into what it does not want read.
 * @param {Element} element
 */
export function isUnseen(element) {
  if (element.hasAttribute('hidden')) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return false;
  return (
    style.display === 'none' ||
    style.visibility === 'hidden' ||
    style.opacity === '0' ||
    style.fontSize === '0px'
  );
}

/** Zero-width characters and bidi controls: never seen, so never part of what was said. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
/** Joiners between Latin letters or digits; elsewhere emoji, Persian and Hindi need them. */
const STRAY_JOINER = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Sinhala}\p{M}])[\u200C\u200D]/gu;
/** Tag characters spell hidden text; behind a black flag they spell a country's part. */
const STRAY_TAGS = /(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0000}-\u{E007F}]+/gu;

/**
 * @param {string} text
 * @returns {string} without invisible characters, each line trimmed, one empty line at the most
 */
export function cleaned(text) {
  return text
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(STRAY_TAGS, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {boolean} whether one holds the other, whatever the spaces between the words
 */
export function holdsText(one, other) {
  /** @param {string} text */
  const folded = (text) => cleaned(text).replace(/\s+/g, '');
  return folded(one).includes(folded(other));
}
