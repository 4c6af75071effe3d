package io.aftersales.dispatch;

import io.aftersales.decision.DecisionService;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an organisation asks to be ticked before leaving and on a visit, in the words of both languages. */
@Component
public class Checklists {

    static final String DEPARTURE = "departure";
    static final String VISIT = "visit";
    static final String SIGNATURE = "user-signature";
    static final String SEAL = "company-seal";

    private final DecisionService decisions;
    private final Visits visits;
    private final MessageSource messages;

    Checklists(DecisionService decisions, Visits visits, MessageSource messages) {
        this.visits = visits;
        this.decisions = decisions;
        this.messages = messages;
    }

    /** The items before leaving, in the order of the table. */
    public Map<String, Text> departure(String organisation) throws Refusal {
        return items(organisation, DEPARTURE);
    }

    /** The items of a visit but the signature and the seal, which are asked for themselves. */
    public Map<String, Text> visit(String organisation) throws Refusal {
        Map<String, Text> items = items(organisation, VISIT);
        items.keySet().removeAll(List.of(SIGNATURE, SEAL));
        return items;
    }

    /** What the sheet of the open visit lacked when it was judged. */
    public Optional<Text> missing(String caseNumber) {
        List<Text> missing = visits.open(caseNumber).stream()
                .flatMap(visit -> Stream.of(visit.checklistMissing(), visit.documentsMissing())).filter(Objects::nonNull)
                .flatMap(items -> Stream.of(items.split(", "))).map(this::text).toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Text(String.join("、", missing.stream().map(Text::zh).toList()),
                String.join(", ", missing.stream().map(Text::en).toList())));
    }

    private Map<String, Text> items(String organisation, String stage) throws Refusal {
        Object required = decisions.evaluate("visit-checklist", organisation, Map.of("stage", stage, "kind", "repair")).outputs()
                .get("required");
        Map<String, Text> items = new LinkedHashMap<>();
        for (Object item : required instanceof List<?> list ? list : List.of()) {
            items.put(item.toString(), text(item.toString()));
        }
        return items;
    }

    /** An item that an analyst added has no translation yet and is shown as it stands in the table. */
    private Text text(String item) {
        return new Text(messages.getMessage("checklist." + item, null, item, Locale.CHINESE),
                messages.getMessage("checklist." + item, null, item, Locale.ENGLISH));
    }
}
