package fi.qwl.io.propose;

import fi.qwl.io.mapping.RowRule;
import fi.qwl.io.mapping.SurveyTool;
import fi.qwl.io.propose.QuestionnaireProposal.AnswerScale;
import fi.qwl.io.propose.QuestionnaireProposal.Evidence;
import fi.qwl.io.propose.QuestionnaireProposal.ProposedItem;
import fi.qwl.io.rows.Header;
import fi.qwl.io.rows.HeaderRecords;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import fi.qwl.model.LocalText;
import fi.qwl.model.Questionnaire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the columns of one table that may be items. For one proposal and one thread. */
final class ItemFinder {

    private static final Pattern CODE = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]{0,19}");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** Columns that count rows, pages and time and are no questions, whichever tool wrote them. */
    private static final String NO_QUESTION =
            "~(id|#|nro|nr|no|key|tunnus|.*tunniste|case|serial|seed|lastpage|year|vuosi|år|progress|finished|status"
                    + "|.*duration.*|.*kesto.*|.*time|.*date|.*vastausaika.*|_.*)";

    private final DraftHeader draft;
    private final MappingSuggestion places;
    private final Map<Integer, AnswerTally> tallies = new TreeMap<>();
    /** The columns of the options of each single choice that has one per option, by its first. */
    private final Map<Integer, List<Integer>> options = new TreeMap<>();

    ItemFinder(List<SurveyDetection> tools, DraftHeader draft) {
        this.draft = draft;
        Header header = draft.header();
        Questionnaire nothing = new Questionnaire(LocalText.of("Survey"), List.of());
        this.places = new ColumnPlacer(tools, nothing, header).place();
        Optional<SurveyTool> tool = tools.stream().findFirst().map(SurveyDetection::tool);
        Set<Integer> others = new HashSet<>(header.findLike(NO_QUESTION));
        tool.ifPresent(known -> {
            known.metadata().forEach(like -> others.addAll(header.findLike(like)));
            known.respondent().forEach(like -> others.addAll(header.findLike(like)));
            known.rows().stream().map(RowRule::column).forEach(like -> others.addAll(header.findLike(like)));
        });
        Set<String> toolCodes = new HashSet<>();
        tool.ifPresent(known -> known.missing().keySet().forEach(code -> toolCodes.add(Keys.normalise(code))));
        for (String name : places.unplaced()) {
            List<Integer> columns = header.findExact(name);
            int column = columns.isEmpty() ? -1 : columns.get(0);
            if (columns.size() == 1 && !others.contains(column) && !draft.isAnswer(column)) {
                tallies.put(column, new AnswerTally(toolCodes));
            }
        }
    }

    /** Goes through the rows below the header, up to a number of them, and proposes the items. */
    QuestionnaireProposal read(TableCursor cursor, long most) throws IOException {
        for (long row = 0; row < most && cursor.next(); row++) {
            for (Map.Entry<Integer, AnswerTally> entry : tallies.entrySet()) {
                entry.getValue().add(cursor, entry.getKey());
            }
        }
        return proposal();
    }

    private QuestionnaireProposal proposal() {
        gatherOptions();
        ScaleFinder finder = new ScaleFinder();
        tallies.forEach((column, tally) -> evidence(column, tally)
                .ifPresent(found -> finder.add(column, tally, found, isChoice(column) ? "" : stem(column))));
        Map<AnswerScale, List<Integer>> scales = finder.scales();
        Map<Integer, AnswerScale> scaleOf = new TreeMap<>();
        scales.forEach((scale, columns) -> columns.forEach(column -> scaleOf.put(column, scale)));
        return new QuestionnaireProposal(
                places.tools(),
                List.copyOf(scales.keySet()),
                items(scaleOf),
                places.columns(),
                ambiguous(),
                unplaced(withOptions(scaleOf.keySet())));
    }

    /** Columns side by side, of one question and named by labels, each with nothing but its own label. */
    private void gatherOptions() {
        for (int column : List.copyOf(tallies.keySet())) {
            int last = column;
            List<Integer> choice = new ArrayList<>();
            Set<String> labels = new HashSet<>();
            while (isOption(last)
                    && stem(last).equals(stem(column))
                    && labels.add(Keys.normalise(draft.texts().get(last)))) {
                choice.add(last++);
            }
            if (choice.size() > 1) {
                AnswerTally first = tally(column);
                choice.forEach(option -> first.offer(draft.texts().get(option)));
                choice.subList(1, choice.size()).forEach(option -> first.take(tally(option)));
                tallies.keySet().removeAll(choice.subList(1, choice.size()));
                options.put(column, choice);
            }
        }
    }

    private boolean isOption(int column) {
        AnswerTally tally = tallies.get(column);
        return tally != null
                && !stem(column).isEmpty()
                && tally.isOnly(draft.texts().get(column));
    }

    private boolean isChoice(int column) {
        return options.containsKey(column);
    }

    private String stem(int column) {
        return draft.stems().get(column);
    }

    private AnswerTally tally(int column) {
        return Objects.requireNonNull(tallies.get(column), "tally");
    }

    private Set<Integer> withOptions(Set<Integer> items) {
        Set<Integer> all = new HashSet<>(items);
        items.forEach(column -> all.addAll(options.getOrDefault(column, List.of())));
        return all;
    }

    private Optional<Evidence> evidence(int column, AnswerTally tally) {
        if (tally.isNumbers()) {
            return Optional.of(Evidence.NUMBERS);
        }
        if (tally.isLabels()) {
            return Optional.of(Evidence.LABELS);
        }
        boolean isGrid = !stem(column).isEmpty();
        return tally.isCodes() && isGrid ? Optional.of(Evidence.CODES) : Optional.empty();
    }

    private List<ProposedItem> items(Map<Integer, AnswerScale> scaleOf) {
        Set<String> taken = new HashSet<>();
        Map<Integer, String> ids = new TreeMap<>();
        for (int column : scaleOf.keySet()) {
            code(column).filter(taken::add).ifPresent(code -> ids.put(column, code));
        }
        List<ProposedItem> items = new ArrayList<>();
        int number = 0;
        for (Map.Entry<Integer, AnswerScale> entry : scaleOf.entrySet()) {
            int column = entry.getKey();
            String id = ids.getOrDefault(column, "");
            while (id.isEmpty()) {
                number++;
                id = taken.add("Q" + number) ? "Q" + number : "";
            }
            double share = tally(column).share();
            AnswerScale scale = entry.getValue();
            List<String> headers = options.getOrDefault(column, List.of(column)).stream()
                    .map(draft.header().names()::get)
                    .toList();
            String text = isChoice(column) ? stem(column) : draft.texts().get(column);
            items.add(new ProposedItem(id, column, headers, text, scale.id(), scale.confidence() * share));
        }
        return items;
    }

    /** The code in a header: {@code FE1}, {@code FE[SQ001]} as {@code FE_SQ001}, {@code hv/hv01} as {@code hv01}. */
    private Optional<String> code(int column) {
        String name = isChoice(column) ? stem(column) : draft.header().names().get(column);
        List<String> ways = new ArrayList<>(List.of(name));
        ways.addAll(HeaderRecords.partsOf(name));
        return ways.stream()
                .filter(way -> CODE.matcher(way).matches() && DIGIT.matcher(way).find())
                .findFirst();
    }

    private List<String> ambiguous() {
        Set<String> ambiguous = new LinkedHashSet<>(places.ambiguous());
        places.unplaced().stream()
                .filter(name -> draft.header().findExact(name).size() > 1)
                .forEach(ambiguous::add);
        return List.copyOf(ambiguous);
    }

    private List<String> unplaced(Set<Integer> items) {
        List<String> unplaced = new ArrayList<>();
        for (String name : places.unplaced()) {
            List<Integer> columns = draft.header().findExact(name);
            boolean isSuggested = columns.size() > 1 || columns.stream().anyMatch(items::contains);
            if (!isSuggested && columns.stream().noneMatch(draft::isAnswer)) {
                unplaced.add(name);
            }
        }
        return unplaced;
    }
}
