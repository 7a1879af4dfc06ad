/** The one error that a person is shown; everything else that is thrown is a bug. */
export class EntenduError extends Error {
  /**
   * @param {string} code names the failure, for code
   * @param {string} sentence tells the person, in their language
   * @param {{retryable?: boolean, params?: Record<string, unknown>}} [more]
   */
  constructor(code, sentence, { retryable = false, params = {} } = {}) {
    super(sentence);
    this.name = 'EntenduError';
    this.code = code;
    this.sentence = sentence;
    /** Whether the same call may succeed later. */
    this.retryable = retryable;
    this.params = params;
  }

  /** @returns {import('./types.d.ts').Trouble} what can be stored and shown */
  get trouble() {
    return { code: this.code, sentence: this.sentence, retryable: this.retryable };
  }
}
