package dev.ironstride.local.port;

import dev.ironstride.local.process.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, in words. */
public final class PortHolder {
    private static final int SHOWN = 100;
    private static final String LISTEN = "0A";

    private PortHolder() {}

    /** Such as {@code java /srv/shop.jar (process 4711)}; "another program" where the system does not tell. */
    public static String of(int port) {
        return fromProc(port)
                .or(() -> fromLsof(port))
                .flatMap(ProcessHandle::of)
                .map(PortHolder::describe)
                .orElse("another program");
    }

    private static String describe(ProcessHandle handle) {
        return inShort(CommandLine.of(handle)) + " (process " + handle.pid() + ")";
    }

    /** Program and what it works on: of a long line of options the last path says most. */
    static String inShort(String commandLine) {
        var words = List.of(commandLine.split(" ", -1));
        var program = words.getFirst().substring(words.getFirst().lastIndexOf('/') + 1);
        var matter = words.stream()
                .skip(1)
                .filter(word -> word.startsWith("/"))
                .reduce((earlier, later) -> later)
                .orElse(words.size() > 1 ? words.getLast() : "");
        var text = (program + " " + matter).strip();
        return text.isEmpty() ? "a process" : text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static Optional<Long> fromProc(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> inode(Path.of(table), port).stream())
                .flatMap(inode -> owner("socket:[" + inode + "]").stream())
                .findFirst();
    }

    /** Columns: slot, local address:port in hex, remote, state, queues, timers, retransmits, uid, timeout, inode. */
    private static Optional<String> inode(Path table, int port) {
        var suffix = ":%04X".formatted(port);
        try (var lines = Files.lines(table)) {
            return lines.map(line -> line.strip().split("\\s+", -1))
                    .filter(column -> column.length > 9 && column[1].endsWith(suffix) && column[3].equals(LISTEN))
                    .map(column -> column[9])
                    .findFirst();
        } catch (IOException noProcFileSystem) {
            return Optional.empty();
        }
    }

    private static Optional<Long> owner(String socket) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holds(pid, socket))
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (var descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return descriptors.anyMatch(descriptor -> {
                try {
                    return Files.readSymbolicLink(descriptor).toString().equals(socket);
                } catch (IOException closedMeanwhile) {
                    return false;
                }
            });
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static Optional<Long> fromLsof(int port) {
        try {
            var lsof = new ProcessBuilder("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-t")
                    .redirectErrorStream(true)
                    .start();
            try (var out = lsof.inputReader()) {
                return out.lines()
                        .filter(line -> line.matches("\\d+"))
                        .map(Long::valueOf)
                        .findFirst();
            }
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
    }
}
