package io.aftersales.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's Chromium, started once for all page tests; a window of it speaks one language and has its own cookies. */
public final class Browser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage");

    private static final int WHAT_A_BUSY_MACHINE_TAKES = 60_000;

    private static com.microsoft.playwright.Browser running;

    private Browser() {
    }

    /** A new window. @param language zh-CN or en-GB; @param port of the application */
    public static Page open(String language, int port) {
        BrowserContext window = running().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language).setTimezoneId("Asia/Shanghai").setViewportSize(1440, 900).setBaseURL("http://127.0.0.1:" + port));
        Page page = window.newPage();
        page.setDefaultTimeout(20_000);
        return page;
    }

    /** Fills in the login page and goes on to the address. */
    public static Page login(Page page, String user, String address) {
        page.navigate("/login");
        page.fill("#username", user);
        page.fill("#password", "demo");
        page.click("button[type=submit]");
        page.navigate(address);
        return page;
    }

    /** The dialog of the console that is open, once it stands still: a click into one that still grows may land beside it. */
    public static Locator dialog(Page page) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.waitFor();
        PlaywrightAssertions.assertThat(page.locator(".ant-zoom-enter, .ant-zoom-appear")).hasCount(0);
        return dialog;
    }

    /** Keeps a picture under {@code target/pages}. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pages", name + ".png")));
    }

    private static synchronized com.microsoft.playwright.Browser running() {
        if (running == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(WHAT_A_BUSY_MACHINE_TAKES);
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setHeadless(true)
                    .setArgs(ARGUMENTS));
        }
        return running;
    }

    private static Path executable() {
        String named = System.getenv("AFTERSALES_BROWSER");
        if (named != null) {
            return Path.of(named);
        }
        Stream<Path> candidates = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        Optional<Path> found = Stream.concat(candidates, Stream.of(MAC)).filter(Files::isExecutable).findFirst();
        return found.orElseThrow(() -> new IllegalStateException(
                "The page tests need Chromium: install it (./verify does), or name one in AFTERSALES_BROWSER."));
    }
}
