package dev.ironstride.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.ironstride.system.runner.Runner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One browser for a class of tests; every page starts without cookies, and leaves a picture if its test fails. */
final class OpenBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final double PATIENCE_MILLIS = 20_000;
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final List<Page> pages = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        // What takes a second on a desk may take longer on a machine that builds beside it.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        playwright = Playwright.create(options);
        browser = playwright.chromium().launch(Chromium.options());
    }

    /** A page of a visitor who was never here, in Berlin, and reads English. */
    Page newVisitor(int width, int height) {
        return newVisitor(width, height, "en-GB");
    }

    /** The same for a reader of another language. */
    Page newVisitor(int width, int height, String locale) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setTimezoneId(Runner.ZONE.getId())
                .setLocale(locale);
        var page = Objects.requireNonNull(browser).newContext(options).newPage();
        pages.add(page);
        return page;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            var name = context.getRequiredTestMethod().getName();
            for (var page : pages) {
                var picture = PICTURES.resolve(name + "-" + pages.indexOf(page) + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
            }
        }
        pages.stream().map(Page::context).forEach(BrowserContext::close);
        pages.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
