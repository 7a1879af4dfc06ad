/*
 * The content script: a classic file, because a content script cannot be a module. It remembers
 * which element was right-clicked and nothing more; the readers are imported when the person has
 * chosen the menu item, so that the page pays for them on that day only. `import()` of the
 * extension's own files works here in Chromium and in Firefox, and the files stay the very modules
 * that the tests read saved pages with.
 */
(() => {
  /** @type {Element | null} */
  let clicked = null;

  addEventListener(
    'contextmenu',
    (event) => {
      // A page can dispatch clicks of its own making; only the person's count.
      if (!event.isTrusted) return;
      const target = event.composedPath()[0];
      clicked = target instanceof Element ? target : null;
    },
    { capture: true, passive: true },
  );

  /** @param {{command: boolean}} request */
  async function read({ command }) {
    const { readComment } = await import(chrome.runtime.getURL('sites/index.js'));
    const selection = getSelection();
    const chosen = selection?.isCollapsed === false ? selection.anchorNode?.parentElement : null;
    const element = command ? (chosen ?? document.activeElement) : clicked;
    clicked = null;
    return readComment(element, { location, selection: selection?.toString() ?? '', now: new Date() });
  }

  chrome.runtime.onMessage.addListener((message, sender, respond) => {
    if (sender.id !== chrome.runtime.id || message?.type !== 'entendu:read-comment') return false;
    read(message).then(
      (comment) => respond({ comment }),
      (error) => {
        console.error('Entendu could not read this comment:', error);
        respond({ comment: null });
      },
    );
    return true;
  });
})();
