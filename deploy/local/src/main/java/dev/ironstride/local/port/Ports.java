package dev.ironstride.local.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether ports can be listened on. */
public final class Ports {
    private Ports() {}

    /**
     * Whether {@code port} is free on both loopback addresses: browsers try ::1 first for localhost, so a stranger
     * there would catch what is meant for us.
     */
    public static boolean free(int port) {
        return bindable("127.0.0.1", port) && (!bindable("::1", 0) || bindable("::1", port));
    }

    /** A port nobody listens on at this moment, out of the range the system hands out. */
    public static int any() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No free port.", e);
        }
    }

    private static boolean bindable(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
