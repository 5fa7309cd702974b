package fi.qwl.examples.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Contenders that do the same job in turn, one pass each per round: what else the machine does falls on all of them. Each
 * is a separate process; the first round only warms up.
 */
final class Contest {

    private final String title;
    private final Map<String, List<String>> commands = new LinkedHashMap<>();
    private final List<Goal> goals = new ArrayList<>();

    Contest(String title) {
        this.title = title;
    }

    Contest with(String name, List<String> command) {
        commands.put(name, command);
        return this;
    }

    Contest with(Goal goal) {
        goals.add(goal);
        return this;
    }

    void run(int rounds) throws IOException {
        System.out.println("\n" + title + ": median of " + rounds + " passes in turn, after one to warm up");
        Map<String, Contender> contenders = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, List<String>> entry : commands.entrySet()) {
                contenders.put(entry.getKey(), Contender.start(entry.getKey(), entry.getValue()));
            }
            for (int round = 0; round <= rounds; round++) {
                for (Contender contender : contenders.values()) {
                    contender.pass(round > 0);
                }
            }
        } finally {
            contenders.values().forEach(Contender::close);
        }
        print(contenders);
    }

    private void print(Map<String, Contender> contenders) {
        Set<String> results = new TreeSet<>();
        System.out.println("  contender                 seconds   processor");
        for (Contender contender : contenders.values()) {
            results.addAll(contender.results());
            System.out.println(String.format(
                    Locale.ROOT,
                    "  %-24s %8.3f    %8.3f",
                    contender.name(),
                    contender.median(),
                    contender.processorMedian()));
        }
        System.out.println(
                "  " + (results.size() == 1 ? "all found " : "THEY DISAGREE: ") + String.join(" | ", results));
        System.out.println("  ratio                                            goal   result");
        for (Goal goal : goals) {
            Contender above = contenders.get(goal.above());
            Contender below = contenders.get(goal.below());
            if (above != null && below != null) {
                System.out.println(goal.line(above.median() / below.median()));
            }
        }
    }
}
