package dev.ironstride.system.browser;

import com.microsoft.playwright.BrowserType;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine: the one ./test found, else one on the path, else Playwright's own. */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {}

    /** How to start it: without a window, and without calls of its own into the internet. */
    static BrowserType.LaunchOptions options() {
        var flags = new ArrayList<>(List.of(
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--disable-quic"));
        if ("root".equals(System.getProperty("user.name"))) {
            flags.add("--no-sandbox"); // Chromium refuses to run as root with it
        }
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(flags);
        find().ifPresent(options::setExecutablePath);
        return options;
    }

    private static Optional<Path> find() {
        var told = Optional.ofNullable(System.getenv("IRONSTRIDE_BROWSER")).map(Path::of);
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1);
        return told.or(() -> NAMES.stream()
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst());
    }
}
