package io.aftersales.workers.warranty;

import io.aftersales.process.KindFacts;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact;
import io.aftersales.warranty.Extension;
import io.aftersales.warranty.ExtensionService;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/** What an extension is about. */
@Component
class ExtensionFacts implements KindFacts {

    private final ExtensionService extensions;

    ExtensionFacts(ExtensionService extensions) {
        this.extensions = extensions;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.WARRANTY_EXTENSION;
    }

    @Override
    public List<Fact> facts(String caseNumber) {
        Extension extension;
        try {
            extension = extensions.get(caseNumber);
        } catch (Refusal none) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        if (extension.projectNumber() != null) {
            facts.add(Fact.of(new Text("工程项目", "Project"), extension.projectNumber()));
        }
        facts.add(Fact.of(new Text("合同", "Contract"), extension.contract().no() + " · " + extension.contract().signedOn()));
        facts.add(Fact.of(new Text("合同条款", "Clause of the contract"), extension.contract().clause()));
        facts.add(Fact.of(new Text("合同质保到期日", "Warranty by contract until"), extension.contract().endDate().toString()));
        if (extension.review() != null) {
            facts.add(Fact.of(new Text("初审意见", "Review"), new Text(
                    (extension.review().recommended() ? "同意 · " : "不同意 · ") + extension.review().note(),
                    (extension.review().recommended() ? "Recommended · " : "Not recommended · ") + extension.review().note())));
        }
        return facts;
    }
}
