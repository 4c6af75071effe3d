package io.aftersales.web;

import io.aftersales.board.BoardReads;
import io.aftersales.board.BoardRow;
import io.aftersales.process.TaskHandover;
import io.aftersales.servicecase.CaseLead;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.EscalationService;
import io.aftersales.sla.ClockExtensionService;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What whoever leads a unit does about a deadline of its cases; each act has a reason and answers with the deadline as it stands then. */
@RestController
@RequestMapping("/api/board/clocks/{id}")
class BoardActController {

    private final BoardReads board;
    private final ClockExtensionService extensions;
    private final EscalationService escalations;
    private final CaseLead lead;
    private final TaskHandover tasks;

    BoardActController(BoardReads board, ClockExtensionService extensions, EscalationService escalations, CaseLead lead, TaskHandover tasks) {
        this.board = board;
        this.extensions = extensions;
        this.escalations = escalations;
        this.lead = lead;
        this.tasks = tasks;
    }

    @PostMapping("/extend")
    BoardRow extend(@PathVariable String id, @RequestBody Extension wanted) throws Refusal {
        board.ledCase(id);
        extensions.extend(id, wanted.to() == null ? null : wanted.to().toInstant(), wanted.seen(), wanted.reason());
        return board.one(id);
    }

    /** Those whom the next level names are told at once. */
    @PostMapping("/escalate")
    BoardRow escalate(@PathVariable String id, @RequestBody Why why) throws Refusal {
        board.ledCase(id);
        escalations.escalateNow(id, why.reason());
        return board.one(id);
    }

    /** Whoever was told looked at it; nothing happens for others. */
    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@PathVariable String id) throws Refusal {
        board.one(id);
        escalations.seen(id);
    }

    /** All clocks of the case stand still while it waits for somebody. */
    @PostMapping("/pause")
    BoardRow pause(@PathVariable String id, @RequestBody Pause wanted) throws Refusal {
        lead.pause(board.ledCase(id), wanted.reason(), wanted.party());
        return board.one(id);
    }

    @PostMapping("/resume")
    BoardRow resume(@PathVariable String id, @RequestBody Why why) throws Refusal {
        lead.resume(board.ledCase(id), why.reason());
        return board.one(id);
    }

    /** Those above the present one on the scale of the organisation's table, the next one first. */
    @GetMapping("/severities")
    List<String> higherSeverities(@PathVariable String id) throws Refusal {
        return lead.higherSeverities(board.one(id).caseNumber());
    }

    @PostMapping("/severity")
    BoardRow severity(@PathVariable String id, @RequestBody Severity wanted) throws Refusal {
        lead.raiseSeverity(board.ledCase(id), wanted.severity(), wanted.reason());
        return board.one(id);
    }

    /** To the people at the unit of the case, in the manager's words. */
    @PostMapping("/message")
    Told message(@PathVariable String id, @RequestBody Words words) throws Refusal {
        return new Told(lead.message(board.ledCase(id), words.text()));
    }

    @PostMapping("/assign")
    BoardRow assign(@PathVariable String id, @RequestBody Assignment wanted) throws Refusal {
        tasks.assign(board.ledCase(id), new TaskHandover.Wanted(wanted.task(), wanted.to(), wanted.seen(), wanted.reason()));
        return board.one(id);
    }

    @PostMapping("/take-over")
    BoardRow takeOver(@PathVariable String id, @RequestBody Takeover wanted) throws Refusal {
        tasks.assign(board.ledCase(id),
                new TaskHandover.Wanted(wanted.task(), CurrentActor.get().id(), wanted.seen(), wanted.reason()));
        return board.one(id);
    }

    /** @param to the wanted due instant; @param seen how many extensions the manager knew of */
    record Extension(OffsetDateTime to, Integer seen, String reason) {
    }

    record Why(String reason) {
    }

    /** @param party customer, parts, supplier or us */
    record Pause(String party, String reason) {
    }

    record Severity(String severity, String reason) {
    }

    record Words(String text) {
    }

    /** @param people how many were told */
    record Told(int people) {
    }

    /** @param to user name of one to whom the task is offered; @param seen who had it when the manager looked, null for nobody */
    record Assignment(String task, String to, String seen, String reason) {
    }

    record Takeover(String task, String seen, String reason) {
    }
}
