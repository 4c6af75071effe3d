package io.aftersales.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.aftersales.customer.ArchiveEntry;
import io.aftersales.customer.Fact;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.customer.Place;
import io.aftersales.customer.Source;
import io.aftersales.customer.UnitFacts;
import io.aftersales.process.CaseRoad;
import io.aftersales.proof.TrailVerification;
import io.aftersales.servicecase.CaseReport;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.shared.PhoneNumber;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer wants to be forgotten: an administrator erases the person, in a real browser, and the story of the case tells no more of them. */
@PageTest
class ErasedCustomerPageTest {

    private static final String ORGANISATION = "central-ac";
    private static final int SLOW = 60_000;

    @LocalServerPort
    private int port;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private CaseService cases;
    @Autowired
    private CaseRoad road;
    @Autowired
    private TrailVerification verification;
    @Autowired
    private JdbcClient jdbc;

    private String name;
    private String serialNo;
    private long customer;

    @BeforeEach
    void a_customer_as_no_other() throws Exception {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        name = "欧阳" + random.ints(8, 'a', 'z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        String digits = "137" + random.nextInt(10_000_000, 100_000_000);
        serialNo = "E" + random.nextLong(100_000_000_000L, 999_999_999_999L);
        ServiceCaseFixtures.Home home = ServiceCaseFixtures.homeOf(ORGANISATION);
        archive.take(new ArchiveEntry(ORGANISATION, "C" + serialNo, name, PhoneNumber.read(digits).orElseThrow(), digits,
                new Place(home.province(), home.city(), "市区", name + "路8号"), home.family(), home.model(), serialNo,
                new UnitFacts(Map.of(Fact.ACCEPTANCE_DATE, "2026-03-01", Fact.EX_FACTORY_DATE, "2026-01-10", Fact.PURCHASE_DATE, "2026-02-01")), null),
                new Source("test", null));
        customer = jdbc.sql("select id from customer where organisation = ? and customer_no = ?").params(ORGANISATION, "C" + serialNo)
                .query(Long.class).single();
    }

    @Test
    void a_person_is_erased_once_no_case_is_open_and_the_chain_still_verifies() throws Exception {
        CaseReport usual = ServiceCaseFixtures.aReport(ORGANISATION, serialNo, Map.of("faultText", name + "说不制冷"));
        String number = cases.open(usual).caseNumber();
        Page page = open("en", "/app/customers/" + customer);
        assertThat(page.locator("main")).containsText(name + "路8号");
        erase(page);
        assertThat(page.getByText("Case " + number + " is still open").first()).isVisible();

        road.answer(number, "GuideRemotely", "reached", "yes", "mode", "phone", "advice", "请" + name + "清洗滤网", "solved", "yes");
        road.answer(number, "CallCustomer", "reached", "yes", "satisfied", "yes", "score", 5, "remark", name + "满意");
        page.navigate("/app/cases/" + number + "?tab=trail");
        Locator opened = page.locator("[data-kind='case.opened']");
        assertThat(opened).containsText(name);

        page.navigate("/app/customers/" + customer);
        erase(page);
        assertThat(page.getByText("The person is erased; 1 case lost").first()).isVisible();
        Browser.picture(page, "customer-erased");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Erase the person"))).hasCount(0);
        assertThat(page.locator("main")).not().containsText(name);

        page.navigate("/app/cases/" + number + "?tab=trail");
        assertThat(opened).containsText("erased");
        assertThat(page.locator("[data-kind='personal.erased']")).isVisible();
        assertThat(page.locator("main")).not().containsText(name);
        Browser.picture(page, "story-erased");
        page.context().close();
        assertThat(verification.verifyCase(number).broken()).isNull();

        Page chinese = open("zh", "/app/cases/" + number + "?tab=trail");
        assertThat(chinese.locator("[data-kind='case.opened']")).containsText("已清除");
        chinese.context().close();
    }

    private static void erase(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Erase the person")).click();
        Locator warning = page.locator(".ant-popconfirm, .ant-popover").filter(new Locator.FilterOptions().setHasText("cannot be brought back"));
        assertThat(warning).isVisible();
        warning.locator(".ant-btn-primary").click();
    }

    private Page open(String language, String address) {
        Page page = Browser.open("zh".equals(language) ? "zh-CN" : "en-GB", port);
        page.setDefaultTimeout(SLOW);
        page.addInitScript("localStorage.setItem('aftersales.language', '" + language + "')");
        return Browser.login(page, "administrator.central-ac", address);
    }
}
