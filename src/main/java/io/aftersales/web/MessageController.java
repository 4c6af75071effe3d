package io.aftersales.web;

import io.aftersales.notification.Attachment;
import io.aftersales.notification.Message;
import io.aftersales.notification.MessageService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The outbox: what was told to whom in an organisation, and another try for what was given up. */
@RestController
@RequestMapping("/api/messages")
class MessageController {

    private final MessageService messages;
    private final Reach reach;

    MessageController(MessageService messages, Reach reach) {
        this.messages = messages;
        this.reach = reach;
    }

    /** Newest first. @param organisation the caller's own where absent; @param before the last id of the page before */
    @GetMapping
    Page list(@RequestParam(required = false) String organisation, @RequestParam(required = false) String state,
              @RequestParam(required = false) String before, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) throws Refusal {
        String whose = organisation == null ? CurrentActor.get().organisation() : organisation;
        if (whose != null) {
            reach.requireOrganisation(whose);
        }
        List<Row> rows = rows(messages, messages.page(whose, stateOf(state), before, limit));
        return new Page(rows, rows.size() < limit ? null : rows.get(rows.size() - 1).id());
    }

    /** A file as it went with the message. @param name as the message names it */
    @GetMapping("/{id}/files/{name}")
    ResponseEntity<byte[]> messageFile(@PathVariable String id, @PathVariable String name) throws Refusal {
        Attachment file = messages.file(id, name);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .body(file.content());
    }

    @PostMapping("/{id}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resend(@PathVariable String id) throws Refusal {
        messages.resend(id);
    }

    /** With the files of each. */
    static List<Row> rows(MessageService messages, List<Message> shown) {
        Map<String, List<MessageService.AttachedFile>> files = messages.filesOf(shown);
        return shown.stream().map(message -> Row.of(message, files.getOrDefault(message.id(), List.of()))).toList();
    }

    private static Message.State stateOf(String key) throws Refusal {
        if (key == null) {
            return null;
        }
        return Arrays.stream(Message.State.values()).filter(state -> state.name().toLowerCase(Locale.ROOT).equals(key)).findFirst()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("state")));
    }

    /** @param next pass as {@code before} for the next page; absent on the last */
    record Page(List<Row> items, String next) {
    }

    record Row(String id, String kind, String organisation, String caseNumber, String recipient, String recipientName, String channel,
               String address, String language, String subject, String body, String state, int attempts, Instant nextAttemptAt,
               boolean maybeRepeated, String lastError, Instant createdAt, Instant sentAt, List<File> files) {

        private static Row of(Message message, List<MessageService.AttachedFile> files) {
            return new Row(message.id(), message.kind(), message.organisation(), message.caseNumber(), message.recipientId(),
                    message.recipientName(), message.channel(), message.address(), message.language(), message.subject(), message.body(),
                    message.state().name().toLowerCase(Locale.ROOT), message.attempts(), message.nextAttemptAt(), message.maybeRepeated(),
                    message.lastError(), message.createdAt(), message.sentAt(),
                    files.stream().map(file -> new File(file.name(), file.mediaType(), file.size())).toList());
        }
    }

    /** A file that goes with the message. @param size in bytes */
    record File(String name, String mediaType, long size) {
    }
}
