package io.aftersales.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.document.Document;
import io.aftersales.document.DocumentService;
import io.aftersales.process.CaseRoad;
import io.aftersales.process.TaskDesk;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What an outlet takes home of its month says what the ledger says: the PDF in both languages, and the spreadsheet. */
@PlatformTest
@Transactional
class StatementPapersTest {

    private static final String ORGANISATION = "home-appliance";
    private static final String FORMULA = "=HYPERLINK(\"http://evil\",\"x\")";

    @Autowired
    private LedgerService ledger;
    @Autowired
    private StatementRuns runs;
    @Autowired
    private StatementReads statements;
    @Autowired
    private StatementCsv csv;
    @Autowired
    private DocumentService documents;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private CaseRoad road;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_paper_says_in_both_languages_what_the_ledger_sums_to() throws Exception {
        String number = issued();
        BigDecimal sum = sum(number);
        assertThat(sum).isEqualByComparingTo("1289.51");
        String month = month().toString();
        assertThat(text(number, "zh")).contains("结算单", number, "青岛服务网点", month, "等级A", "系数1.1", "人工费", "1000.10", "差旅费", "200.40",
                "考核扣款", "-11.00", "等级系数调整", "100.01", "计级基数1000.10", "本月合计" + sum, "上期结转0.00", "应付金额" + sum,
                "制单:settlement-clerk.home-appliance", "批准:general-manager.home-appliance", "=HYPERLINK(");
        assertThat(text(number, "en")).contains("Statement", number, "Qingdaooutlet", month, "GradeA", "Coefficient1.1", "Labour", "1000.10",
                "Travel", "200.40", "Penalty", "-11.00", "Gradecoefficient", "100.01", "Gradedbase1000.10", "Month'stotal" + sum,
                "Broughtforward0.00", "Payable" + sum, "Preparedby:settlement-clerk.home-appliance", "Approvedby:general-manager.home-appliance");
        assertThat(text(number, "en")).as("no word of the other language but the names").doesNotContain("结算单", "人工费", "应付");
    }

    @Test
    void the_spreadsheet_has_a_line_per_entry_and_their_sum() throws Exception {
        String number = issued();
        String text = csv.of(number);
        assertThat(text).startsWith("\uFEFFstatement,month,party,entry,date,kind,source,case,note,corrects,amountCny\r\n").endsWith("\r\n");
        List<String> lines = List.of(text.substring(1, text.length() - 2).split("\r\n"));
        assertThat(lines).hasSize(6).allSatisfy(line -> assertThat(line).startsWith(line.startsWith("statement,") ? "statement," : number + ","));
        BigDecimal entries = lines.subList(1, 5).stream().map(StatementPapersTest::last).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(entries).isEqualByComparingTo(sum(number));
        assertThat(lines.get(5)).contains(",total,").endsWith("," + sum(number));
        assertThat(lines).filteredOn(line -> line.contains(",penalty,")).singleElement().satisfies(line -> assertThat(line).endsWith(",-11.00"));
    }

    @Test
    void nothing_in_the_spreadsheet_is_a_formula() throws Exception {
        String text = csv.of(issued());
        assertThat(text).contains(",\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\",");
        assertThat(text).doesNotContainPattern("[,\n\"][=+@]").doesNotContainPattern("[,\n]-[^0-9]");
    }

    @Test
    void a_month_that_follows_a_debt_says_what_was_brought() throws Exception {
        post("labour", "10.00", month().minusMonths(1), "");
        post("stock-shortage", "-310.00", month().minusMonths(1), "");
        String before = runs.open(ORGANISATION, outlet(), month().minusMonths(1)).orElseThrow();
        approve(before);
        does(before, "technician." + outlet().id(), "ConfirmStatement", Map.of("accepted", "yes"));
        assertThat(statements.of(before).state()).isEqualTo("carried");
        String number = issued();
        assertThat(statements.of(number).brought()).isEqualByComparingTo("-299");
        assertThat(text(number, "zh")).contains("本月合计1289.51", "上期结转-299.00", "应付金额990.51");
        assertThat(text(number, "en")).contains("Broughtforward-299.00", "Payable990.51");
    }

    private String issued() throws Exception {
        post("labour", "1000.10", month(), "装机");
        post("travel", "200.40", month(), FORMULA);
        post("penalty", "-11.00", month(), "=1+1");
        String number = runs.open(ORGANISATION, outlet(), month()).orElseThrow();
        approve(number);
        return number;
    }

    private void approve(String number) throws Exception {
        String clerk = "settlement-clerk." + ORGANISATION;
        does(number, clerk, "ReviewHold", Map.of("satisfaction", "yes", "why", "抽查合格"));
        does(number, clerk, "PrepareStatement", Map.of("grade", "A", "why", "优良"));
        does(number, "general-manager." + ORGANISATION, "ApproveStatement", Map.of("approved", "yes"));
        assertThat(statements.of(number).state()).isEqualTo("issued");
    }

    private void does(String number, String person, String task, Map<String, Object> answers) throws Exception {
        CurrentActor.call(new Actor(Actor.Kind.PERSON, person, ORGANISATION, null, null), () -> {
            desk.complete(road.task(number, task).id(), answers);
            return null;
        });
    }

    private void post(String kind, String amount, YearMonth month, String note) throws Refusal {
        ledger.post(new Posting(ORGANISATION, "test:" + UUID.randomUUID(), kind, outlet(), new BigDecimal(amount), month.atDay(9), null, note));
    }

    private static Party outlet() {
        return Party.unit(ServiceCaseFixtures.homeOf(ORGANISATION).outlet());
    }

    private YearMonth month() {
        return YearMonth.from(ledger.today(ORGANISATION)).minusMonths(1);
    }

    /** What the party's own account holds of the entries that the statement settles. */
    private BigDecimal sum(String number) {
        return jdbc.sql("""
                select sum(-l.amount_cny) from ledger_line l join statement_entry s on s.entry_id = l.entry_id
                 where s.statement_no = ? and l.account = ?""").params(number, outlet() + "/current").query(BigDecimal.class).single();
    }

    private static BigDecimal last(String line) {
        return new BigDecimal(line.substring(line.lastIndexOf(',') + 1));
    }

    private String text(String number, String language) throws Exception {
        Document paper = documents.ofCase(number).stream().filter(one -> one.kind() == Document.Kind.STATEMENT
                && one.fileName().equals(number + "-" + language + ".pdf")).findFirst().orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        documents.writeTo(paper, bytes);
        try (PDDocument read = Loader.loadPDF(bytes.toByteArray())) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", "");
        }
    }
}
