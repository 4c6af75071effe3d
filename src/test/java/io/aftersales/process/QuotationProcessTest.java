package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.pricelist.PriceListFixtures;
import io.aftersales.quotation.Quotation;
import io.aftersales.quotation.QuotationReason;
import io.aftersales.quotation.Quotations;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class QuotationProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.QUOTATION);

    @Autowired
    private CaseRoad road;
    @Autowired
    private Quotations quotations;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_price_is_added_up_from_its_lines_and_rounded_once() throws Exception {
        String number = chargeable("central-ac");
        road.answer(number, "PrepareQuotation", "lines", List.of(
                Map.of("kind", "material", "description", "电容", "quantity", 3, "unitPrice", 33.33),
                Map.of("kind", "labour", "description", "人工", "quantity", 1.5, "unitPrice", 100)));
        Quotation quotation = quotations.latest(number).orElseThrow();
        assertThat(quotation.total()).isEqualByComparingTo(new BigDecimal("249.99"));
        assertThat(quotation.state()).isEqualTo("sent");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_RecordConsent");
    }

    @Test
    void the_price_list_gives_the_price_of_its_items() throws Exception {
        String number = chargeable("fleet-terminal", "human-damage");
        road.answer(number, "PrepareQuotation", "lines", List.of(Map.of("kind", "material", "code", "01", "description", "电源线", "quantity", 2),
                Map.of("kind", "material", "code", "03", "description", "天线", "quantity", 1)));
        assertThat(quotations.latest(number).orElseThrow().total()).isEqualByComparingTo(new BigDecimal("160"));
    }

    @Test
    void a_published_price_list_proposes_the_price_and_a_person_overrules_it_with_a_reason() throws Exception {
        String code = "Q" + UUID.randomUUID().toString().substring(0, 8);
        String version = PriceListFixtures.published(jdbc, "central-ac", code, "88.50");
        String number = chargeable("central-ac");
        assertThatThrownBy(() -> road.answer(number, "PrepareQuotation", "lines", List.of(
                Map.of("kind", "material", "code", code, "description", "电容", "quantity", 1, "unitPrice", 60))))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(QuotationReason.OVERRULED_WITHOUT_REASON));
        road.answer(number, "PrepareQuotation", "lines", List.of(
                Map.of("kind", "material", "code", code, "description", "电容", "quantity", 2),
                Map.of("kind", "material", "code", code, "description", "旧电容", "quantity", 1, "unitPrice", 60, "priceReason", "包装破损")));
        Quotation quotation = quotations.latest(number).orElseThrow();
        assertThat(quotation.total()).isEqualByComparingTo(new BigDecimal("237"));
        assertThat(quotation.lines()).extracting(Quotation.Line::list).containsExactly(version, version);
        assertThat(quotation.lines()).extracting(Quotation.Line::why).containsExactly(null, "包装破损");
        assertThat(quotation.lines().get(1).listPrice()).isEqualByComparingTo("88.50");
    }

    @Test
    void an_item_that_is_not_in_the_price_list_is_refused() throws Exception {
        String number = chargeable("fleet-terminal", "human-damage");
        assertThatThrownBy(() -> road.answer(number, "PrepareQuotation", "lines",
                List.of(Map.of("kind", "material", "code", "99", "description", "?", "quantity", 1))))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(QuotationReason.NOT_IN_THE_PRICE_LIST));
    }

    @Test
    void a_customer_may_want_another_offer() throws Exception {
        String number = chargeable("central-ac");
        quote(road, number);
        road.answer(number, "RecordConsent", "answer", "other-offer");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_PrepareQuotation");
        quote(road, number);
        assertThat(quotations.ofCase(number)).extracting(Quotation::state).containsExactly("replaced", "sent");
    }

    @Test
    void consent_without_a_name_is_none() throws Exception {
        String number = chargeable("central-ac");
        quote(road, number);
        assertThatThrownBy(() -> road.answer(number, "RecordConsent", "answer", "agreed", "consentHow", "phone")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_declined_price_ends_the_work() throws Exception {
        String number = chargeable("room-ac");
        quote(road, number);
        road.answer(number, "RecordConsent", "answer", "declined");
        assertThat(quotations.latest(number).orElseThrow().state()).isEqualTo("declined");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_CallCustomer");
    }

    @Test
    void a_service_agreement_is_signed_before_paid_work_where_the_maker_asks_for_it() throws Exception {
        String number = chargeable("electrical-equipment");
        quote(road, number);
        agree(number);
        assertThat(road.waitsFor(number)).containsExactly("UserTask_SignAgreement");
        road.answer(number, "SignAgreement", "signed", "yes", "signedBy", "王丽");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_RepairAndTest");
        assertThat(quotations.latest(number).orElseThrow().state()).isEqualTo("agreed");
    }

    @Test
    void an_agreement_that_nobody_signs_declines_the_work() throws Exception {
        String number = chargeable("electrical-equipment");
        quote(road, number);
        agree(number);
        road.answer(number, "SignAgreement", "signed", "no");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_CallCustomer");
    }

    @Test
    void without_an_agreement_consent_is_enough() throws Exception {
        String number = chargeable("central-ac");
        quote(road, number);
        agree(number);
        assertThat(road.waitsFor(number)).containsExactly("UserTask_RepairAndTest");
    }

    private void agree(String number) throws Refusal {
        road.answer(number, "RecordConsent", "answer", "agreed", "consentBy", "王丽", "consentHow", "signature");
    }

    static void quote(CaseRoad road, String number) throws Refusal {
        road.answer(number, "PrepareQuotation", "lines", List.of(Map.of("kind", "labour", "description", "检修", "quantity", 1, "unitPrice", 200)));
    }

    private String chargeable(String organisation) throws Exception {
        return chargeable(organisation, "misoperation");
    }

    private String chargeable(String organisation, String cause) throws Exception {
        String number = road.open(organisation, false, Map.of());
        road.toDiagnosis(number);
        road.diagnose(number, cause);
        return number;
    }
}
