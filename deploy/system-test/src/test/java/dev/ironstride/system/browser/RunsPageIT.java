package dev.ironstride.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.options.FilePayload;
import dev.ironstride.system.runner.Profiles;
import dev.ironstride.system.runner.Runner;
import dev.ironstride.system.runner.WatchFile;
import dev.ironstride.system.stack.OnTheStack;
import dev.ironstride.system.stack.Stack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many runs on one page, and exports that are read while nobody looks. */
@OnTheStack
class RunsPageIT {
    @RegisterExtension
    static final OpenBrowser BROWSER = new OpenBrowser();

    private final Stack stack;

    RunsPageIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void every_run_can_be_reached_also_by_keyboard() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var batch = new ObjectMapper().createArrayNode();
        for (var day = 1; day <= 55; day++) {
            batch.add(Runner.hardRun(Runner.start().minusDays(7L * day), "run-" + day));
        }
        runner.api().post("/api/runs/batch", batch).expect(200, 207);
        var screen = new Screen(BROWSER.newVisitor(360, 740), stack.addresses().gateway());
        screen.signIn(runner.user());
        screen.open("runs");
        var shown = screen.page().locator(".runs li");
        assertThat(shown).hasCount(50);

        screen.part("earlier-runs").press("Enter");

        assertThat(shown).hasCount(55);
        assertThat(shown.nth(50).locator("a")).isFocused();
        assertThat(shown.nth(54))
                .containsText(String.valueOf(Runner.start().minusDays(7L * 55).getYear()));
        assertThat(screen.part("earlier-runs")).hasCount(0);
    }

    @Test
    void whoever_comes_back_finds_what_an_import_came_to_and_why_files_were_not_taken() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var screen = new Screen(
                BROWSER.newVisitor(360, 740, "de-DE"), stack.addresses().gateway());
        screen.signIn(runner.user());
        screen.open("runs");
        assertThat(screen.part("imports")).hasCount(0);
        screen.open("week");
        runner.api().post("/api/imports", export(), "application/zip").expect(202);

        screen.open("runs");

        assertThat(screen.part("import-done")).containsText("2 Läufe sind gespeichert, 1 Datei enthält keinen Lauf.");
        assertThat(screen.part("upload-refused")).containsText("broken.fit");
        assertThat(screen.page().locator(".runs li")).hasCount(2);
        assertThat((int) screen.page().evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    @Test
    void files_chosen_on_the_page_are_told_one_by_one_and_known_again() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var screen = new Screen(BROWSER.newVisitor(360, 740), stack.addresses().gateway());
        screen.signIn(runner.user());
        screen.open("runs");

        screen.part("run-file").setInputFiles(new FilePayload("watch.zip", "application/zip", export()));
        assertThat(screen.part("upload-said")).hasText("2 runs are saved, 1 file holds no run.");
        assertThat(screen.part("upload-refused")).containsText("broken.fit");
        assertThat(screen.page().locator(".runs li")).hasCount(2);
        screen.part("run-file").setInputFiles(new FilePayload("watch.zip", "application/zip", export()));
        assertThat(screen.part("upload-said")).hasText("No run is new, 2 were already known, 1 file holds no run.");
        assertThat(screen.page().locator(".runs li")).hasCount(2);

        screen.page().locator(".runs a").first().click();
        assertThat(screen.part("sources")).containsText("Uploaded file");
    }

    private static byte[] export() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var day = 1; day <= 2; day++) {
                var start = Runner.start().minusDays(7L + day).atTime(6, 0).atZone(Runner.ZONE);
                zip.putNextEntry(new ZipEntry("activities/" + day + ".fit"));
                zip.write(new WatchFile(start.toInstant(), Duration.ofMinutes(40)).bytes());
            }
            zip.putNextEntry(new ZipEntry("activities/broken.fit"));
            zip.write("no recording".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
