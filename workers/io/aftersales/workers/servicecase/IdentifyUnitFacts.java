package io.aftersales.workers.servicecase;

import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.InstalledBase;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The units that the archive knows of the customer; a single one is proposed. */
@Component
class IdentifyUnitFacts implements TaskFacts {

    private static final int SHOWN = 10;

    private final CaseService cases;

    IdentifyUnitFacts(CaseService cases) {
        this.cases = cases;
    }

    @Override
    public String task() {
        return "UserTask_IdentifyUnit";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        List<InstalledBase.Equipment> units = cases.unitsOfCustomer(about.caseNumber());
        return units.size() == 1 ? Map.of("found", "yes", "serialNo", units.get(0).serialNo(), "model", units.get(0).model()) : Map.of();
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return cases.unitsOfCustomer(about.caseNumber()).stream().limit(SHOWN)
                .map(unit -> Fact.of(new Text("客户的设备", "Unit of the customer"), unit.model() + " · " + unit.serialNo())).toList();
    }
}
