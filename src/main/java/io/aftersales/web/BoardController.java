package io.aftersales.web;

import io.aftersales.board.BoardFilter;
import io.aftersales.board.BoardReads;
import io.aftersales.board.BoardRow;
import io.aftersales.board.EscalationReads;
import io.aftersales.board.ForecastReads;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of open deadlines. */
@RestController
@RequestMapping("/api/board")
class BoardController {

    private final BoardReads board;
    private final EscalationReads escalations;
    private final ForecastReads forecasts;

    BoardController(BoardReads board, EscalationReads escalations, ForecastReads forecasts) {
        this.board = board;
        this.escalations = escalations;
        this.forecasts = forecasts;
    }

    /** Least time left first, at most 200 a page. */
    @GetMapping("/clocks")
    BoardReads.Page openDeadlines(@ParameterObject Narrowed narrowed, @RequestParam(required = false) String cursor,
                           @RequestParam(defaultValue = "50") int limit) throws Refusal {
        return board.page(narrowed.filter(), cursor, limit);
    }

    /** By branch and state, whatever branch and state are asked for. */
    @GetMapping("/counts")
    BoardReads.Counts boardCounts(@ParameterObject Narrowed narrowed) throws Refusal {
        return board.counts(narrowed.filter());
    }

    @GetMapping("/choices")
    BoardReads.Choices boardChoices() throws Refusal {
        return board.choices();
    }

    /** Who was told of a deadline and whether they looked, newest first, at most 200 a page. */
    @GetMapping("/escalations")
    EscalationReads.Page escalationsTold(@ParameterObject Told told, @RequestParam(required = false) String cursor,
                                         @RequestParam(defaultValue = "50") int limit) throws Refusal {
        return escalations.page(new EscalationReads.Filter(told.organisation(), told.unit(), told.person(), told.level(), told.seen(), told.clock()),
                cursor, limit);
    }

    /** How likely these deadlines are to be missed, and how good such forecasts were; at most 100 at once. */
    @GetMapping("/forecasts")
    ForecastReads.Forecasts forecasts(@RequestParam List<String> clock) throws Refusal {
        return forecasts.of(clock);
    }

    @GetMapping("/clocks/{id}")
    BoardRow openDeadline(@PathVariable String id) throws Refusal {
        return board.one(id);
    }

    /** @param unit it and those below; @param level warn, due, later or now; @param seen whether whoever was told has looked @param clock of one deadline */
    record Told(String organisation, String unit, String person, String level, Boolean seen, String clock) {
    }

    /** The parameters by which the board is narrowed. */
    record Narrowed(String organisation, String branch, String outlet, String kind, String target, String severity, String product,
                    String state) {

        private BoardFilter filter() {
            return new BoardFilter(organisation, branch, outlet, kind, target, severity, product, state);
        }
    }
}
