package dev.ironstride.tracking.provider.outside;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Whether an address is somebody else's machine on the open internet, and none of ours. */
public final class PublicAddress {

    private PublicAddress() {}

    /** False for loopback, private, link-local, shared, documentation, benchmark, multicast and reserved addresses. */
    public static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address v4 -> isPublic(v4.getAddress());
            case Inet6Address v6 -> isPublic6(v6.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] bytes) {
        int a = bytes[0] & 0xff;
        int b = bytes[1] & 0xff;
        int c = bytes[2] & 0xff;
        boolean thisNetwork = a == 0;
        boolean shared = a == 100 && b >= 64 && b < 128; // RFC 6598
        boolean protocol = a == 192 && b == 0 && (c == 0 || c == 2); // 192.0.0.0/24 and 192.0.2.0/24
        boolean relay = a == 192 && b == 88 && c == 99; // 6to4
        boolean benchmark = a == 198 && (b == 18 || b == 19);
        boolean documentation = (a == 198 && b == 51 && c == 100) || (a == 203 && b == 0 && c == 113);
        boolean reserved = a >= 240;
        return !(thisNetwork || shared || protocol || relay || benchmark || documentation || reserved);
    }

    /** Only global unicast (2000::/3), without tunnels that carry an IPv4 address inside and without documentation. */
    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        boolean global = (first & 0xe000) == 0x2000;
        boolean sixToFour = first == 0x2002;
        boolean special = first == 0x2001 && (second < 0x200 || second == 0xdb8); // Teredo and others; documentation
        return global && !sixToFour && !special;
    }
}
