package io.aftersales.story;

import java.util.List;

/** What an event is about, so that readers can ask for some of them. */
enum Group {
    WORK(List.of()),
    TASK(List.of("task.")),
    DECISION(List.of("decision.", "case.severityJudged", "case.warrantyJudged", "claim.entitlementComputed", "claim.remedyProposed")),
    DEADLINE(List.of("clock.", "case.paused", "case.resumed", "case.missedDeadlineHandled", "case.severityTold")),
    MESSAGE(List.of("message.", "case.unitWrittenTo")),
    DOCUMENT(List.of("document.", "paper.")),
    PARTS(List.of("stock.", "part.", "order.", "return.", "loan.", "case.partsArrived", "visit.partsWanted", "visit.partsMissing")),
    MONEY(List.of("money.", "payment.", "goodwill.", "statement.", "quotation.", "breach.", "claim.paid", "claim.refunded", "claim.shared",
            "collection.")),
    READING(List.of("case.read", "trail.", "evidence.", "hold.", "personal."));

    private final List<String> begins;

    Group(List<String> begins) {
        this.begins = begins;
    }

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @param kind of an event */
    static Group of(String kind) {
        for (Group group : values()) {
            if (group.begins.stream().anyMatch(kind::startsWith)) {
                return group;
            }
        }
        return WORK;
    }
}
