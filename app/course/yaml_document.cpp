#include "course/yaml_document.h"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>
#include <string_view>
#include <unordered_map>

#include "course/utf8.h"

namespace rozwaga::course {

namespace {

constexpr std::size_t depth_limit = 16;
constexpr std::size_t parts_limit = 20'000;

/// A comment put behind every text: yaml-cpp takes a quotation mark that is never closed for one closed by the end,
/// and then this stands inside the quotation. No file holds it, for control characters are refused before.
constexpr std::string_view end_mark = "#\x02";

/// yaml-cpp counts lines and bytes from 0; people count lines and characters from 1.
class Lines {
public:
    Lines(std::string_view text, const YamlOrigin& origin) : text_(text), origin_(origin) {
        starts_.push_back(0);
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] == '\n') starts_.push_back(at + 1);
        }
    }

    std::string_view line(int number) const {
        if (number < 0 || static_cast<std::size_t>(number) >= starts_.size()) return {};
        const std::size_t start = starts_[static_cast<std::size_t>(number)];
        return text_.substr(start, text_.find('\n', start) - start);
    }
    char sign(const YAML::Mark& mark) const {
        const auto column = static_cast<std::size_t>(std::max(mark.column, 0));
        return column < line(mark.line).size() ? line(mark.line)[column] : '\0';
    }
    int count() const { return static_cast<int>(starts_.size()); }

    Place place(const YAML::Mark& mark) const { return place(mark.line, mark.column); }

    Place place(int line, int column) const {
        if (line < 0 || line >= count()) {
            return {origin_.file, origin_.line + static_cast<int>(starts_.size()) - 1, origin_.column};
        }
        const auto before = text_.substr(starts_[static_cast<std::size_t>(line)], static_cast<std::size_t>(std::max(column, 0)));
        return {origin_.file, origin_.line + line, origin_.column + static_cast<int>(character_count(before))};
    }

    /// The first quotation mark at the beginning of a value that no other closes.
    std::optional<Place> place_of_open_quote() const {
        for (std::size_t at = 0; at < text_.size(); ++at) {
            const char quote = text_[at];
            const bool begins = (quote == '"' || quote == '\'') && (at == 0 || std::string_view(" [{\n").find(text_[at - 1]) != std::string_view::npos);
            if (!begins) continue;
            std::size_t end = at + 1;
            while (end < text_.size() && text_[end] != quote) end += quote == '"' && text_[end] == '\\' ? 2 : 1;
            if (end >= text_.size()) return place_at(at);
            at = end;
        }
        return std::nullopt;
    }

private:
    Place place_at(std::size_t offset) const {
        const auto after = std::ranges::upper_bound(starts_, offset);
        const auto number = static_cast<int>(after - starts_.begin()) - 1;
        return place(number, static_cast<int>(offset - *std::prev(after)));
    }

    std::string_view text_;
    const YamlOrigin& origin_;
    std::vector<std::size_t> starts_;
};

/// Leaves the parser from inside its callbacks; what was wrong is in the report.
struct Refused {};

class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(const Lines& lines, Report& report) : lines_(lines), report_(report) {}

    YamlNode take_root() { return std::move(root_); }
    /// The innermost list or map that is still open.
    const YamlNode* innermost() const { return levels_.empty() ? nullptr : &levels_.back().node; }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse("yaml-alias", mark); }

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        YamlNode node;
        start(node, mark, anchor);
        accept(std::move(node));
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
        YamlNode node;
        start(node, mark, anchor);
        check_tag(mark, tag);
        if (value.ends_with(end_mark)) refuse("yaml-quote-open", mark);
        if (first_control_character(value)) refuse("file-control-character", mark);
        node.kind = YamlNode::Kind::text;
        node.quoted = tag == "!";
        node.text = value;
        accept(std::move(node));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(YamlNode::Kind::list, mark, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        open(YamlNode::Kind::map, mark, tag, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Level {
        YamlNode node;
        bool has_key = false;
        bool dropped = false;    // the value of a key that stands twice
        YamlEntry entry;
        std::unordered_map<std::string, int> lines;    // of the keys so far
    };

    [[noreturn]] void refuse(Code code, const YAML::Mark& mark, Arguments arguments = {}) {
        report_.add(code, lines_.place(mark), std::move(arguments));
        throw Refused();
    }

    void check_tag(const YAML::Mark& mark, const std::string& tag) {
        if (!tag.empty() && tag != "?" && tag != "!") refuse("yaml-tag", mark, {{"tag", tag}});
    }

    void start(YamlNode& node, const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (anchor != 0) refuse("yaml-alias", mark);
        if (++parts_ > parts_limit) refuse("yaml-too-large", mark, {{"limit", std::to_string(parts_limit)}});
        node.place = lines_.place(mark);
    }

    void open(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        Level level;
        start(level.node, mark, anchor);
        check_tag(mark, tag);
        level.node.kind = kind;
        if (levels_.size() >= depth_limit) refuse("yaml-too-deep", mark, {{"limit", std::to_string(depth_limit)}});
        levels_.push_back(std::move(level));
    }

    void close() {
        YamlNode node = std::move(levels_.back().node);
        levels_.pop_back();
        accept(std::move(node));
    }

    void accept(YamlNode node) {
        if (levels_.empty()) {
            root_ = std::move(node);
            return;
        }
        Level& level = levels_.back();
        if (level.node.kind == YamlNode::Kind::list) level.node.list.push_back(std::move(node));
        else if (!level.has_key) accept_key(level, std::move(node));
        else accept_value(level, std::move(node));
    }

    void accept_key(Level& level, YamlNode key) {
        if (key.kind != YamlNode::Kind::text) {
            report_.add("yaml-key-not-text", key.place);
            throw Refused();
        }
        const auto [first, is_new] = level.lines.emplace(key.text, key.place.line);
        level.dropped = !is_new;
        if (level.dropped) {
            report_.add("yaml-key-twice", key.place, {{"key", key.text}, {"line", std::to_string(first->second)}});
        }
        level.entry = {std::move(key.text), std::move(key.place), {}};
        level.has_key = true;
    }

    void accept_value(Level& level, YamlNode value) {
        // A key without a value has no place of its own: yaml-cpp gives the next token's.
        if (value.kind == YamlNode::Kind::empty) value.place = level.entry.place;
        level.entry.value = std::move(value);
        if (!level.dropped) level.node.map.push_back(std::move(level.entry));
        level.has_key = false;
    }

    const Lines& lines_;
    Report& report_;
    std::vector<Level> levels_;
    std::size_t parts_ = 0;
    YamlNode root_;
};

/// The first line with a tab in its indentation; below 0 where there is none.
int line_with_tab(const Lines& lines) {
    for (int number = 0; number < lines.count(); ++number) {
        const std::string_view line = lines.line(number);
        const auto first = line.find_first_not_of(" \t");
        if (first != std::string_view::npos && line.substr(0, first).find('\t') != std::string_view::npos) return number;
    }
    return -1;
}

/// A colon that yaml-cpp does not expect stands in a text, or behind the key of a line that is indented too far.
void report_colon(const YAML::Mark& mark, const Lines& lines, Report& report) {
    const std::string_view before = lines.line(mark.line).substr(0, static_cast<std::size_t>(std::max(mark.column, 0)));
    const auto first = before.find_first_not_of(' ');
    const bool is_key = first != std::string_view::npos && first > 0 && before.find_first_of(" :\"'", first) == std::string_view::npos;
    if (is_key) report.add("yaml-indentation", lines.place(mark.line, static_cast<int>(first)));
    else report.add("yaml-colon", lines.place(mark));
}

void report_syntax(const YAML::ParserException& problem, const TreeBuilder& builder, const Lines& lines, Report& report) {
    using namespace YAML::ErrorMsg;
    const Place place = lines.place(problem.mark);
    const std::string_view message = problem.msg;
    if (dynamic_cast<const YAML::DeepRecursion*>(&problem)) {
        report.add("yaml-too-deep", place, {{"limit", std::to_string(depth_limit)}});
    } else if (const int line = line_with_tab(lines); line >= 0 || message == TAB_IN_INDENTATION) {
        report.add("yaml-tab", line >= 0 ? lines.place(line, 0) : place);
    } else if (message == MAP_VALUE) {
        report_colon(problem.mark, lines, report);
    } else if (message == EOF_IN_SCALAR || message == DOC_IN_SCALAR) {
        report.add("yaml-quote-open", lines.place_of_open_quote().value_or(place));
    } else if (lines.sign(problem.mark) == '?') {
        report.add("yaml-question-mark", place);
    } else if (message == END_OF_MAP_FLOW || message == END_OF_SEQ_FLOW) {
        report.add("yaml-bracket-open", builder.innermost() ? builder.innermost()->place : place);
    } else if (message == FLOW_END) {
        report.add("yaml-bracket-open", place);
    } else if (message == END_OF_MAP || message == END_OF_SEQ || message == BLOCK_ENTRY || message == MAP_KEY) {
        report.add("yaml-indentation", place);
    } else if (message == ALIAS_NOT_FOUND || message == CHAR_IN_ALIAS || message == CHAR_IN_ANCHOR ||
               message == ANCHOR_NOT_FOUND || message == UNKNOWN_ANCHOR || message == ALIAS_CONTENT) {
        report.add("yaml-alias", place);
    } else {
        report.add("yaml-malformed", place);
    }
}

}  // namespace

std::optional<YamlNode> parse_yaml(const std::string& text, const YamlOrigin& origin, Report& report) {
    const Lines lines(text, origin);
    TreeBuilder builder(lines, report);
    try {
        std::istringstream stream(text + "\n" + std::string(end_mark));
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder)) {
            report.add("yaml-empty", {origin.file, origin.line, origin.column});
            return std::nullopt;
        }
        YamlNode root = builder.take_root();
        if (root.kind == YamlNode::Kind::empty) {
            report.add("yaml-empty", {origin.file, origin.line, origin.column});
            return std::nullopt;
        }
        TreeBuilder rest(lines, report);
        if (parser.HandleNextDocument(rest)) {
            report.add("yaml-several-documents", rest.take_root().place);
            return std::nullopt;
        }
        return root;
    } catch (const Refused&) {
        return std::nullopt;
    } catch (const YAML::ParserException& problem) {
        report_syntax(problem, builder, lines, report);
    } catch (const std::exception&) {
        report.add("yaml-malformed", {origin.file, origin.line, origin.column});
    }
    return std::nullopt;
}

}  // namespace rozwaga::course
