package dev.ironstride.live.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One connection with one request at a time. */
final class Connection {
    private static final int LONGEST_ANSWER = 2 << 20;
    private static final int FIRST_ANSWER = 8 << 10;
    private static final int BEGINNING = 200;
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(ISO_8859_1);

    private final InetSocketAddress address;
    private final Selector selector;
    private final ByteBuffer out;
    private ByteBuffer in = ByteBuffer.allocate(FIRST_ANSWER);
    private SocketChannel channel;
    private SelectionKey key;
    private long request;
    private long meant;
    private boolean busy;

    Connection(InetSocketAddress address, Selector selector, int longestRequest) throws IOException {
        this.address = address;
        this.selector = selector;
        this.out = ByteBuffer.allocateDirect(longestRequest);
        this.channel = open();
        this.key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    private SocketChannel open() throws IOException {
        SocketChannel fresh = SocketChannel.open(address);
        fresh.setOption(StandardSocketOptions.TCP_NODELAY, true);
        fresh.configureBlocking(false);
        return fresh;
    }

    void send(Requests requests, long meantNanos) throws IOException {
        out.clear();
        in.clear();
        request = requests.write(out);
        meant = meantNanos;
        busy = true;
        out.flip();
        flush();
    }

    void flush() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Reads what is there; returns the answer once it is whole. */
    @Nullable
    Answer read() throws IOException {
        int got = channel.read(in);
        if (got < 0) {
            throw new IOException("closed by the server");
        }
        if (!in.hasRemaining()) {
            grow();
        }
        return parse();
    }

    private void grow() throws IOException {
        if (in.capacity() >= LONGEST_ANSWER) {
            throw new IOException("an answer of more than " + LONGEST_ANSWER + " bytes");
        }
        ByteBuffer larger = ByteBuffer.allocate(in.capacity() * 4);
        larger.put(in.flip());
        in = larger;
    }

    private @Nullable Answer parse() throws IOException {
        byte[] bytes = in.array();
        int end = headEnd(bytes, in.position());
        if (end < 0) {
            return null;
        }
        String head = new String(bytes, 0, end, ISO_8859_1).toLowerCase(Locale.ROOT);
        int body = end + 4;
        if (head.contains("\ntransfer-encoding: chunked")) {
            if (!endsInLastChunk(bytes, body)) {
                return null;
            }
            while (bytes[body++] != '\n') {} // the length of the first piece
        } else if (in.position() < body + contentLength(head)) {
            return null;
        }
        int status = Integer.parseInt(head, 9, 12, 10);
        String beginning = new String(bytes, body, Math.min(BEGINNING, in.position() - body), ISO_8859_1);
        return new Answer(status, head.contains("\nretry-after:"), System.nanoTime() - meant, beginning);
    }

    private boolean endsInLastChunk(byte[] bytes, int body) {
        int from = in.position() - LAST_CHUNK.length;
        return from >= body && Arrays.equals(bytes, from, in.position(), LAST_CHUNK, 0, LAST_CHUNK.length);
    }

    private static int headEnd(byte[] bytes, int length) {
        for (int i = 0; i + 3 < length; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static int contentLength(String head) throws IOException {
        int at = head.indexOf("\ncontent-length:");
        if (at < 0) {
            throw new IOException("an answer without Content-Length");
        }
        int end = head.indexOf('\r', at);
        return Integer.parseInt(
                head.substring(at + 16, end < 0 ? head.length() : end).strip());
    }

    long request() {
        return request;
    }

    /** Whether an answer is awaited. */
    boolean busy() {
        return busy;
    }

    void done() {
        busy = false;
    }

    /** Connects again after the server has closed. */
    void reopen() throws IOException {
        busy = false;
        channel.close();
        channel = open();
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    void close() throws IOException {
        channel.close();
    }
}
