package dev.ironstride.live.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Connections to one server, driven by the calling thread. */
public final class HttpLoad implements AutoCloseable {
    /** How long answers may take once nothing more is sent. */
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();
    private final Deque<Connection> idle = new ArrayDeque<>();

    /** Connects so often. */
    public HttpLoad(URI server, int connections, int longestRequest) throws IOException {
        this.selector = Selector.open();
        var address = new InetSocketAddress(server.getHost(), server.getPort());
        for (int i = 0; i < connections; i++) {
            this.connections.add(new Connection(address, selector, longestRequest));
        }
        idle.addAll(this.connections);
    }

    /** Sends for some time, then waits for what is still to be answered; returns nanoseconds until the last answer. */
    public long run(Pace pace, long nanos, Requests requests) throws IOException {
        long begin = System.nanoTime();
        long end = begin + nanos;
        pace.begin(begin);
        while (true) {
            long now = System.nanoTime();
            boolean sending = now < end;
            while (sending && !idle.isEmpty() && pace.due(now)) {
                send(idle.poll(), pace, requests, now);
            }
            if (!sending && idle.size() == connections.size()) {
                return System.nanoTime() - begin;
            }
            if (now - end > PATIENCE_NANOS) {
                throw new IOException("answers are missing after a minute");
            }
            await(pace, now);
            take(requests);
        }
    }

    private void await(Pace pace, long now) throws IOException {
        long nanos = idle.isEmpty() ? Long.MAX_VALUE : pace.untilNext(now);
        // Never spins: what it would use is the server's. A request may go out a millisecond late, which its time
        // counts.
        selector.select(Math.clamp(nanos / 1_000_000, 1, 100));
    }

    private void take(Requests requests) throws IOException {
        for (SelectionKey key : selector.selectedKeys()) {
            Connection connection = (Connection) key.attachment();
            try {
                if (key.isWritable()) {
                    connection.flush();
                }
                Answer answer = key.isReadable() ? connection.read() : null;
                if (answer != null) {
                    connection.done();
                    requests.answered(connection.request(), answer);
                    idle.add(connection);
                }
            } catch (IOException broken) {
                lost(connection, requests);
            }
        }
        selector.selectedKeys().clear();
    }

    private void send(Connection connection, Pace pace, Requests requests, long now) throws IOException {
        try {
            connection.send(requests, pace.take(now));
        } catch (IOException broken) {
            lost(connection, requests);
        }
    }

    private void lost(Connection connection, Requests requests) throws IOException {
        if (connection.busy()) {
            requests.unknown(connection.request());
        }
        connection.reopen();
        if (!idle.contains(connection)) {
            idle.add(connection);
        }
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
