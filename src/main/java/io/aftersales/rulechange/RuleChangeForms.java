package io.aftersales.rulechange;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** What the forms of a change's tasks show. */
@Component
public class RuleChangeForms {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final RuleChanges changes;
    private final RuleSubjects subjects;
    private final OrganisationService organisations;

    RuleChangeForms(RuleChanges changes, RuleSubjects subjects, OrganisationService organisations) {
        this.changes = changes;
        this.subjects = subjects;
        this.organisations = organisations;
    }

    /** Why it is asked for, by whom and from when. */
    public List<RuleSubject.Line> heading(String number) {
        RuleChange change = change(number);
        List<RuleSubject.Line> shown = new ArrayList<>();
        if (change.emergency()) {
            shown.add(new RuleSubject.Line(new Text("紧急变更", "Emergency change"), new Text("两人批准后立即生效", "effective at once, after two approvals"),
                    RuleSubject.Line.Tone.WARNING));
        } else {
            String at = MINUTE.format(change.effectiveAt().atZone(organisations.zone(change.organisation())));
            shown.add(plain("生效时间", "Effective from", at));
        }
        shown.add(plain("变更原因", "Reason", change.reason()));
        shown.add(plain("提交人", "Submitted by", change.submittedBy()));
        return shown;
    }

    /** What stands in the way now, and what the draft's checks, differences and replays say. */
    public List<RuleSubject.Line> evidence(String number) {
        RuleChange change = change(number);
        List<RuleSubject.Line> shown = new ArrayList<>();
        try {
            for (Text obstacle : subjects.of(change).obstacles(change.draft())) {
                shown.add(new RuleSubject.Line(new Text("不能发布", "Not ready"), obstacle, RuleSubject.Line.Tone.BAD));
            }
            shown.addAll(subjects.of(change).evidence(change.draft()));
        } catch (Refusal gone) {
            throw new IllegalStateException("the draft of " + number + " is gone", gone);
        }
        return shown;
    }

    /** What approvers said in the last round. */
    public List<RuleSubject.Line> remarks(String number) {
        RuleChange change = change(number);
        List<RuleSubject.Line> shown = new ArrayList<>();
        changes.verdicts(number).stream().filter(given -> given.round() == change.round() && given.remark() != null)
                .forEach(given -> shown.add(said(new Text(given.approver(), given.approver()), given.remark())));
        Map<String, Text> rows = rows(number).stream().collect(Collectors.toMap(RuleSubject.Row::id, RuleSubject.Row::label, (one, other) -> one));
        changes.comments(number).stream().filter(written -> written.round() == change.round()).forEach(written -> shown.add(
                said(rows.getOrDefault(written.row(), new Text(written.row(), written.row())), written.text())));
        return shown;
    }

    private static RuleSubject.Line said(Text about, String text) {
        return new RuleSubject.Line(new Text("意见:" + about.zh(), "Comment: " + about.en()), new Text(text, text), RuleSubject.Line.Tone.WARNING);
    }

    /** What comments can be about. */
    public List<RuleSubject.Row> rows(String number) {
        RuleChange change = change(number);
        try {
            return subjects.of(change).rows(change.draft());
        } catch (Refusal gone) {
            throw new IllegalStateException("the draft of " + number + " is gone", gone);
        }
    }

    public String reason(String number) {
        return change(number).reason();
    }

    /** When the version takes effect, for the process. */
    public Instant effectiveAt(String number) {
        return change(number).effectiveAt();
    }

    private RuleChange change(String number) {
        return changes.find(number).orElseThrow(() -> new IllegalArgumentException("no change: " + number));
    }

    private static RuleSubject.Line plain(String zh, String en, String value) {
        return RuleSubject.Line.plain(new Text(zh, en), new Text(value, value));
    }
}
