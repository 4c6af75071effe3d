package io.aftersales.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperTest {

    private final PaperService papers = new PaperService(new PaperTemplates(), new PdfPrinter(), null);

    @Test
    void chinese_text_can_be_read_back_from_the_paper() throws Exception {
        byte[] pdf = print(Map.of("text", "更换压缩机(鑫龘㐀)涂胶 2.2–2.6 MPa", "amount", new BigDecimal("1200.50")));

        assertThat(text(pdf)).contains("工程联络函", "P-20261122-0001", "更换压缩机(鑫龘㐀)涂胶 2.2–2.6 MPa", "1200.50");
        assertThat(pdf.length).as("only the characters used are embedded").isLessThan(200_000);
    }

    @Test
    void the_paper_that_is_printed_at_the_start_is_a_whole_one() throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new FirstPaper(papers).print(pdf);

        assertThat(text(pdf.toByteArray())).contains("一", "one");
    }

    @Test
    void a_value_is_text_and_nothing_else() throws Exception {
        byte[] pdf = print(Map.of("text", "<b>{{title}}</b> & \u0000\u0007 \ud800 \uffff \u2F8F\u2012完", "amount", 0));

        assertThat(text(pdf)).contains("<b>{{title}}</b> &", "\u884C–完", "0");
    }

    @Test
    void a_long_list_goes_over_several_pages_that_are_numbered() throws Exception {
        Map<String, Object> model = model();
        model.put("lines", IntStream.range(0, 120).mapToObj(n -> Map.of("text", "第 " + n + " 行", "amount", n)).toList());
        byte[] pdf = printed("example", model);

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isGreaterThan(2);
        }
        assertThat(text(pdf)).contains("第 119 行", "1 / ");
    }

    @Test
    void a_picture_inside_the_paper_is_shown_and_one_elsewhere_is_not_fetched() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            assertThat(pictures(withPhoto("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="))).isOne();
            assertThat(pictures(withPhoto("http://127.0.0.1:" + server.getAddress().getPort() + "/a.png"))).isZero();
            assertThat(pictures(withPhoto("file:///etc/hostname"))).isZero();
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_template_that_is_not_there_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> printed("none", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private byte[] printed(String template, Map<String, Object> model) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        papers.print(template, "zh", model, pdf);
        return pdf.toByteArray();
    }

    private byte[] print(Map<String, Object> line) {
        Map<String, Object> model = model();
        model.put("lines", List.of(line));
        return printed("example", model);
    }

    private byte[] withPhoto(String source) {
        Map<String, Object> model = model();
        model.put("photo", source);
        return printed("example", model);
    }

    private static Map<String, Object> model() {
        return new HashMap<>(Map.of("title", "工程联络函", "number", "P-20261122-0001"));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static long pictures(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            Iterable<COSName> names = read.getPage(0).getResources().getXObjectNames();
            return StreamSupport.stream(names.spliterator(), false).count();
        }
    }
}
