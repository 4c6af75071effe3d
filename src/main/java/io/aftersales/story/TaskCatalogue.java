package io.aftersales.story;

import io.aftersales.shared.Text;
import java.util.Optional;
import java.util.Set;

/** What people do in the processes. */
public interface TaskCatalogue {

    /** @param element its id in the models, for example {@code UserTask_DispatchTechnician} */
    Optional<Task> task(String element);

    /** The name of any step of the models, also of one that nobody works on; empty where there is none. */
    Optional<Text> step(String element);

    /** @param roles whose it is; empty where the model finds the person another way */
    record Task(Text name, Set<String> roles) {
    }
}
