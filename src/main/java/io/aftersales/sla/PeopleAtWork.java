package io.aftersales.sla;

import java.util.List;

/** Who works on a case now; known to the processes. */
public interface PeopleAtWork {

    /** The user names of those who have taken a task of the case. */
    List<String> on(String caseNumber);
}
