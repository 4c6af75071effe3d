package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.Composer;
import io.aftersales.decision.Fact;
import io.aftersales.shared.Text;
import java.util.List;

/** What every composer says about its decision; one whose table already gives the outputs says no more. */
abstract class KeyedComposer implements Composer {

    private final String key;
    private final Text sentence;
    private final Binding binding;
    private final List<Fact> facts;

    KeyedComposer(String key, Text sentence, Binding binding, Fact... facts) {
        this.key = key;
        this.sentence = sentence;
        this.binding = binding;
        this.facts = List.of(facts);
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final Text sentence() {
        return sentence;
    }

    @Override
    public final Binding binding() {
        return binding;
    }

    @Override
    public final List<Fact> facts() {
        return facts;
    }
}
