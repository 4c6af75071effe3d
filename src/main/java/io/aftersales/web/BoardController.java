package io.aftersales.web;

import io.aftersales.board.BoardFilter;
import io.aftersales.board.BoardReads;
import io.aftersales.board.BoardRow;
import io.aftersales.shared.Refusal;

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

    BoardController(BoardReads board) {
        this.board = board;
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

    @GetMapping("/clocks/{id}")
    BoardRow openDeadline(@PathVariable String id) throws Refusal {
        return board.one(id);
    }

    /** The parameters by which the board is narrowed. */
    record Narrowed(String organisation, String branch, String outlet, String kind, String target, String severity, String product,
                    String state) {

        private BoardFilter filter() {
            return new BoardFilter(organisation, branch, outlet, kind, target, severity, product, state);
        }
    }
}
