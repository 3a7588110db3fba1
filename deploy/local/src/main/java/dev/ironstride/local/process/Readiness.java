package dev.ironstride.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a process whether it can do its work yet. */
@FunctionalInterface
public interface Readiness {
    /** One client for all probes: each would otherwise bring a thread of its own. */
    HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** 127.0.0.1, whatever the machine's resolver thinks of localhost. */
    InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    /** Whether it is ready now; must answer within a few seconds and never throw for "not yet". */
    boolean ready() throws InterruptedException;

    /** Ready when this address answers 200. */
    static Readiness http(URI address) {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        return () -> {
            try {
                return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** Ready when somebody accepts connections on this port of 127.0.0.1. */
    static Readiness port(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(LOOPBACK, port), 1000);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        };
    }
}
