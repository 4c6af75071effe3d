package io.aftersales.evidence;

import io.aftersales.audit.AuditReads;
import io.aftersales.document.Document;
import io.aftersales.story.Oddity;
import io.aftersales.verify.Result;
import java.util.List;
import java.util.Map;

/**
 * Everything that is known of a case.
 *
 * @param of     the row of the case
 * @param tables the decision tables that decided, as they were
 * @param odd    what about it somebody should look at
 * @param result whether the case's trail is whole
 */
record EvidenceContent(Map<String, Object> of, List<AuditReads.Entry> events, List<Map<String, Object>> decisions,
                       List<Map<String, Object>> messages, List<Document> documents, List<Map<String, Object>> movements,
                       List<Map<String, Object>> money, List<Map<String, Object>> tables, List<Oddity> odd, Result result) {
}
