package io.aftersales.verify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The program {@code aftersales-verify.jar}: needs an exported file, knows of anchors kept outside and of a key that is trusted.
 * Ends with 0 for intact, 1 for broken, 2 where nothing could be checked.
 */
public final class VerifyTrail {

    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int UNUSABLE = 2;

    private final PrintStream out;
    private final List<Anchor> anchors = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private String language = Locale.getDefault().getLanguage();
    private Path file;

    VerifyTrail(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new VerifyTrail(out).run(arguments));
    }

    int run(String... arguments) {
        try {
            read(List.of(arguments));
            if (file == null) {
                return usage();
            }
            Result result = new ExportFile(file).verify(new Verifier.Trusted(keys, anchors));
            tell(result);
            return result.intact() ? INTACT : BROKEN;
        } catch (IOException | RuntimeException unusable) {
            out.println(words("Cannot be checked: ", "无法检查：") + unusable.getMessage());
            return UNUSABLE;
        }
    }

    private void read(List<String> arguments) throws IOException {
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--anchors" -> anchors.addAll(ExportFile.anchors(Path.of(arguments.get(++i))));
                case "--key" -> keys.add(keyId(arguments.get(++i)));
                case "--lang" -> language = arguments.get(++i);
                default -> file = Path.of(arguments.get(i));
            }
        }
    }

    private static String keyId(String key) {
        return key.length() == 16 ? key : Keys.idOf(Base64.getDecoder().decode(key));
    }

    private int usage() {
        out.println(words("Usage: java -jar aftersales-verify.jar [--anchors FILE] [--key ID|BASE64] [--lang zh|en] EXPORT.jsonl|PACK.zip",
                "用法：java -jar aftersales-verify.jar [--anchors 锚点文件] [--key 密钥编号或公钥] [--lang zh|en] 导出文件.jsonl|证据包.zip"));
        return UNUSABLE;
    }

    private void tell(Result result) {
        if (result.intact()) {
            out.println(words("INTACT", "完整"));
        } else {
            out.println(words("BROKEN: ", "已损坏：") + result.broken().say(language));
        }
        out.println(words("Checked: ", "已检查：") + result.streams() + words(" streams, ", " 条记录链，") + result.events() + words(" events, ", " 条事件，")
                + result.rows() + words(" rows, ", " 行，") + result.anchors() + words(" anchors; erased as recorded: ", " 个锚点；按记录删除：") + result.erased());
        if (result.unproven() > 0) {
            out.println(result.unproven() + words(" rows are older than the record of their content.", " 行早于内容登记，仅能证明其存在。"));
        }
        out.println(words("Signed with: ", "签名密钥：") + String.join(", ", result.keyIds())
                + (keys.isEmpty() ? words(" (compare it with the key that you trust)", "（请与您信任的密钥核对）") : ""));
        out.println(result.notAnchored() + words(" events are newer than the last anchor: somebody with the key could have written them anew.",
                " 条事件晚于最后一个锚点：持有密钥者可能重写过它们。"));
    }

    private String words(String english, String chinese) {
        return "zh".equals(language) ? chinese : english;
    }
}
