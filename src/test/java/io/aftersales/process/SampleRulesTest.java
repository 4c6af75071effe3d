package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.pricelist.PriceListReads;
import io.aftersales.pricelist.PriceListService;
import io.aftersales.rulechange.RuleChangeService;
import io.aftersales.rulechange.RuleTimeline;
import io.aftersales.sla.CalendarDraftService;
import java.time.Clock;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class SampleRulesTest {

    @Autowired
    private PriceListService lists;
    @Autowired
    private PriceListReads reads;
    @Autowired
    private RuleTimeline timeline;
    @Autowired
    private CalendarDraftService calendars;
    @Autowired
    private RuleChangeService changes;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private Clock clock;

    @Test
    void there_is_a_list_with_history_a_version_that_waits_and_drafts_that_nobody_has_finished() throws Exception {
        String key = "fees-" + UUID.randomUUID().toString().substring(0, 8);
        new SampleRules(lists, reads, calendars, changes, desk, clock).add(key);
        PriceListReads.View view = reads.view("central-ac", key);
        assertThat(view.versions()).hasSize(3).allSatisfy(version -> assertThat(version.caseNumber()).isNotNull());
        assertThat(reads.difference("central-ac", key, 2, 3)).singleElement().satisfies(change -> assertThat(change.now().price()).isEqualTo("298.00"));
        assertThat(view.drafts()).filteredOn(draft -> draft.state().equals("editing")).singleElement()
                .satisfies(draft -> assertThat(reads.draft(draft.id()).findings()).anyMatch(finding -> finding.error()));
        assertThat(timeline.of("central-ac")).filteredOn(point -> point.key().equals(key)).hasSize(3)
                .allSatisfy(point -> assertThat(point.approvedBy()).containsExactly("rule-approver.central-ac"));
        assertThat(calendars.list("central-ac")).anySatisfy(draft -> assertThat(draft.title()).isEqualTo("公司纪念日放假"));
    }
}
