package io.aftersales.web;

import io.aftersales.audit.AuditReads;
import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.DecisionReceipts;
import io.aftersales.notification.MessageService;
import io.aftersales.process.CaseDiagrams;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.story.CaseStory;
import java.util.List;
import java.util.Map;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a case and why: decisions with their receipts, the trail, the path through the models. */
@RestController
@RequestMapping("/api")
class CaseHistoryController {

    private final CaseReach cases;
    private final DecisionReceipts receipts;
    private final AuditReads audit;
    private final CaseDiagrams diagrams;
    private final MessageService messages;
    private final CaseStory stories;

    CaseHistoryController(CaseReach cases, DecisionReceipts receipts, AuditReads audit, CaseDiagrams diagrams,
                          MessageService messages, CaseStory stories) {
        this.cases = cases;
        this.receipts = receipts;
        this.audit = audit;
        this.diagrams = diagrams;
        this.messages = messages;
        this.stories = stories;
    }

    /** Everything that happened, oldest first, with what stands behind it and what is odd about it. */
    @GetMapping("/cases/{number}/story")
    CaseStory.Story story(@PathVariable String number) throws Refusal {
        cases.require(number);
        return stories.of(number);
    }

    /** The decision table of a receipt of the case as it was then. */
    @GetMapping(value = "/cases/{number}/decisions/{receipt}/table", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] table(@PathVariable String number, @PathVariable String receipt) throws Refusal {
        cases.require(number);
        return receipts.tableOf(number, receipt);
    }

    @GetMapping("/cases/{number}/decisions")
    List<Map<String, Object>> decisions(@PathVariable String number) throws Refusal {
        cases.require(number);
        return receipts.ofCase(number);
    }

    /** The events after a number, oldest first, at most 200. */
    @GetMapping("/cases/{number}/trail")
    List<AuditReads.Entry> trail(@PathVariable String number, @RequestParam(defaultValue = "0") long after) throws Refusal {
        cases.require(number);
        return audit.trail(AuditTrail.ofCase(number), after);
    }

    /** What was told to whom about the case, oldest first, at most 200. */
    @GetMapping("/cases/{number}/messages")
    List<MessageController.Row> messages(@PathVariable String number) throws Refusal {
        cases.require(number);
        return MessageController.rows(messages, messages.ofCase(number));
    }

    @GetMapping("/cases/{number}/diagram")
    List<CaseDiagrams.Progress> diagram(@PathVariable String number) throws Refusal {
        cases.require(number);
        return diagrams.of(number);
    }

    /** The drawing of a version of a process; the models are the same for everybody. */
    @GetMapping(value = "/processes/{definitionId}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] model(@PathVariable String definitionId) throws Refusal {
        return diagrams.model(definitionId).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }
}
