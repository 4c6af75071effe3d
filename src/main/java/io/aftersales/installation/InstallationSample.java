package io.aftersales.installation;

import io.aftersales.customer.CustomerService;
import io.aftersales.customer.Place;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A checklist, installers, dealers, a supplier and a carrier for each organisation of the demo, and two projects; brought in once. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "aftersales.demo.sample-cases", havingValue = "true", matchIfMissing = true)
class InstallationSample {

    private static final Logger LOG = LoggerFactory.getLogger(InstallationSample.class);
    private static final String CHECKLIST = "installation";

    private final OrganisationService organisations;
    private final ChecklistService checklists;
    private final InstallerService installers;
    private final CustomerService customers;
    private final ProjectService projects;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InstallationSample(OrganisationService organisations, ChecklistService checklists, InstallerService installers, CustomerService customers,
                       ProjectService projects, TransactionTemplate transaction, Clock clock) {
        this.organisations = organisations;
        this.checklists = checklists;
        this.installers = installers;
        this.customers = customers;
        this.projects = projects;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        for (Organisation organisation : organisations.organisations()) {
            transaction.executeWithoutResult(status -> {
                try {
                    load(organisation.id());
                } catch (Refusal | DataAccessException failure) {
                    status.setRollbackOnly();
                    LOG.error("sample projects of {}: not complete; a restart tries again", organisation.id(), failure);
                }
            });
        }
    }

    private void load(String organisation) throws Refusal {
        if (!checklists.list(organisation).isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisations.zone(organisation));
        checklists.publish(organisation, CHECKLIST, new Text("安装质量检查表", "Quality of the installation"), items());
        installers.save(new InstallerService.Entry(organisation, "INST-01", InstallerService.INSTALLER, "安达安装工程", "installer1@example.com", null, "zh"));
        installers.certify(organisation, "INST-01", "AZ-2026-01", today.minusMonths(10), today.plusMonths(2));
        installers.save(new InstallerService.Entry(organisation, "INST-02", InstallerService.INSTALLER, "恒通机电安装", "installer2@example.com", null, "zh"));
        installers.certify(organisation, "INST-02", "AZ-2024-07", today.minusYears(2), today.minusDays(20));
        installers.save(new InstallerService.Entry(organisation, "DEAL-01", InstallerService.DEALER, "中源商贸", "dealer1@example.com", null, "zh"));
        installers.save(new InstallerService.Entry(organisation, "SUP-01", InstallerService.SUPPLIER, "华芯电子", "supplier1@example.com", null, "zh"));
        installers.save(new InstallerService.Entry(organisation, "CAR-01", InstallerService.CARRIER, "速达物流", "carrier1@example.com", null, "zh"));
        if (organisation.equals("central-ac")) {
            hotel(organisation, today);
        }
    }

    /** Two parts, not yet confirmed, of a key project; and a small one. */
    private void hotel(String organisation, LocalDate today) throws Refusal {
        customers.create(organisation, "P-DEMO-01", "湾景酒店", "0757-86650001", new Place("广东", "佛山", "南海区", "桂澜路18号"), null);
        projects.register(new ProjectEntry(organisation, "湾景酒店中央空调工程", "P-DEMO-01", null, "DEAL-01", "INST-01", "HT-2026-118", true,
                List.of("detailed-design", "operator-training"), false, null, null, today.plusDays(7), today.plusDays(70),
                List.of(new ProjectEntry.Part("东塔", List.of(unit("E1"), unit("E2"))), new ProjectEntry.Part("西塔", List.of(unit("W1"))))));
        projects.register(new ProjectEntry(organisation, "湾景酒店员工楼", "P-DEMO-01", null, "DEAL-01", null, "HT-2026-119", false, List.of(), false,
                null, null, today.plusDays(3), today.plusDays(20), List.of(new ProjectEntry.Part(null, List.of(unit("S1"))))));
    }

    private static ProjectEntry.Unit unit(String position) {
        return new ProjectEntry.Unit(position, null, "chiller", "LSQ-65", Map.of());
    }

    private static List<ChecklistService.Entry> items() {
        return List.of(
                yesNo("设备接地可靠", "The unit is earthed", 10, "safety", true),
                yesNo("电源线路及开关符合规范", "Power line and switch follow the rules", 10, "safety", false),
                new ChecklistService.Entry("number", new Text("电源电压", "Supply voltage"), new BigDecimal("361"), new BigDecimal("418"), "V", 6, "safety", false),
                yesNo("吊架牢固,减震到位", "Hangers firm, vibration damped", 6, "stability", true),
                new ChecklistService.Entry("number", new Text("保压24小时后压降", "Pressure lost in 24 hours"), null, new BigDecimal("0.02"), "MPa", 8,
                        "stability", false),
                yesNo("冷凝水管坡度及保温", "Slope and insulation of the drain", 5, "effect", true),
                yesNo("风口气流无短路", "Air does not short-circuit", 4, "effect", false),
                new ChecklistService.Entry("text", new Text("现场成品保护情况", "How the finished work is protected"), null, null, null, 1, "none", false));
    }

    private static ChecklistService.Entry yesNo(String zh, String en, int weight, String impact, boolean photo) {
        return new ChecklistService.Entry("yes-no", new Text(zh, en), null, null, null, weight, impact, photo);
    }
}
