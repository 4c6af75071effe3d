package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Judges the answers to a checklist: each item once, numbers by their limits, photos where they are required. */
final class AnswerCheck {

    private final ChecklistTemplate template;

    AnswerCheck(ChecklistTemplate template) {
        this.template = template;
    }

    /** One verdict per answer, in the same order. */
    List<Inspection.Answer> judged(List<InspectionService.ItemAnswer> answers) throws Refusal {
        TreeSet<Integer> unanswered = new TreeSet<>();
        template.items().forEach(item -> unanswered.add(item.itemNo()));
        List<Inspection.Answer> judged = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            InspectionService.ItemAnswer answer = answers.get(i);
            String path = "answers[" + i + "].";
            if (answer.itemNo() < 1 || answer.itemNo() > template.items().size()) {
                throw Refusal.of(InstallationReason.NO_SUCH_ITEM, field(path + "item"), answer.itemNo());
            }
            if (!unanswered.remove(answer.itemNo())) {
                throw Refusal.of(InstallationReason.ITEM_TWICE, field(path + "item"), answer.itemNo());
            }
            judged.add(judged(template.items().get(answer.itemNo() - 1), answer, path));
        }
        if (!unanswered.isEmpty()) {
            throw Refusal.of(InstallationReason.ITEMS_UNANSWERED, field("answers"),
                    String.join(", ", unanswered.stream().map(String::valueOf).toList()));
        }
        return judged;
    }

    private static Inspection.Answer judged(ChecklistTemplate.Item item, InspectionService.ItemAnswer answer, String path) throws Refusal {
        boolean applies = !"not-applicable".equals(answer.answer());
        if (applies && item.photo() && answer.photos().isEmpty()) {
            throw Refusal.of(InstallationReason.PHOTO_MISSING, field(path + "photos"), item.itemNo());
        }
        Boolean passed = null;
        if (applies) {
            passed = switch (item.kind()) {
                case "number" -> measured(item, answer, path);
                case "text" -> written(item, answer, path);
                default -> said(answer, path);
            };
        }
        return new Inspection.Answer(item.itemNo(), passed, applies && "number".equals(item.kind()) ? answer.measured() : null, answer.note());
    }

    private static boolean measured(ChecklistTemplate.Item item, InspectionService.ItemAnswer answer, String path) throws Refusal {
        if (answer.measured() == null) {
            throw Refusal.of(InstallationReason.VALUE_MISSING, field(path + "measured"), item.itemNo());
        }
        ChecklistService.decimal(answer.measured(), path + "measured");
        return item.inOrder(answer.measured());
    }

    private static boolean written(ChecklistTemplate.Item item, InspectionService.ItemAnswer answer, String path) throws Refusal {
        if (answer.note() == null || answer.note().isBlank()) {
            throw Refusal.of(InstallationReason.VALUE_MISSING, field(path + "note"), item.itemNo());
        }
        return !"failed".equals(answer.answer());
    }

    private static boolean said(InspectionService.ItemAnswer answer, String path) throws Refusal {
        if ("passed".equals(answer.answer()) || "failed".equals(answer.answer())) {
            return "passed".equals(answer.answer());
        }
        throw Refusal.of(answer.answer() == null ? InputReason.REQUIRED : InputReason.NOT_A_CHOICE, field(path + "answer"), "answer");
    }
}
