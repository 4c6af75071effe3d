package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.PlatformTest;
import io.aftersales.process.ProcessCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The processes as people read them. */
@PlatformTest
class ProcessControllerTest {

    @Autowired
    private MockMvc mvc;
    @Autowired
    private ProcessCatalogue processes;

    @Test
    void a_process_says_what_it_is_for_what_people_do_and_which_tables_it_asks() throws Exception {
        asked("/api/processes/repair").andExpect(status().isOk()).andExpect(jsonPath("$.name.zh").value("维修"))
                .andExpect(jsonPath("$.sentence.zh").isNotEmpty())
                .andExpect(jsonPath("$.decisions[?(@.key == 'severity')].steps[0].element", hasItem("BusinessRuleTask_AssessSeverity")))
                .andExpect(jsonPath("$.calls[*].key", hasItem("field-visit")));
        asked("/api/processes/field-visit").andExpect(jsonPath("$.calledBy[*].key", hasItem("repair")))
                .andExpect(jsonPath("$.tasks").isNotEmpty());
        asked("/api/processes").andExpect(jsonPath("$[*].key", hasItem("rule-change")));
        asked("/api/processes/no-such-process").andExpect(status().isNotFound());
    }

    @Test
    void every_process_has_its_name_and_its_sentence_in_both_languages() {
        // other tests deploy models of their own
        assertThat(processes.all()).filteredOn(entry -> Files.exists(Path.of("processes", entry.key()))).hasSizeGreaterThan(25).allSatisfy(entry -> {
            assertThat(entry.name().zh()).as(entry.key()).isNotEqualTo(entry.name().en()).isNotBlank();
            assertThat(entry.sentence().zh()).as(entry.key()).isNotEqualTo(entry.sentence().en()).matches("(?s).*\\p{IsHan}.*");
            assertThat(entry.sentence().en()).as(entry.key()).isNotBlank();
            assertThat(entry.tasks()).allSatisfy(task -> assertThat(task.name().zh()).as(task.element()).isNotEqualTo(task.name().en()));
        });
    }

    private ResultActions asked(String path) throws Exception {
        return mvc.perform(get(path).with(httpBasic("analyst.central-ac", "demo")));
    }
}
