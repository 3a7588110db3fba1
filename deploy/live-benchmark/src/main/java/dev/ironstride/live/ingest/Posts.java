package dev.ironstride.live.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.ironstride.live.stack.Person;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Requests that post runs, numbered: each number is a run of its own, at its own time of ten years. */
final class Posts {
    /** Who tells them. */
    static final String PROVIDER = "bench";

    private static final Instant FIRST = Instant.parse("2016-01-04T05:00:00Z");
    private static final int DAYS = 3_650;

    private final List<Person> athletes;
    private final byte[][] heads;
    private final String host;

    Posts(List<Person> athletes, URI server) {
        this.athletes = athletes;
        this.heads = new byte[athletes.size()][];
        this.host = server.getAuthority();
        renewTokens();
    }

    /** Asks for tokens that are good for a whole round. */
    void renewTokens() {
        for (int i = 0; i < heads.length; i++) {
            heads[i] = (" HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer "
                            + athletes.get(i).token() + "\r\n")
                    .getBytes(ISO_8859_1);
        }
    }

    /** Writes {@code POST /api/runs} of a run. */
    void single(long number, ByteBuffer into) {
        int athlete = (int) (number % heads.length);
        write(into, athlete, "/api/runs", "application/json", body(number, number / heads.length));
    }

    /** Writes {@code POST /api/runs/batch} of so many runs of one athlete, the first of which has this number. */
    void batch(long number, int runs, ByteBuffer into) {
        long batch = number / runs;
        int athlete = (int) (batch % heads.length);
        var lines = new StringBuilder();
        for (int i = 0; i < runs; i++) {
            lines.append(body(number + i, batch / heads.length * runs + i)).append('\n');
        }
        write(into, athlete, "/api/runs/batch", "application/x-ndjson", lines.toString());
    }

    private void write(ByteBuffer into, int athlete, String path, String type, String body) {
        into.put(("POST " + path).getBytes(ISO_8859_1))
                .put(heads[athlete])
                .put(("Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n")
                        .getBytes(ISO_8859_1))
                .put(body.getBytes(ISO_8859_1));
    }

    /** One run a day, then a second on each of those days, and so on. */
    private static String body(long number, long ofAthlete) {
        Instant start = FIRST.plus(Duration.ofDays(ofAthlete % DAYS)).plus(Duration.ofHours(2 * (ofAthlete / DAYS)));
        return "{\"externalId\":\"" + number + "\",\"source\":{\"provider\":\"" + PROVIDER
                + "\",\"device\":\"Forerunner\"},\"type\":\"RUNNING\",\"startedAt\":\"" + start
                + "\",\"timeZone\":\"Europe/Berlin\",\"durationSeconds\":" + (3000 + number % 600)
                + ",\"movingSeconds\":2990,\"distanceMetres\":11000.5,\"ascentMetres\":120,\"descentMetres\":118,"
                + "\"averageHeartRate\":148,\"maxHeartRate\":171,\"rpe\":4,\"tags\":[\"LONG\"]}";
    }
}
