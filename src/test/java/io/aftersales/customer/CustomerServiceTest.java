package io.aftersales.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class CustomerServiceTest {

    private static final Place PLACE = new Place("江苏", "南京", "市区", "南京客户路1号");

    @Autowired
    private CustomerService customers;

    @Autowired
    private EquipmentService equipment;

    @Autowired
    private EquipmentUnits units;

    @Autowired
    private CustomerFile file;

    @Autowired
    private ArchiveSearch search;

    @Test
    void a_new_customer_gets_a_number_and_is_found_at_once() throws Refusal {
        long id = customers.create("room-ac", null, "新客户", "025-83000001", PLACE, null);
        assertThat(file.require(id).customerNo()).startsWith("N");
        assertThat(search.customers(new ArchiveQuery("025 8300 0001", null, null, 5)).ids()).containsExactly(id);
        assertThat(file.phonesOf(id)).singleElement().satisfies(phone -> {
            assertThat(phone.e164()).isEqualTo("+862583000001");
            assertThat(phone.written()).isEqualTo("025-83000001");
        });
    }

    @Test
    void what_cannot_be_is_refused_by_field() {
        assertRefused(InputReason.NOT_A_PHONE, "phone", () -> customers.create("room-ac", null, "张", "12345", PLACE, null));
        assertRefused(InputReason.UNKNOWN_ORGANISATION, "organisation", () -> customers.create("nobody", null, "张", "13900000001", PLACE, null));
        assertRefused(InputReason.REQUIRED, "site.city", () -> customers.create("room-ac", null, "张", "13900000001", new Place("江苏", " ", "", "x"), null));
        assertRefused(CustomerReason.NOT_ONE_LINE, "name", () -> customers.create("room-ac", null, "张\r\nBcc: x", "13900000001", PLACE, null));
        assertRefused(InputReason.TOO_LONG, "name", () -> customers.create("room-ac", null, "张".repeat(201), "13900000001", PLACE, null));
        assertRefused(InputReason.NOT_A_CODE, "customerNo", () -> customers.create("room-ac", "=1", "张", "13900000001", PLACE, null));
    }

    @Test
    void a_number_given_twice_is_refused() throws Refusal {
        customers.create("room-ac", "TWICE-1", "张", "13900000001", PLACE, null);
        assertRefused(CustomerReason.CUSTOMER_NUMBER_TAKEN, "customerNo", () -> customers.create("room-ac", "TWICE-1", "李", "13900000002", PLACE, null));
    }

    @Test
    void a_change_on_an_old_version_is_refused() throws Refusal {
        long id = customers.create("room-ac", null, "旧名", "13900000003", PLACE, null);
        customers.change(id, 0, "新名", "note");
        assertRefused(InputReason.ALREADY_CHANGED, "version", () -> customers.change(id, 0, "另一个名", null));
        assertThat(file.require(id).name()).isEqualTo("新名");
        assertThat(search.customers(new ArchiveQuery("旧名", null, null, 5)).ids()).doesNotContain(id);
    }

    @Test
    void phones_come_and_go_but_the_last_one_stays() throws Refusal {
        long id = customers.create("room-ac", null, "电话客户", "13900000004", PLACE, null);
        assertRefused(CustomerReason.PHONE_ALREADY_KNOWN, "phone", () -> customers.addPhone(id, "+86 139 0000 0004"));
        customers.addPhone(id, "025-83000009-11");
        List<CustomerFile.Phone> phones = file.phonesOf(id);
        assertThat(phones).extracting(CustomerFile.Phone::main).containsExactly(true, false);
        assertThat(phones.get(0).extension()).isEqualTo("11");
        customers.removePhone(id, phones.get(0).id());
        assertThat(file.phonesOf(id)).singleElement().matches(CustomerFile.Phone::main);
        assertRefused(CustomerReason.LAST_PHONE, null, () -> customers.removePhone(id, phones.get(1).id()));
    }

    @Test
    void a_contact_is_found_and_its_latest_consent_counts() throws Refusal {
        long id = customers.create("room-ac", null, "公司客户", "13900000005", PLACE, null);
        long contact = customers.addContact(id, "联系人赵", "经理", "139 0000 0066", "zhao@example.com", "zh");
        customers.recordConsent(id, contact, "survey", true, "call");
        customers.recordConsent(id, contact, "survey", false, "mail");
        assertThat(file.contactsOf(id)).singleElement().satisfies(found -> assertThat(found.consents()).containsEntry("survey", false));
        assertThat(search.customers(new ArchiveQuery("13900000066", null, null, 5)).ids()).containsExactly(id);
        assertRefused(InputReason.REQUIRED, "phone", () -> customers.addContact(id, "无法联系", null, null, null, null));
        assertRefused(CustomerReason.NOT_ONE_LINE, "email", () -> customers.addContact(id, "x", null, null, "a@b.com\r\nBcc: c@d.com", null));
        assertRefused(InputReason.NOT_AN_EMAIL, "email", () -> customers.addContact(id, "x", null, null, "nobody", null));
    }

    @Test
    void a_call_is_kept_and_none_lies_in_the_future() throws Refusal {
        long id = customers.create("room-ac", null, "来电客户", "13900000006", PLACE, null);
        customers.recordCall(id, null, "phone", "in", "问保修", null);
        assertThat(file.callsOf(id)).singleElement().extracting(CustomerFile.Call::summary).isEqualTo("问保修");
        assertRefused(InputReason.IN_THE_FUTURE, "calledAt", () -> customers.recordCall(id, Instant.parse("2100-01-01T00:00:00Z"), "phone", "in", "x", null));
        assertRefused(InputReason.NOT_A_CHOICE, "caseNumber", () -> customers.recordCall(id, null, "phone", "in", "x", "R-20200101-0001"));
    }

    @Test
    void facts_are_dated_sourced_and_never_contradict_each_other() throws Refusal {
        long id = customers.create("room-ac", null, "设备客户", "13900000007", PLACE, null);
        long unit = equipment.add(id, file.sitesOf(id).get(0).id(), "split", "KFR-T", "STAFF-0001", "RAC-OUT-01", Map.of("exFactoryDate", "2024-01-01", "productMonths", 72));
        equipment.recordFacts(unit, Map.of("purchaseDate", "2024-05-01"), "发票 0017");
        Map<String, Object> withdrawn = new HashMap<>();
        withdrawn.put("productMonths", null);
        equipment.recordFacts(unit, withdrawn, "错误登记");
        assertThat(units.find(unit).orElseThrow().facts().typed()).isEqualTo(Map.of("exFactoryDate", "2024-01-01", "purchaseDate", "2024-05-01"));
        assertThat(equipment.history(unit)).extracting(EquipmentUnits.FactEntry::sourceRef).contains("发票 0017", "错误登记");
        assertRefused(CustomerReason.DATES_CONTRADICT, "acceptanceDate", () -> equipment.recordFacts(unit, Map.of("acceptanceDate", "2023-01-01"), "x"));
        assertRefused(InputReason.NOT_A_DATE, "acceptanceDate", () -> equipment.recordFacts(unit, Map.of("acceptanceDate", "2026-02-30"), "x"));
        assertRefused(CustomerReason.UNKNOWN_FACT, "colour", () -> equipment.recordFacts(unit, Map.of("colour", "red"), "x"));
        assertRefused(CustomerReason.UNIT_ALREADY_KNOWN, "serialNo", () -> equipment.add(id, file.sitesOf(id).get(0).id(), "split", "KFR-T", "STAFF-0001", null, Map.of()));
        assertRefused(CustomerReason.UNKNOWN_SITE, "siteId", () -> equipment.add(id, 0, "split", "KFR-T", "STAFF-0009", null, Map.of()));
    }

    @Test
    void a_replaced_unit_keeps_both_links() throws Refusal {
        long id = customers.create("room-ac", null, "更换客户", "13900000008", PLACE, null);
        long site = file.sitesOf(id).get(0).id();
        long old = equipment.add(id, site, "split", "KFR-T", "REPL-1", null, Map.of());
        long next = equipment.add(id, site, "split", "KFR-T", "REPL-2", null, Map.of());
        equipment.replace(old, next);
        assertThat(units.find(old).orElseThrow().replacedById()).isEqualTo(next);
        assertThat(units.find(next).orElseThrow().replacesId()).isEqualTo(old);
        assertRefused(CustomerReason.ALREADY_REPLACED, "unitId", () -> equipment.replace(old, next));
        assertRefused(CustomerReason.ALREADY_REPLACED, "unitId", () -> equipment.replace(next, old));
        assertRefused(CustomerReason.UNKNOWN_UNIT, "unitId", () -> equipment.replace(next, next));
    }

    @Test
    void nobody_changes_what_is_out_of_reach() throws Exception {
        long id = customers.create("room-ac", null, "别家客户", "13900000010", PLACE, null);
        CurrentActor.call(new Actor(Actor.Kind.PERSON, "technician.room-ac.hangzhou-city", "room-ac", null, null), () -> {
            assertRefused(InputReason.NOT_FOUND, null, () -> customers.change(id, 0, "x", null));
            assertRefused(InputReason.NOT_FOUND, null, () -> customers.addPhone(id, "13900000011"));
            assertRefused(InputReason.NOT_FOUND, null, () -> file.require(id));
            return null;
        });
    }

    private static void assertRefused(Reason reason, String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
