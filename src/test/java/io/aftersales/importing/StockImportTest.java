package io.aftersales.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.stock.Place;
import io.aftersales.stock.StockService;
import java.nio.charset.Charset;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class StockImportTest {

    private static final String PARTS = String.join(",", PartImport.COLUMNS) + "\n";
    private static final String STOCK = String.join(",", OpeningStockImport.COLUMNS) + "\n";

    @Autowired
    private PartImport parts;
    @Autowired
    private OpeningStockImport openingStock;
    @Autowired
    private StockService stock;

    private final String code = "I-" + UUID.randomUUID();

    @Test
    void a_catalogue_is_taken_once_in_either_encoding_and_changes_are_news() throws Exception {
        String file = PARTS + "central-ac," + code + ",电容,Capacitor,part,piece,88,original,格力,no,no,,\n";
        assertThat(parts.run(ImportFile.of("p.csv", file.getBytes(Charset.forName("GB18030")), null)).accepted()).isEqualTo(1);
        assertThat(parts.run(ImportFile.ofText("p.csv", file)).unchanged()).isEqualTo(1);
        ImportResult changed = parts.run(ImportFile.ofText("p.csv", file.replace(",88,", ",90.50,")));
        assertThat(changed.accepted()).isEqualTo(1);
        assertThat(stock.part("central-ac", code).price()).isEqualByComparingTo("90.50");
        assertThat(stock.part("central-ac", code).name().zh()).isEqualTo("电容");
    }

    @Test
    void a_faulty_row_costs_only_itself_and_names_its_column() throws Exception {
        String file = PARTS
                + "central-ac," + code + ",电容,Capacitor,part,piece,88,original,,no,no,,\n"
                + "central-ac," + code + "-1,电容,Capacitor,part,piece,88.001,original,,no,no,,\n"
                + "central-ac," + code + "-2,电容,Capacitor,part,piece,88,copy,,no,no,,\n"
                + "central-ac," + code + "-3,,Capacitor,part,piece,88,original,,no,no,,\n"
                + "central-ac," + code + "-4,电容,Capacitor,gadget,piece,88,original,,no,no,,\n"
                + "central-ac," + code + "-5,电容,Capacitor,sim-card,piece,88,original,,no,no,,\n"
                + "central-ac," + code + "-6,电容,Capacitor,part,piece,88,original,,no,no,NO-SUCH,\n"
                + "nowhere," + code + "-7,电容,Capacitor,part,piece,88,original,,no,no,,\n"
                + "central-ac," + code + ",电容,Capacitor,part,piece,88,original,,no,no,,\n"
                + "central-ac," + code + "-8,电容,Capacitor,part,piece,1e3,original,,no,no," + code + "," + code + "\n";
        ImportResult result = parts.run(ImportFile.ofText("p.csv", file));
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.refused()).extracting(fault -> fault.line() + " " + fault.refusal().field()).containsExactly("3 price_cny", "4 origin",
                "5 name_zh", "6 kind", "7 tracked", "8 successor", "9 organisation", "10 code");
        assertThat(stock.usable("central-ac", code + "-8").orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void opening_stock_is_taken_once() throws Exception {
        parts.run(ImportFile.ofText("p.csv", PARTS + "central-ac," + code + ",电容,Capacitor,part,piece,88,original,,no,no,,\n"
                + "central-ac," + code + "-T,终端,Terminal,terminal,piece,88,original,,yes,no,,\n"));
        String file = STOCK + "central-ac,store:central-ac.foshan," + code + ",7,12.50,,2,9\n"
                + "central-ac,store:central-ac.foshan," + code + "-T,2,500,N-" + code + " M-" + code + ",,\n";
        assertThat(openingStock.run(ImportFile.ofText("s.csv", file)).accepted()).isEqualTo(2);
        assertThat(openingStock.run(ImportFile.ofText("s.csv", file)).unchanged()).isEqualTo(2);
        assertThat(stock.onHand(Place.store("central-ac.foshan"), code)).isEqualTo(7);
        String wrong = STOCK + "central-ac,store:central-ac.foshan," + code + ",8,12.50,,,\n"
                + "central-ac,store:central-ac.nowhere," + code + ",8,12.50,,,\n"
                + "central-ac,store:central-ac.hq," + code + ",0,12.50,,,\n"
                + "central-ac,store:central-ac.hq," + code + ",1.5,12.50,,,\n"
                + "central-ac,store:central-ac.hq," + code + ",1,12.505,,,\n"
                + "central-ac,store:central-ac.hq," + code + "-T,2,500,X-1,,\n"
                + "central-ac,store:central-ac.hq,NO-SUCH,2,500,,,\n"
                + "room-ac,store:central-ac.hq," + code + ",2,500,,,\n";
        assertThat(openingStock.run(ImportFile.ofText("s.csv", wrong)).refused())
                .extracting(fault -> fault.line() + " " + fault.refusal().field()).containsExactly("2 quantity", "3 place", "4 quantity", "5 quantity",
                        "6 unit_cost", "7 numbers", "8 part", "9 organisation");
        assertThat(stock.onHand(Place.store("central-ac.foshan"), code)).isEqualTo(7);
        assertThat(stock.onHand(Place.store("central-ac.hq"), code)).isZero();
    }

    @Test
    void a_rehearsal_finds_the_same_faults_and_writes_nothing() throws Exception {
        String file = PARTS + "central-ac," + code + ",电容,Capacitor,part,piece,88,original,,no,no,,\n"
                + "central-ac," + code + "-1,电容,Capacitor,part,piece,88,original,,no,no," + code + ",\n"
                + "central-ac," + code + "-2,电容,Capacitor,part,piece,88,copy,,no,no,,\n";
        ImportResult tried = parts.rehearse(ImportFile.ofText("p.csv", file));
        assertThat(tried.accepted()).isEqualTo(2);
        assertThat(tried.refused()).extracting(fault -> fault.line() + " " + fault.refusal().field()).containsExactly("4 origin");
        assertThat(stock.usable("central-ac", code)).isEmpty();
        assertThat(parts.run(ImportFile.ofText("p.csv", file)).accepted()).isEqualTo(2);
        String opening = STOCK + "central-ac,store:central-ac.foshan," + code + ",7,12.50,,2,9\n"
                + "central-ac,store:central-ac.hq," + code + ",0,12.50,,,\n";
        ImportResult lying = openingStock.rehearse(ImportFile.ofText("s.csv", opening));
        assertThat(lying.accepted()).isEqualTo(1);
        assertThat(lying.refused()).hasSize(1);
        assertThat(stock.onHand(Place.store("central-ac.foshan"), code)).isZero();
    }

    @Test
    void the_sample_files_are_sound() throws Exception {
        for (String name : new String[] {"parts", "opening-stock"}) {
            String text = new String(getClass().getResourceAsStream("/sample/" + name + ".csv").readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            ImportResult result = name.equals("parts") ? parts.run(ImportFile.ofText(name, text)) : openingStock.run(ImportFile.ofText(name, text));
            assertThat(result.refused()).isEmpty();
            assertThat(result.accepted() + result.unchanged()).isPositive();
        }
    }
}
