// Keeps one event stream open to hear that the plan has changed, and says whether it is open.

export type LiveState = "connecting" | "live" | "offline";

const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;

export class Live {
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private wait = FIRST_WAIT;
  private wasOpen = false;
  private failures = 0;
  private stopped = false;

  constructor(
    /** The address of the stream, asked for anew at each attempt. */
    private readonly path: () => string,
    private readonly onState: (state: LiveState) => void,
    /** Called for every change, and after each gap in which a change may have been missed. */
    private readonly onChange: () => void,
    /** Called before a new attempt; false ends the attempts (the session is over). */
    private readonly mayRetry: () => Promise<boolean>,
  ) {
    addEventListener("online", this.now);
    addEventListener("offline", this.lost);
  }

  start(): void {
    this.stopped = false;
    this.open();
  }

  stop(): void {
    this.stopped = true;
    this.close();
    removeEventListener("online", this.now);
    removeEventListener("offline", this.lost);
  }

  private readonly now = () => {
    this.wait = FIRST_WAIT;
    this.close();
    if (!this.stopped) this.open();
  };

  private readonly lost = () => {
    this.close();
    this.failures++;
    // A stream ends now and then by design, with the token that opened it: only a second failure is worth a word.
    this.onState(navigator.onLine && this.failures === 1 && this.wasOpen ? "connecting" : "offline");
    this.later();
  };

  private open(): void {
    const source = new EventSource(this.path());
    this.source = source;
    if (!this.wasOpen && this.failures === 0) this.onState("connecting");
    source.addEventListener("open", () => {
      this.wait = FIRST_WAIT;
      this.failures = 0;
      this.onState("live");
      if (this.wasOpen) this.onChange();
      this.wasOpen = true;
    });
    source.addEventListener("plan-changed", () => this.onChange());
    source.addEventListener("error", this.lost);
  }

  private close(): void {
    this.source?.close();
    this.source = null;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private later(): void {
    if (this.stopped) return;
    // Spread out, so that a restarted server is not met by everyone at once.
    const pause = this.wait * (0.75 + Math.random() / 2);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    this.timer = setTimeout(async () => {
      if (await this.mayRetry()) this.open();
    }, pause);
  }
}
