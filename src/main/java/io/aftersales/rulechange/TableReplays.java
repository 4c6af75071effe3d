package io.aftersales.rulechange;

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

    TableReplays(ReplayService service, ReplayReads reads) {
        this.service = service;
        this.reads = reads;
    }

    List<String> ids(Draft draft) {
        return runs(draft).stream().map(ReplayRun::id).toList();
    }

    /** The newest replay in one line, or that there is none. */
    List<RuleSubject.Line> lines(Draft draft) throws Refusal {
        Text label = new Text("历史重放", "Replay");
        List<ReplayRun> runs = runs(draft);
        if (runs.isEmpty()) {
            return List.of(new RuleSubject.Line(label, new Text("未对历史案例重放", "not replayed on past cases"), RuleSubject.Line.Tone.WARNING));
        }
        ReplayRun run = runs.get(0);
        List<RuleSubject.Line> lines = new ArrayList<>();
        lines.add(RuleSubject.Line.plain(label, new Text(inChinese(run.state()) + ":" + run.done() + " 次决策,结果变化 " + run.flipped() + " 次",
                run.state() + ": " + run.done() + " decisions, " + run.flipped() + " come out otherwise")));
        String changes = reads.summary(run.id()).outputs().stream().map(count -> count.name() + " × " + count.decisions()
                + (count.cny() == null ? "" : ", CNY " + count.cny().toPlainString())).collect(Collectors.joining("; "));
        if (!changes.isEmpty()) {
            lines.add(RuleSubject.Line.plain(new Text("重放结果", "What flips"), new Text(changes, changes)));
        }
        return lines;
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
