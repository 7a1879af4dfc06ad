import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { readComment, readerFor } from '../../extension/sites/index.js';
import * as facebook from '../../extension/sites/facebook.js';
import { approximateTime } from '../../extension/sites/relative-time.js';
import { cleaned } from '../../extension/sites/text.js';
import * as x from '../../extension/sites/x.js';
import { NOW, savedPage } from './saved-page.js';

/** @param {ReturnType<typeof savedPage>} page @param {Element} element @param {string} [selection] */
function read(page, element, selection = '') {
  return readComment(element, { location: page.location, selection, now: NOW });
}

describe('X', () => {
  const feed = savedPage('x-feed.html', 'https://x.com/search?q=larkbikes');

  test('a post in the feed is read with its line breaks, emoji, mention and permalink', () => {
    assert.deepEqual(read(feed, feed.byId('id__k2').firstElementChild), {
      platform: 'x',
      text: 'Third week without my bike, @larkbikes. Nobody calls back 😡\nTicket says “tomorrow” every single day.',
      key: '1790000000000000011',
      author: { name: 'Mina Okoro 🚲', handle: 'mina_okoro', key: 'mina_okoro' },
      url: 'https://x.com/mina_okoro/status/1790000000000000011',
      postedAt: '2025-11-22T09:30:00.000Z',
      timePrecision: 'exact',
      parentText: null,
      surface: 'feed',
      replyAs: 'larkbikes',
      warnings: [],
    });
  });

  test('a quoted post is not mixed in; it is what the comment is about', () => {
    const comment = read(feed, feed.byId('quoting'));
    assert.equal(comment.text, 'Funny, my brakes failed after this “service”.');
    assert.equal(comment.parentText, 'Every bike leaves our workshop checked twice.');
    assert.equal(comment.author.handle, 'tomas_reyl');
    assert.equal(comment.key, '1790000000000000012');
  });

  test('a click on the quoted post reads the quoted post, without a link that is not its own', () => {
    const comment = read(feed, feed.byId('quoted-text'));
    assert.equal(comment.text, 'Every bike leaves our workshop checked twice.');
    assert.deepEqual(comment.author, { name: 'Lark Bikes', handle: 'larkbikes', key: 'larkbikes' });
    assert.equal(comment.url, null);
    assert.equal(comment.key, null);
    assert.equal(comment.postedAt, '2025-11-20T08:00:00.000Z');
    assert.deepEqual(comment.warnings, ['no-permalink']);
  });

  test('an ad has a link by its photo and says that it has no time', () => {
    const comment = read(feed, feed.byId('ad'));
    assert.equal(comment.url, 'https://x.com/pedal_mart/status/1790000000000000013');
    assert.equal(comment.timePrecision, 'unknown');
    assert.deepEqual(comment.warnings, ['no-time']);
  });

  test('a post that X cuts says so, and hidden characters are left out', () => {
    const comment = read(feed, feed.byId('cut'));
    assert.equal(comment.text, 'لم يصل طلبي منذ شهر');
    assert.equal(comment.author.handle, 'noor_h');
    assert.deepEqual(comment.warnings, ['text-collapsed']);
  });

  test('a photo without a word, and a click beside every post, are no comment', () => {
    assert.equal(read(feed, feed.byId('wordless')), null);
    assert.equal(read(feed, feed.byId('wordless-quoting')), null);
    assert.equal(read(feed, feed.document.querySelector('header')), null);
  });

  test('in a thread the open post and its answers know their places, and claim no parent', () => {
    const thread = savedPage('x-thread.html', 'https://x.com/larkbikes/status/1790000000000000100');
    assert.equal(read(thread, thread.byId('focal')).surface, 'post');
    const answer = read(thread, thread.byId('answer'));
    assert.equal(answer.surface, 'thread');
    assert.equal(answer.parentText, null);
    assert.equal(answer.text, 'Et mon vélo, il est toujours dans l’ancien ? 👨‍👩‍👧 attend…');
    assert.equal(answer.url, 'https://x.com/Zoe_Lmr/status/1790000000000000101');
    assert.deepEqual(answer.author, { name: 'Zoé', handle: 'Zoe_Lmr', key: 'zoe_lmr' });
  });

  test('each selector finds as many as it expects in every saved post', () => {
    for (const id of ['plain', 'quoting', 'ad', 'cut', 'wordless']) {
      const post = feed.byId(id);
      const quote = x.quoteIn(post);
      for (const [name, { css, inPost }] of Object.entries(x.SELECTORS)) {
        if (name === 'post' || name === 'quote') continue;
        const own = [...post.querySelectorAll(css)].filter((each) => !quote?.contains(each));
        assert.ok(own.length >= inPost[0] && own.length <= inPost[1], `${name} in ${id}: ${own.length}`);
      }
    }
  });
});

describe('Facebook', () => {
  const page = savedPage('facebook-post.html', 'https://www.facebook.com/larkbikes');

  test('a comment is read whole: emoji, lines, mention; no decoy, badge or label', () => {
    assert.deepEqual(read(page, page.byId('whole').querySelector('img')), {
      text: 'You changed the wrong wheel 😤\nand Lark Bikes charged me twice.\nAnswer me.',
      key: '4401',
      author: { name: 'Ines Varga', handle: 'ines.varga.58', key: 'ines.varga.58' },
      parentText: 'Our new workshop in Leeds is open.',
      surface: 'feed',
      platform: 'facebook',
      url: 'https://www.facebook.com/larkbikes/posts/pfbid02ABCdef?comment_id=4401',
      postedAt: '2025-11-22T09:00:00.000Z',
      timePrecision: 'about',
      replyAs: null,
      warnings: [],
    });
  });

  test('a reply that Facebook cuts says so; a time that cannot be told is not claimed', () => {
    const comment = read(page, page.byId('cut').querySelector('[dir=auto] div'));
    assert.equal(comment.text, 'Same here, they told me to wait and then');
    assert.equal(comment.key, '4402');
    assert.equal(comment.surface, 'thread');
    assert.deepEqual(comment.author, { name: 'Odd Berg', handle: null, key: '100055512345678' });
    assert.equal(comment.postedAt, null);
    assert.deepEqual(comment.warnings, ['text-collapsed', 'no-time']);
    assert.doesNotMatch(comment.url, /__cft__|__tn__/);
  });

  test('a visitor’s post is read; a click in the page’s own post reads that, not a comment', () => {
    const post = read(page, page.byId('visitor-post').querySelector('[dir=auto]'));
    assert.equal(post.text, 'Has anyone got their deposit back?');
    assert.equal(post.key, '880077');
    assert.deepEqual(post.author, { name: 'Petra Lindh', handle: null, key: '7700012' });
    assert.equal(post.url, 'https://www.facebook.com/groups/55501/posts/880077/');
    const own = read(page, page.byId('page-post').querySelector('h3'));
    assert.equal(own.text, 'Our new workshop in Leeds is open.');
    assert.equal(own.author.handle, 'larkbikes');
  });

  test('a post without words is no comment', () => {
    assert.equal(read(page, page.byId('empty-post')), null);
  });

  test('in a dialog, in French, the enclosing post is the parent', () => {
    const dialog = savedPage('facebook-dialog-fr.html', 'https://www.facebook.com/larkbikes/videos/771122/');
    const comment = read(dialog, dialog.byId('french'));
    assert.equal(comment.parentText, 'Soldes jusqu’à dimanche.');
    assert.equal(comment.surface, 'post');
    assert.equal(comment.postedAt, '2025-11-20T12:00:00.000Z');
    assert.deepEqual(comment.author, { name: 'Léa Fontan', handle: null, key: '61550012345678' });
    const linkless = read(dialog, dialog.byId('linkless'));
    assert.equal(linkless.text, 'Moi aussi');
    assert.equal(linkless.key, '5502');
    assert.deepEqual(linkless.warnings, ['no-permalink', 'no-time']);
  });

  test('each selector finds as many as it expects in every saved comment', () => {
    for (const id of ['whole', 'cut']) {
      for (const [name, { css, inComment }] of Object.entries(facebook.SELECTORS)) {
        if (name === 'article') continue;
        const found = page.byId(id).querySelectorAll(css).length;
        assert.ok(found >= inComment[0] && found <= inComment[1], `${name} in ${id}: ${found}`);
      }
    }
  });

  test('short times are understood in many languages and refused where they may mislead', () => {
    for (const [shown, hours] of [['3 h', 3], ['3h', 3], ['2 d', 48], ['2 j', 48], ['1 sem', 168], ['4 Std.', 4], ['2 T.', 48], ['5 godz.', 5], ['3 ч', 3], ['1 w', 168], ['2 g', 48]]) {
      assert.equal(approximateTime(shown, NOW), new Date(NOW - hours * 3_600_000).toISOString(), shown);
    }
    for (const shown of ['yesterday', '12 novembre', '3 octets', '', '22 November 2024']) {
      assert.equal(approximateTime(shown, NOW), null, shown);
    }
  });
});

describe('the practice pages', () => {
  const origin = 'http://entendu.localhost:8367';

  test('the readers of the real sites read them, chosen by path', () => {
    const onX = savedPage('practice.html', `${origin}/practice/x`);
    const comment = read(onX, onX.byId('x'));
    assert.equal(comment.surface, 'practice');
    assert.equal(comment.platform, 'x');
    assert.equal(comment.url, `${origin}/practice/x/mina_okoro/status/900001`);
    assert.equal(comment.author.handle, 'mina_okoro');
    assert.deepEqual(comment.warnings, []);

    const onFacebook = savedPage('practice.html', `${origin}/practice/facebook`);
    const other = read(onFacebook, onFacebook.byId('facebook'));
    assert.equal(other.surface, 'practice');
    assert.equal(other.text, 'Closed on Sunday, door locked.');
    assert.equal(other.key, '800001');
    assert.equal(other.url, `${origin}/practice/facebook/posts/700001?comment_id=800001`);
    assert.equal(other.parentText, 'We are open on Sunday.');
    assert.deepEqual(other.author, { name: 'Ines Varga', handle: 'ines.varga', key: 'ines.varga' });
    assert.deepEqual(other.warnings, []);
  });

  test('no reader is chosen on other pages of the service or on look-alike hosts', () => {
    for (const url of [`${origin}/cases`, 'https://notx.com/', 'https://x.com.example/', 'https://facebook.com.example/']) {
      assert.equal(readerFor(new URL(url)), null, url);
    }
    assert.equal(readerFor(new URL('https://pro.x.com/i/decks')), x);
    assert.equal(readerFor(new URL('https://business.facebook.com/latest')), facebook);
  });
});

describe('a selection', () => {
  const feed = savedPage('x-feed.html', 'https://x.com/home');

  test('within the comment means the comment', () => {
    assert.equal(read(feed, feed.byId('plain'), 'Nobody calls back').key, '1790000000000000011');
  });

  test('of other text means that text, and nothing else is claimed', () => {
    const comment = read(feed, feed.byId('plain'), 'Something\nelse entirely');
    assert.equal(comment.text, 'Something\nelse entirely');
    assert.equal(comment.author, null);
    assert.deepEqual(comment.warnings, ['selection-only', 'no-author', 'no-permalink', 'no-time']);
  });

  test('on an unknown site is the comment, with the page’s address to come back to', () => {
    const comment = readComment(null, { location: new URL('https://reviews.example/shop?id=3'), selection: ' Bad shop. \n\n\n\n Never again. ', now: NOW });
    assert.equal(comment.text, 'Bad shop.\n\nNever again.');
    assert.equal(comment.platform, 'web');
    assert.equal(comment.url, 'https://reviews.example/shop?id=3');
    assert.equal(comment.surface, 'selection');
  });

  test('that is empty is no comment', () => {
    assert.equal(readComment(null, { location: new URL('https://reviews.example/'), selection: ' \n ', now: NOW }), null);
  });
});

describe('text', () => {
  test('joiners and tags stay where emoji and scripts need them, and go where they hide', () => {
    assert.equal(cleaned('a\u200Db\u200Cc'), 'abc');
    assert.equal(cleaned('👩🏽‍💻 ❤️‍🔥'), '👩🏽‍💻 ❤️‍🔥');
    assert.equal(cleaned('می‌خواهم'), 'می‌خواهم');
    const scotland = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}';
    assert.equal(cleaned(`${scotland} hi\u{E0068}\u{E0069}`), `${scotland} hi`);
  });
});
