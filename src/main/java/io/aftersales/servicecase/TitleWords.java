package io.aftersales.servicecase;

import io.aftersales.shared.Text;
import java.util.Collection;
import java.util.Map;

/** Says in words what a kind of cases keeps in its titles by id, such as a unit or a store; a capability has one per kind that does. */
public interface TitleWords {

    CaseKind kind();

    /** @return the words by title; a title that needs none may be missing */
    Map<String, Text> of(Collection<String> titles);
}
