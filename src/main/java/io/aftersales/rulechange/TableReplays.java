package io.aftersales.rulechange;

import io.aftersales.decision.Vocabulary;
import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.draft.Draft;
import io.aftersales.decision.replay.ReplayReads;
import io.aftersales.decision.replay.ReplayRun;
import io.aftersales.decision.replay.ReplayService;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** The replays of what a draft holds now: of exactly this text, told by its checksum. */
@Component
class TableReplays {

    private final ReplayService service;
    private final ReplayReads reads;
    private final Vocabulary vocabulary;

    TableReplays(ReplayService service, ReplayReads reads, Vocabulary vocabulary) {
        this.service = service;
        this.reads = reads;
        this.vocabulary = vocabulary;
    }

    List<String> ids(Draft draft) {
        return runs(draft).stream().map(ReplayRun::id).toList();
    }

    /** The newest replay in one line, or that there is none. @param sheet what the draft holds */
    List<RuleSubject.Line> lines(Draft draft, Sheet sheet) throws Refusal {
        Text label = new Text("历史重放", "Replay");
        List<ReplayRun> runs = runs(draft);
        if (runs.isEmpty()) {
            return List.of(new RuleSubject.Line(label, new Text("未对历史案例重放", "not replayed on past cases"), RuleSubject.Line.Tone.WARNING));
        }
        ReplayRun run = runs.get(0);
        List<RuleSubject.Line> lines = new ArrayList<>();
        lines.add(RuleSubject.Line.plain(label, new Text(inChinese(run.state()) + ":" + run.done() + " 次决策,结果变化 " + run.flipped() + " 次",
                run.state() + ": " + run.done() + " decisions, " + run.flipped() + " come out otherwise")));
        List<Text> moved = reads.summary(run.id()).outputs().stream().map(count -> moved(sheet, count)).toList();
        if (!moved.isEmpty()) {
            lines.add(RuleSubject.Line.plain(new Text("重放结果", "What flips"), new Text(
                    moved.stream().map(Text::zh).collect(Collectors.joining(";")), moved.stream().map(Text::en).collect(Collectors.joining("; ")))));
        }
        return lines;
    }

    /** "Arrive by: 12 decisions, 3 earlier, 9 later". */
    Text moved(Sheet sheet, ReplayReads.Count count) {
        boolean column = sheet.outputs().stream().anyMatch(output -> output.name().equals(count.name()));
        Text title = column ? RowWords.column(sheet, count.name()) : vocabulary.output(count.name());
        StringBuilder zh = new StringBuilder(title.zh()).append(':').append(count.decisions()).append(" 次");
        StringBuilder en = new StringBuilder(title.en()).append(": ").append(count.decisions()).append(count.decisions() == 1 ? " decision" : " decisions");
        if (count.earlier() > 0) {
            zh.append(",提前 ").append(count.earlier()).append(" 次");
            en.append(", ").append(count.earlier()).append(" earlier");
        }
        if (count.later() > 0) {
            zh.append(",推后 ").append(count.later()).append(" 次");
            en.append(", ").append(count.later()).append(" later");
        }
        if (count.cny() != null) {
            zh.append(",金额变化 ").append(count.cny().toPlainString()).append(" 元");
            en.append(", CNY ").append(count.cny().toPlainString());
        }
        return new Text(zh.toString(), en.toString());
    }

    private static String inChinese(String state) {
        return switch (state) {
            case "done" -> "已完成";
            case "cancelled" -> "已取消";
            case "failed" -> "失败";
            case "interrupted" -> "中断";
            default -> "未完成";
        };
    }

    private List<ReplayRun> runs(Draft draft) {
        String checksum = checksum(draft.content());
        return service.runs(draft.key(), draft.organisation()).stream().filter(run -> run.checksum().equals(checksum)).toList();
    }

    private static String checksum(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
