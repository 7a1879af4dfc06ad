/** The nouns as the extension speaks them: camelCase; `shared/api.js` alone knows the wire's names. */

export type Platform = 'x' | 'facebook' | 'instagram' | 'web';
export type Surface = 'feed' | 'post' | 'thread' | 'selection' | 'paste' | 'practice';
export type TimePrecision = 'exact' | 'about' | 'unknown';
export type Warning =
  | 'text-collapsed'
  | 'no-permalink'
  | 'no-time'
  | 'no-author'
  | 'selection-only';

export interface Author {
  name: string | null;
  handle: string | null;
  /** Stable on its platform (handle, profile id); a display name never is. */
  key: string | null;
}

/** One comment as the page showed it when the person clicked. */
export interface PageComment {
  platform: Platform;
  text: string;
  /** Finds the same comment again on its platform; null where nothing stable was readable. */
  key: string | null;
  author: Author | null;
  url: string | null;
  /** ISO 8601, UTC. */
  postedAt: string | null;
  timePrecision: TimePrecision;
  parentText: string | null;
  surface: Surface;
  /** The account that the page would reply as. */
  replyAs: string | null;
  warnings: Warning[];
}

export interface ReadOptions {
  location: Pick<Location, 'hostname' | 'pathname' | 'href' | 'origin'>;
  /** What is selected on the page, with its line breaks; empty where nothing is. */
  selection: string;
  now: Date;
}

export interface Company {
  id: string;
  name: string;
  practice: boolean;
  languages?: string[];
  accounts?: { platform: string; handle: string }[];
}

export interface Connection {
  /** `http://127.0.0.1:<port>` */
  address: string;
  token: string;
  browserId: string;
  agent: { id: string; name: string } | null;
}

export interface Wishes {
  instruction?: string | null;
  tone?: 'warmer' | 'more_formal' | null;
  length?: 'shorter' | null;
  language?: string | null;
  kind?: 'praise' | 'complaint' | null;
}

export interface Trouble {
  code: string;
  sentence: string;
  retryable: boolean;
}

/** A comment on its way to the service. It leaves the queue by the service's 201 only. */
export interface QueuedComment {
  /** The idempotency key. */
  id: string;
  kind: 'comment';
  comment: PageComment;
  companyId: string | null;
  /** True while the person still fills in what the page did not tell. */
  held: boolean;
  pickedAt: string;
  trouble: Trouble | null;
}

/** A copied reply on its way to the log. */
export interface QueuedReply {
  id: string;
  kind: 'reply';
  caseId: string;
  draftId: string | null;
  text: string;
  /** Absent in what an older version queued. */
  overrides?: Override[];
  pickedAt: string;
  held: false;
  trouble: Trouble | null;
}

export type QueueItem = QueuedComment | QueuedReply;

export interface DraftReceipt {
  caseId: string;
  draftId: string;
  commentId: string;
  known: boolean;
}

/** What the panel of one window is about; outlives the panel, not the browser. */
export interface Current {
  itemId: string;
  comment: PageComment | null;
  companyId: string | null;
  receipt: DraftReceipt | null;
  /** What the person typed over the draft; null while it is as drafted. */
  edited: string | null;
  /** Why there is no comment. */
  notice: Notice | null;
}

export type Notice = 'not-a-comment' | 'reload-page' | 'closed-page';

export interface CaseEvent {
  caseId: string;
  draftId: string;
  company: { id: string; name: string; practice: boolean };
  state: string;
  known: boolean;
  comment: {
    id: string;
    text: string;
    authorName: string | null;
    authorHandle: string | null;
    url: string | null;
    postedAt: string | null;
    timePrecision: TimePrecision;
    platform: string;
    warnings: string[];
    capturedAt: string;
  };
  answerDueAt: string | null;
  drafter: string;
}

export interface Triage {
  kind?: string;
  severity?: number;
  risk?: number;
  simple?: boolean;
  persists?: boolean;
  doubt?: boolean;
  arousal?: string;
  topic?: string;
  department?: string | null;
  place?: string | null;
  language?: string;
  register?: string | null;
  detail?: string | null;
  reasons?: { about: string; rule: string; words: string }[];
  source?: string;
}

export interface Plan {
  route: string;
  reason: string;
  sentence: string;
  steps: { key: string; state: string; reason: string; sentence: string }[];
  contact: { kind: string; value: string; hours: string | null } | null;
  fact: string | null;
  department: string | null;
  approvalNeeded: boolean;
}

export interface Verdict {
  check: string;
  level: 'ok' | 'warn' | 'block';
  code: string;
  params: Record<string, string | number>;
  sentence: string;
  overridable: boolean;
}

export interface Checks {
  verdicts: Verdict[];
  blocked: boolean;
  weightedLength: number | null;
  limit: number | null;
}

/** A block, by its verdict's code, that a person answers for. */
export interface Override {
  code: string;
  name: string;
  reason: string;
}

export interface Done {
  draftId: string;
  text: string;
  drafter: string;
  state: string;
  note: { code: string; sentence: string } | null;
  /** What the model was shown; `sentence` says what was left out. Absent from an older service. */
  context?: { sentence: string | null } | null;
}

export interface ReplyReceipt {
  replyId: string;
  caseId: string;
  state: string;
  copiedAt: string;
  followUpDueAt: string | null;
  checks: Checks;
}

export interface Health {
  service: string;
  version: string;
  wire: number;
  drafter: string;
  model: string | null;
  proof: string | null;
}

export type DraftEvent =
  | { name: 'case'; data: CaseEvent }
  | { name: 'triage'; data: { triage: Triage; complete: boolean } }
  | { name: 'plan'; data: Plan }
  | { name: 'delta'; data: { text: string } }
  | { name: 'checks'; data: Checks }
  | { name: 'replaced'; data: { text: string; code: string; sentence: string } }
  | { name: 'done'; data: Done }
  | { name: 'error'; data: { error: Trouble } };

/** Translates a key of `_locales`, with its substitutions. */
export type Translate = (key: string, ...substitutions: (string | number)[]) => string;

declare global {
  /** Firefox's name for the side panel; absent in Chromium. */
  namespace chrome {
    const sidebarAction:
      | { open(): Promise<void>; toggle(): Promise<void> }
      | undefined;
  }
}
