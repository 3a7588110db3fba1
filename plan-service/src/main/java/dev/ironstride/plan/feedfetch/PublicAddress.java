package dev.ironstride.plan.feedfetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Whether an address belongs to the public internet: not in the registries of special-purpose addresses (IANA, RFC 6890 and
 * after), and for IPv6 only what is given out as global unicast. An address inside an IPv6 one, as of 6to4 or NAT64, is not
 * public: nobody needs it to publish a calendar.
 */
final class PublicAddress {

    private static final List<Block> SPECIAL = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.31.196.0", 24),
            Block.of("192.52.193.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("192.175.48.0", 24),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 4),
            Block.of("240.0.0.0", 4),
            Block.of("2001::", 23),
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16),
            Block.of("2620:4f:8000::", 48),
            Block.of("3fff::", 20));
    private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        boolean global = address.getAddress().length == 4 || GLOBAL_UNICAST.holds(address);
        return global && SPECIAL.stream().noneMatch(block -> block.holds(address));
    }

    /**
     * Addresses with the same first bits.
     *
     * @param bytes 4 or 16
     */
    private record Block(int bytes, BigInteger prefix, int shift) {

        static Block of(String first, int length) {
            byte[] bytes = parsed(first).getAddress();
            int shift = bytes.length * Byte.SIZE - length;
            return new Block(bytes.length, new BigInteger(1, bytes).shiftRight(shift), shift);
        }

        boolean holds(InetAddress address) {
            byte[] told = address.getAddress();
            return told.length == bytes
                    && new BigInteger(1, told).shiftRight(shift).equals(prefix);
        }

        private static InetAddress parsed(String literal) {
            try {
                return InetAddress.getByName(literal); // a literal: no name is looked up
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(literal, e);
            }
        }
    }
}
