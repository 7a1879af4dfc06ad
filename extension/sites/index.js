/** Chooses the reader by the page's address; on the practice pages by their path. */

import * as facebook from './facebook.js';
import { readSelection } from './selection.js';
import { holdsText } from './text.js';
import * as x from './x.js';

/**
 * @typedef {import('../shared/types.d.ts').PageComment} PageComment
 * @typedef {import('../shared/types.d.ts').ReadOptions} ReadOptions
 */

/**
 * Read the comment that was clicked, or what is selected where the click was on none.
 * @param {Element | null} element
 * @param {ReadOptions} options
 * @returns {PageComment | null}
 */
export function readComment(element, options) {
  // A shortcut may come without any click before it.
  const read = (element && readerFor(options.location)?.readComment(element, options)) ?? null;
  if (!options.selection.trim()) return read;
  // Somebody who selects a part of the comment means the comment; who selects other text means that.
  const same = read && (holdsText(read.text, options.selection) || holdsText(options.selection, read.text));
  return same ? read : readSelection(options.selection, options);
}

/** @param {ReadOptions['location']} location */
export function readerFor({ hostname, pathname }) {
  if (hostname === 'entendu.localhost') {
    if (pathname.startsWith('/practice/x')) return x;
    if (pathname.startsWith('/practice/facebook')) return facebook;
    return null;
  }
  if (hostname === 'x.com' || hostname.endsWith('.x.com')) return x;
  if (hostname === 'facebook.com' || hostname.endsWith('.facebook.com')) return facebook;
  return null;
}
