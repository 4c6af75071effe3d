package io.aftersales.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long it takes in a real browser until a page shows something of use: from the address to the first row or figure. Against a
 * platform that runs, best on a history of 100,000 cases ({@code docs/history.md}): {@code mvn -q test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=io.aftersales.page.FirstPaint -Dpaint.port=8080 -Dpaint.case=R-20260105-0001}.
 * A report, no test: times depend on the machine.
 */
public final class FirstPaint {

    private static final int ROUNDS = 5;
    private static final int LONGEST = 60_000;

    private FirstPaint() {
    }

    public static void main(String[] args) {
        int port = Integer.getInteger("paint.port", 8080);
        Page page = Browser.login(Browser.open("en-GB", port), System.getProperty("paint.user", "admin"), "/app/");
        page.waitForLoadState();
        System.out.printf("%-12s %8s %8s%n", "page", "median", "worst");
        pages(System.getProperty("paint.case")).forEach((name, address) -> System.out.printf("%-12s %s%n", name, measured(page, address)));
        System.exit(0); // the browser's threads would stay
    }

    /** What is of use, by name: the address and what shows it. */
    private static Map<String, String[]> pages(String number) {
        Map<String, String[]> pages = new LinkedHashMap<>();
        pages.put("board", new String[] {"/app/board", ".board-open"});
        pages.put("report", new String[] {"/app/reports/attainment", ".report-big, .report-value"});
        pages.put("heat map", new String[] {"/app/processes/repair/heat", "tbody tr button"});
        if (number != null) {
            pages.put("story", new String[] {"/app/cases/" + number + "?tab=trail", ".story-path"});
        }
        return pages;
    }

    private static String measured(Page page, String[] one) {
        long[] millis = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            page.navigate("about:blank");
            long start = System.nanoTime();
            page.navigate(one[0]);
            page.locator(one[1]).first().waitFor(new Locator.WaitForOptions().setTimeout(LONGEST));
            millis[round] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(millis);
        return "%5d ms %5d ms".formatted(millis[ROUNDS / 2], millis[ROUNDS - 1]);
    }
}
