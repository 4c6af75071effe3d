package io.aftersales.web;

import io.aftersales.installation.ChecklistService;
import io.aftersales.installation.ChecklistTemplate;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The checklists of inspections: their newest versions, every version of one, and a further version. */
@RestController
@RequestMapping("/api/checklists")
class ChecklistController {

    private final ChecklistService checklists;

    ChecklistController(ChecklistService checklists) {
        this.checklists = checklists;
    }

    @GetMapping
    List<ChecklistTemplate> list(@RequestParam String organisation) throws Refusal {
        return checklists.list(organisation);
    }

    /** Newest first. */
    @GetMapping("/{key}")
    List<ChecklistTemplate> versions(@PathVariable String key, @RequestParam String organisation) throws Refusal {
        return checklists.versions(organisation, key);
    }

    /** Makes a new version, the first where the checklist is new. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ChecklistTemplate publish(@Valid @RequestBody NewVersion body) throws Refusal {
        return checklists.publish(body.organisation, body.key, body.name, body.items);
    }

    record NewVersion(@NotBlank String organisation, String key, Text name, List<ChecklistService.Entry> items) {
    }
}
