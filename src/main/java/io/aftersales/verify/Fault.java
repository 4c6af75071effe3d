package io.aftersales.verify;

import java.text.MessageFormat;

/** What can be wrong with a trail, in words. {0} is the stream, table or file, {1} the number or key, {2} more. */
public enum Fault {
    FILE_UNREADABLE("Line {1} is no line of an exported trail.", "第 {1} 行不是审计导出文件的内容。"),
    FILE_TRUNCATED("The file ends too early: its closing line is missing.", "文件不完整：缺少结束行。"),
    FILE_CHANGED("The file is not as the platform wrote it (told at line {1}).", "文件与平台写出的不一致（在第 {1} 行得知）。"),
    KEY_FALSE("The key {1} in the file is not what its name says.", "文件中的密钥 {1} 与其编号不符。"),
    KEY_OTHER("The file holds the key {1}, which is not the key that you trust.", "文件中的密钥 {1} 不是您信任的密钥。"),
    KEY_UNKNOWN("{0}, number {1}: signed with the key {2}, which the file does not hold.", "{0} 第 {1} 条：用密钥 {2} 签名，而文件中没有该密钥。"),
    GAP("{0}: number {1} is missing.", "{0}：缺少第 {1} 条。"),
    OUT_OF_ORDER("{0}: number {1} stands where {2} belongs: inserted, repeated or reordered.", "{0}：第 {1} 条出现在第 {2} 条的位置：被插入、重复或调换。"),
    WRONG_PREVIOUS("{0}, number {1}: does not follow the event before it.", "{0} 第 {1} 条：与前一条不衔接。"),
    WRONG_BEGINNING("{0}, number {1}: does not begin this stream of {2}.", "{0} 第 {1} 条：不是 {2} 的这条记录链的开头。"),
    CHANGED("{0}, number {1}: the row was changed.", "{0} 第 {1} 条：内容被改动。"),
    BAD_SIGNATURE("{0}, number {1}: the signature is false.", "{0} 第 {1} 条：签名不正确。"),
    STREAM_MISSING("{0}: the whole stream is missing, or its head.", "{0}：整条记录链或其链头缺失。"),
    HEAD_MISSING("{0}: there are events but no head.", "{0}：有事件而没有链头。"),
    TRUNCATED("{0}: the end is cut off; the head says {1} events, the last one that is there is {2}.", "{0}：结尾被截断；链头记载 {1} 条，实际最后一条为第 {2} 条。"),
    HEAD_BEHIND("{0}, number {1}: stands beyond the head, which says {2} events.", "{0} 第 {1} 条：超出链头所记的 {2} 条。"),
    HEAD_DIFFERS("{0}: the head holds another hash than event {1}.", "{0}：链头的哈希与第 {1} 条不同。"),
    HEAD_SIGNATURE("{0}: the signature of the end at number {1} is false: cut off, added to or chained anew.", "{0}：链尾（第 {1} 条）的签名不正确：被截断、追加或重新成链。"),
    COMMITMENT_DIFFERS("{0}, number {1}: the personal value {2} is not the one that was recorded.", "{0} 第 {1} 条：个人信息 {2} 不是当时记录的值。"),
    COMMITMENT_UNKNOWN("{0}, number {1}: a personal value {2} that no event knows.", "{0} 第 {1} 条：个人信息 {2} 没有对应的事件。"),
    PERSONAL_MISSING("{0}, number {1}: the personal value {2} is gone, and no erasure is recorded.", "{0} 第 {1} 条：个人信息 {2} 已不存在，且没有删除记录。"),
    ROW_CHANGED("Table {0}: the row {1} is not as it was recorded in {2}.", "表 {0}：行 {1} 与 {2} 中的记录不符。"),
    ROW_CHANGED_BETWEEN("Table {0}: the row {1} had been changed unrecorded before {2} changed it.", "表 {0}：行 {1} 在 {2} 变更它之前已被改动，且没有记录。"),
    ROW_MISSING("Table {0}: the row {1}, recorded in {2}, is missing.", "表 {0}：{2} 中记录的行 {1} 缺失。"),
    ROW_INSERTED("Table {0}: the row {1} of {2} was never recorded.", "表 {0}：{2} 的行 {1} 从未被记录。"),
    BYTES_DIFFER("Document {1} of {2}: the stored file is not the one that was added.", "{2} 的文件 {1}：存储的内容不是当时添加的文件。"),
    ANCHOR_GAP("Anchors of {0}: number {1} is missing.", "{0} 的锚点：缺少第 {1} 号。"),
    ANCHOR_ORDER("Anchors of {0}: number {1} stands where {2} belongs.", "{0} 的锚点：第 {1} 号出现在第 {2} 号的位置。"),
    ANCHOR_CHANGED("Anchor {1} of {0}: was changed.", "{0} 的第 {1} 号锚点：被改动。"),
    ANCHOR_PREVIOUS("Anchor {1} of {0}: does not follow the anchor before it.", "{0} 的第 {1} 号锚点：与前一个锚点不衔接。"),
    ANCHOR_SIGNATURE("Anchor {1} of {0}: the signature is false.", "{0} 的第 {1} 号锚点：签名不正确。"),
    ANCHOR_ROOT("Anchor {1} of {0}: its root does not fit the streams under it.", "{0} 的第 {1} 号锚点：根哈希与其下的记录链不符。"),
    ANCHOR_LEAVES("Anchors of {0}: leaves are missing, were added or stand elsewhere (at anchor {1}).", "{0} 的锚点：叶子缺失、被添加或移动（第 {1} 号锚点处）。"),
    ANCHORED_SHORTER("{0}: anchor {2} has seen number {1}, which is not there any more.", "{0}：第 {2} 号锚点已见到第 {1} 条，而它已不存在。"),
    ANCHORED_DIFFERS("{0}, number {1}: is not the event that anchor {2} has seen.", "{0} 第 {1} 条：不是第 {2} 号锚点所见的事件。"),
    PROOF_FALSE("{0}: the proof does not lead to the root of anchor {1}.", "{0}：证明不能到达第 {1} 号锚点的根。"),
    OUTSIDE_MISSING("Anchor {1} of {0}, of which a copy is kept outside, is missing.", "{0} 的第 {1} 号锚点在外部有副本，但此处缺失。"),
    OUTSIDE_DIFFERS("Anchor {1} of {0} is not the one of which a copy is kept outside: the trail was written anew.", "{0} 的第 {1} 号锚点与外部保存的副本不同：记录链被重写。");

    /** Begins those whose {0} is a table. */
    private static final String OF_ROWS = "ROW_";

    private final String english;
    private final String chinese;

    Fault(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** @param language zh, or any other for English */
    String say(String language, String first, String second, String third) {
        String pattern = "zh".equals(language) ? chinese : english;
        return MessageFormat.format(pattern.replace("'", "''"), name().startsWith(OF_ROWS) ? TableWords.of(first, language) : first, second, third);
    }
}
