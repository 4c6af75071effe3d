package io.aftersales.installation;

import io.aftersales.decision.DecisionService;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an organisation asks to be ticked of an installation and its acceptance, in the words of both languages. */
@Component
public class InstallationLists {

    static final String DEPARTURE = "departure";
    static final String VISIT = "visit";
    /** What the acceptance itself shows need not be ticked before. */
    static final Set<String> AT_ACCEPTANCE = Set.of("user-signature", "company-seal");
    /** Papers that other answers of the acceptance show. */
    static final Set<String> SHOWN = Set.of("report", "customer-signature", "user-signature", "signature", "seal", "guide-receipt",
            "extension-note", "user-comment", "acceptance");

    private final DecisionService decisions;
    private final MessageSource messages;

    InstallationLists(DecisionService decisions, MessageSource messages) {
        this.decisions = decisions;
        this.messages = messages;
    }

    /** What is prepared before the installers set out. */
    public Map<String, Text> preparation(String organisation) throws Refusal {
        return items(organisation, DEPARTURE);
    }

    /** What is done on the site, but for signature and seal. @param needsClient whether client software is wanted (FLT-35) */
    public Map<String, Text> commissioning(String organisation, boolean needsClient) throws Refusal {
        Map<String, Text> items = items(organisation, VISIT);
        items.keySet().removeAll(AT_ACCEPTANCE);
        if (!needsClient) {
            items.remove("client-software");
        }
        return items;
    }

    /** The papers of an acceptance that are ticked, because nothing else shows them. */
    public Map<String, Text> papers(String organisation, boolean feeCharged) throws Refusal {
        Map<String, Text> papers = new LinkedHashMap<>();
        for (String form : forms(organisation, feeCharged)) {
            for (String paper : list(decisions.evaluate("document-checklist", organisation, Map.of("form", form, "present", Map.of()))
                    .outputs().get("missing"))) {
                if (!SHOWN.contains(paper)) {
                    papers.put(paper, text("paper.", paper));
                }
            }
        }
        return papers;
    }

    List<String> forms(String organisation, boolean feeCharged) throws Refusal {
        return list(decisions.evaluate("acceptance-papers", organisation, Map.of("feeCharged", feeCharged)).outputs().get("forms"));
    }

    /** The words for these items, as a person reads them. */
    public Text words(String prefix, List<String> items) {
        List<Text> texts = items.stream().map(item -> text(prefix, item)).toList();
        return new Text(String.join("、", texts.stream().map(Text::zh).toList()), String.join(", ", texts.stream().map(Text::en).toList()));
    }

    private Map<String, Text> items(String organisation, String stage) throws Refusal {
        Map<String, Text> items = new LinkedHashMap<>();
        for (String item : list(decisions.evaluate("visit-checklist", organisation, Map.of("stage", stage, "kind", "install")).outputs()
                .get("required"))) {
            items.put(item, text("checklist.", item));
        }
        return items;
    }

    static List<String> list(Object value) {
        return value instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
    }

    /** An item that an analyst added has no translation yet and is shown as it stands in the table. */
    private Text text(String prefix, String item) {
        return new Text(messages.getMessage(prefix + item, null, item, Locale.CHINESE), messages.getMessage(prefix + item, null, item, Locale.ENGLISH));
    }
}
