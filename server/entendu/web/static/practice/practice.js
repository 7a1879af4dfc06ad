/**
 * The practice feeds' own behaviour: open a reply box, post into the page, show the whole comment.
 * What is typed stays in this page; nothing is sent and nothing is stored.
 */

/** @param {string} name */
const part = (name) => `[data-practice="${name}"]`;

/** @param {string} name */
function copyOf(name) {
  const template = /** @type {HTMLTemplateElement} */ (document.querySelector(`template${part(name)}`));
  return /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
}

/** One box at a time: another one is taken away if nothing was typed into it. */
function closeEmptyBoxes() {
  for (const box of document.querySelectorAll(part('box'))) {
    if (!box.textContent?.trim()) box.closest('.practice-composer')?.remove();
  }
}

/**
 * @param {Element} answers where the replies to a comment stand
 * @param {{focus: boolean}} how
 */
function openBox(answers, { focus }) {
  closeEmptyBoxes();
  const open = [...answers.children].find((child) => child.matches('.practice-composer'));
  const composer = open ?? answers.appendChild(copyOf('composer'));
  const box = /** @type {HTMLElement} */ (composer.querySelector(part('box')));
  if (focus) box.focus();
}

/** @param {Element} answers @param {string} text */
function post(answers, text) {
  const answer = copyOf('answer');
  const words = /** @type {HTMLElement} */ (answer.querySelector(part('text')));
  words.textContent = text;
  answer.querySelector('time')?.setAttribute('datetime', new Date().toISOString());
  answers.append(answer);
  const status = /** @type {HTMLElement} */ (document.querySelector(part('status')));
  status.textContent = status.dataset.posted ?? '';
  answer.scrollIntoView({ block: 'nearest' });
}

/** @param {Element} pressed */
function act(pressed) {
  const answers = pressed.closest('.px-cell, .pf-cell')?.querySelector(`:scope > ${part('answers')}, :scope > .pf-replies > ${part('answers')}`);
  const composer = pressed.closest('.practice-composer');
  if (pressed.matches(part('more'))) showWhole(pressed);
  else if (pressed.matches(part('reply')) && answers) openBox(answers, { focus: true });
  else if (pressed.matches(part('cancel'))) composer?.remove();
  else if (pressed.matches(part('post')) && composer) {
    const box = /** @type {HTMLElement} */ (composer.querySelector(part('box')));
    const text = box.innerText.replace(/\n{3,}/g, '\n\n').trim();
    if (!text) return box.focus();
    const into = /** @type {Element} */ (composer.parentElement);
    composer.remove();
    post(into, text);
  }
}

/** @param {Element} pressed the "see more" in a comment that is cut short */
function showWhole(pressed) {
  const text = pressed.closest('[lang]');
  const whole = text?.parentElement?.querySelector(part('whole'));
  if (text && whole instanceof HTMLTemplateElement) text.replaceChildren(whole.content.cloneNode(true));
}

document.addEventListener('click', (event) => {
  const pressed = event.target instanceof Element ? event.target.closest('[data-practice]') : null;
  if (pressed) act(pressed);
});

document.addEventListener('keydown', (event) => {
  const pressed = event.target instanceof Element ? event.target : null;
  if (!pressed?.matches('[role="button"][data-practice]')) return;
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  act(pressed);
});

/** A pasted text comes in as plain words: what was copied elsewhere brings no fonts along. */
document.addEventListener('paste', (event) => {
  const box = event.target instanceof Element ? event.target.closest(part('box')) : null;
  const text = event.clipboardData?.getData('text/plain');
  if (!box || !text) return;
  event.preventDefault();
  document.execCommand('insertText', false, text);
});

const open = document.querySelector(`${part('answers')}[data-open]`);
if (open) openBox(open, { focus: false });
