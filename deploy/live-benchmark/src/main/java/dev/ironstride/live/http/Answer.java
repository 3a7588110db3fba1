package dev.ironstride.live.http;

/**
 * An answer.
 *
 * @param retryAfter whether it says when to come again
 * @param nanos since the request was meant to be sent, however late it was sent
 * @param beginning of the body, some hundred characters
 */
public record Answer(int status, boolean retryAfter, long nanos, String beginning) {

    /** Whether it was done. */
    public boolean accepted() {
        return status == 200 || status == 201;
    }

    /** Whether it was refused with a time to come again. */
    public boolean shed() {
        return (status == 503 || status == 429) && retryAfter;
    }
}
