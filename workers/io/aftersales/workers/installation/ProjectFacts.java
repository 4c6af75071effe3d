package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationForms;
import io.aftersales.installation.Project;
import io.aftersales.process.KindFacts;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/** What stands above every form of an installation project. */
@Component
class ProjectFacts implements KindFacts {

    private final InstallationForms forms;

    ProjectFacts(InstallationForms forms) {
        this.forms = forms;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.INSTALLATION;
    }

    @Override
    public List<Fact> facts(String caseNumber) {
        Project project = forms.project(caseNumber);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(new Text("客户", "Customer"), forms.customerName(project)));
        facts.add(Fact.of(new Text("地址", "Site"), forms.address(project)));
        add(facts, new Text("安装单位", "Installer"), forms.party(project.installerId()));
        add(facts, new Text("经销商", "Dealer"), forms.party(project.dealerId()));
        add(facts, new Text("合同编号", "Contract"), project.contractNo());
        if (project.keyProject()) {
            facts.add(new Fact(new Text("重点项目", "Key project"), new Text("是", "Yes"), Fact.Tone.WARNING));
        }
        return facts;
    }

    private static void add(List<Fact> facts, Text label, String value) {
        if (value != null) {
            facts.add(Fact.of(label, value));
        }
    }
}
