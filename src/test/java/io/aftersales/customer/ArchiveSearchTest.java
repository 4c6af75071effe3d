package io.aftersales.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.PhoneNumber;
import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ArchiveSearchTest {

    @Autowired
    private ArchiveSearch search;

    @Autowired
    private CustomerFile file;

    @Autowired
    private InstalledBaseService base;

    @BeforeEach
    void anArchive() {
        take("S-1", "欧阳寻找", "13912345001", "佛山寻找路88号", "SRCH-AA-0001");
        take("S-1", "欧阳寻找", "0757-83210001", "佛山寻找路88号", "SRCH-AA-0002");
        take("S-2", "Searchable Hotel (Foshan) Ltd.", "0757-83219999-12", "佛山寻找路99号", "SRCH-BB-0003");
        for (int i = 0; i < 12; i++) {
            take("S-P" + i, "页码客户" + (char) ('甲' + i), "1391234" + (6000 + i), "长沙页码街" + i + "号", "PAGE-CC-" + (1000 + i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13912345001", "139 1234 5001", "+86 139-1234-5001", "0086 13912345001", "１３９１２３４５００１", "12345001", "0757 8321 0001",
            "075783210001", "欧阳寻", "欧阳寻找", "寻找路88", "佛山市寻找路88号", "SRCH-AA-0002", "srchaa0001", "SRCHAA", "欧阳 寻找路", "寻找路88 5001", "S-1 欧阳"})
    void a_customer_is_found_by_phone_name_address_serial_and_parts(String q) throws Refusal {
        assertThat(numbers(q)).contains("S-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"searchable", "HOTEL foshan", "83219999", "0757-83219999转12", "foshan ltd"})
    void a_company_is_found_whatever_the_case(String q) throws Refusal {
        assertThat(numbers(q)).containsExactly("S-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "' or 1=1 --", "%%%%", "\\", "欧阳寻找%", "13912345009", "欧阳 寻找路99"})
    void signs_and_what_is_not_there_find_no_stranger(String q) throws Refusal {
        assertThat(numbers(q)).doesNotContain("S-2").hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_unit_is_found_by_its_serial_and_by_its_owner_but_not_by_another_unit_of_the_owner() throws Refusal {
        assertThat(serials("SRCH-AA-0001")).containsExactly("SRCH-AA-0001");
        assertThat(serials("SRCHAA")).containsExactlyInAnyOrder("SRCH-AA-0001", "SRCH-AA-0002");
        assertThat(serials("139 1234 5001")).containsExactlyInAnyOrder("SRCH-AA-0001", "SRCH-AA-0002");
        assertThat(serials("欧阳 AA-0002")).containsExactly("SRCH-AA-0002");
        assertThat(serials("寻找路")).containsExactlyInAnyOrder("SRCH-AA-0001", "SRCH-AA-0002", "SRCH-BB-0003");
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() throws Refusal {
        for (String q : new String[] {"页码", "页码街", "PAGECC", "页码 PAGECC", "1391234 页码"}) {
            List<Long> seen = new ArrayList<>();
            String after = null;
            do {
                ArchiveSearch.Hits page = search.customers(new ArchiveQuery(q, "central-ac", after, 5));
                assertThat(page.ids()).hasSizeLessThanOrEqualTo(5);
                seen.addAll(page.ids());
                after = page.next();
            } while (after != null);
            assertThat(seen).as(q).hasSize(12);
            assertThat(new HashSet<>(seen)).as(q).hasSize(12);
        }
    }

    @Test
    void everything_is_listed_page_by_page() throws Refusal {
        ArchiveSearch.Hits first = search.customers(new ArchiveQuery(null, "central-ac", null, 7));
        ArchiveSearch.Hits second = search.customers(new ArchiveQuery("", "central-ac", first.next(), 200));
        assertThat(first.ids()).hasSize(7);
        assertThat(second.ids()).doesNotContainAnyElementsOf(first.ids()).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void staff_find_only_what_their_unit_serves() throws Exception {
        assertThat(as("agent.central-ac", () -> numbers("寻找路"))).containsExactlyInAnyOrder("S-1", "S-2");
        assertThat(as("technician.central-ac.foshan", () -> numbers("寻找路"))).containsExactlyInAnyOrder("S-1", "S-2");
        assertThat(as("technician.central-ac.beijing", () -> numbers("寻找路"))).isEmpty();
        assertThat(as("technician.central-ac.beijing", () -> serials("SRCHAA"))).isEmpty();
        assertThat(as("agent.room-ac", () -> numbers("寻找路"))).isEmpty();
        long id = search.customers(new ArchiveQuery("S-2", "central-ac", null, 1)).ids().get(0);
        as("technician.central-ac.beijing", () -> {
            assertThat(search.customers(new ArchiveQuery(null, null, null, 200)).ids()).doesNotContain(id);
            assertThatThrownBy(() -> file.require(id)).isInstanceOf(Refusal.class);
            return null;
        });
        as("agent.room-ac", () -> {
            assertThatThrownBy(() -> search.customers(new ArchiveQuery("寻找路", "central-ac", null, 5)))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(InputReason.UNKNOWN_ORGANISATION));
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "////", "AAAA", "' or 1=1", "9999999999999999999999999999999999999999999999999999999999999999"})
    void a_cursor_that_is_none_is_refused_or_finds_a_page(String after) {
        try {
            assertThat(search.customers(new ArchiveQuery("寻找路", null, after, 5)).ids()).hasSizeLessThanOrEqualTo(5);
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).isEqualTo(CustomerReason.BAD_CURSOR);
        }
    }

    @Test
    void more_than_two_hundred_rows_are_refused() {
        assertThatThrownBy(() -> search.customers(new ArchiveQuery(null, null, null, 201)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(InputReason.OUT_OF_RANGE));
    }

    private List<String> numbers(String q) throws Refusal {
        return file.rows(search.customers(new ArchiveQuery(q, null, null, 50)).ids()).stream().map(CustomerFile.Row::customerNo)
                .filter(no -> no.startsWith("S-")).toList();
    }

    private List<String> serials(String q) throws Refusal {
        return file.unitRows(search.units(new ArchiveQuery(q, null, null, 50)).ids()).stream().map(CustomerFile.UnitRow::serialNo).toList();
    }

    private static <T> T as(String person, java.util.concurrent.Callable<T> work) throws Exception {
        return CurrentActor.call(new Actor(Actor.Kind.PERSON, person, person.split("\\.")[1], null, null), work);
    }

    private void take(String no, String name, String phone, String address, String serial) {
        base.take(new ArchiveEntry("central-ac", no, name, PhoneNumber.read(phone).orElseThrow(), phone,
                address.startsWith("佛山") ? new Place("广东", "佛山", "市区", address) : new Place("湖南", "长沙", "市区", address),
                "chiller", "LSQ-S", serial, new UnitFacts(Map.of()), null), new Source(Source.IMPORT, "test:1"));
    }
}
