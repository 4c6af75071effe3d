package io.aftersales.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.PlatformTest;
import io.aftersales.notification.MessageService;
import io.aftersales.verify.Anchor;
import io.aftersales.verify.ExportFile;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class AnchorRoundsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    private SampleTrail sample;
    @Autowired
    private AnchorService service;
    @Autowired
    private Anchors anchors;
    @Autowired
    private AnchorCopies copies;
    @Autowired
    private AnchorFolder folder;
    @Autowired
    private TrailVerification verification;
    @Autowired
    private MessageService messages;
    private String organisation;

    @BeforeEach
    void an_organisation_with_a_case() throws Exception {
        organisation = sample.organisation();
        sample.aCase(organisation);
    }

    @Test
    void a_day_is_anchored_once_when_it_has_ended_where_the_organisation_is() {
        at("2026-01-05T15:59:00Z");
        assertThat(anchors.lastDay(organisation)).contains(LocalDate.of(2026, 1, 4));
        at("2026-01-05T16:01:00Z");
        at("2026-01-05T16:02:00Z");
        assertThat(service.all(organisation)).extracting(Anchor::day).containsExactly(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 1, 5));
        assertThat(verification.verify(organisation, List.of(), events -> { }).broken()).isNull();
    }

    @Test
    void missed_days_are_caught_up_with() {
        at("2026-01-05T16:01:00Z");
        at("2026-01-09T16:01:00Z");
        assertThat(service.all(organisation)).extracting(anchor -> anchor.day().getDayOfMonth()).containsExactly(5, 6, 7, 8, 9);
        assertThat(verification.verify(organisation, List.of(), events -> { }).lastAnchor()).isEqualTo(5);
    }

    @Test
    void an_organisation_without_a_trail_is_not_anchored() {
        String empty = sample.organisation();
        rounds("2026-01-05T16:01:00Z", empty).takeDue(empty);
        assertThat(service.all(empty)).isEmpty();
    }

    @Test
    void several_nodes_at_once_take_one() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> takes = java.util.Collections.nCopies(4, () -> service.take(organisation, LocalDate.of(2026, 1, 5)).isPresent());
            int taken = 0;
            for (Future<Boolean> done : nodes.invokeAll(takes)) {
                taken += taken(done);
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            nodes.shutdown();
        }
        assertThat(service.all(organisation)).hasSize(1);
    }

    /** A database may also refuse the slower one by waiting too long. */
    private static int taken(Future<Boolean> done) throws InterruptedException {
        try {
            return done.get() ? 1 : 0;
        } catch (java.util.concurrent.ExecutionException refused) {
            assertThat(refused.getCause()).isInstanceOf(org.springframework.dao.DataAccessException.class);
            return 0;
        }
    }

    @Test
    void copies_go_to_the_folder_and_by_mail() throws Exception {
        copies.setAddress(organisation, "notary@example.com");
        service.take(organisation, null);
        Files.delete(folder.fileOf(organisation));
        Anchor second = service.take(organisation, null).orElseThrow();

        assertThat(ExportFile.anchors(folder.fileOf(organisation))).as("what was missing is filed with the next").hasSize(2).last().isEqualTo(second);
        String mail = messages.page(organisation, null, null, 10).get(0).body();
        assertThat(ExportFile.anchors(Files.writeString(folder.fileOf(organisation + "-mail"), mail))).containsExactly(second);
    }

    private void at(String instant) {
        rounds(instant, organisation).takeDue(organisation);
    }

    private AnchorRounds rounds(String instant, String of) {
        TrailReach trails = mock(TrailReach.class);
        when(trails.zone(of)).thenReturn(SHANGHAI);
        return new AnchorRounds(service, anchors, trails, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), true);
    }
}
