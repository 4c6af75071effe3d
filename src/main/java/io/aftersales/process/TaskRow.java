package io.aftersales.process;

import java.time.Instant;
import java.util.List;

import io.aftersales.shared.Text;

/**
 * An open task as people read it.
 *
 * @param id              the engine's id
 * @param task            the id in the model, for example {@code UserTask_DispatchTechnician}
 * @param caseNumber      null outside of a case
 * @param unitId          the unit that is responsible for the case; null outside of a case
 * @param assignee       user name of who has it in hand; null for nobody
 * @param holder          the assignee's name; null for nobody and for a machine
 * @param candidateGroups who may claim it: {@code <organisation>.<unit>.<role>}
 * @param mayWork         whether the caller may complete it now: theirs, or free and offered to them
 */
public record TaskRow(String id, String task, Text name, String process, String caseNumber, String organisation, String unitId,
                      String assignee, String holder, List<String> candidateGroups, Instant createdAt, Instant dueAt, boolean mayWork) {
}
