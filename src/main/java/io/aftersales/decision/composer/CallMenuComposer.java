package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.Fact;
import io.aftersales.shared.Text;

import org.springframework.stereotype.Component;

/** Where a key of the telephone menu leads; the table says it all. */
@Component
class CallMenuComposer extends KeyedComposer {

    CallMenuComposer() {
        super("call-menu", new Text("来电按键转到哪里?", "Where does a key of the call menu lead?"), Binding.NEWEST, Fact.text("key"));
    }
}
