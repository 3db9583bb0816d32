#include "content/spelling.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <utility>

namespace rozwaga::tests {
namespace {

bool is_letter_byte(char sign) {
    const auto byte = static_cast<unsigned char>(sign);
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || byte >= 0x80;
}

/// Signs of more than one byte that are no letters: quotes, dashes, no-break space, arrows.
std::size_t foreign_sign(std::string_view rest) {
    for (const std::string_view sign : {"\u00a0", "„", "”", "“", "‘", "–", "—", "…", "·", "→", "←", "↑", "↓", "«", "»", "×", "€", "£", "§", "≥", "≤"})
        if (rest.starts_with(sign)) return sign.size();
    return 0;
}

/// "rozwaga.pl/kontakt", "course.yaml", "@lumka", "#ad", "--course", "fedex_2011", "2024".
bool is_code(std::string_view token) {
    const auto dot = token.find('.');
    const bool dotted = dot != token.npos && dot + 1 < token.size() && is_letter_byte(token[dot + 1]);
    return dotted || token.find_first_of("@#/_=<>0123456789\\") != token.npos || token.starts_with("--");
}

void add_word(std::vector<std::string>& words, std::string word) {
    while (!word.empty() && (word.back() == '\'' || word.back() == '-')) word.pop_back();
    while (!word.empty() && (word.front() == '\'' || word.front() == '-')) word.erase(0, 1);
    // "Iza's" is spelt as "Iza" is.
    if (word.size() > 2 && word.ends_with("'s")) word.resize(word.size() - 2);
    if (!word.empty()) words.push_back(std::move(word));
}

void split_token(std::string_view token, std::vector<std::string>& words) {
    if (is_code(token)) return;
    std::string word;
    for (const char sign : token) {
        if (is_letter_byte(sign) || sign == '\'' || sign == '-') word += sign;
        else add_word(words, std::exchange(word, {}));
    }
    add_word(words, std::move(word));
}

struct Pipe {
    std::array<int, 2> ends{-1, -1};
    bool open() { return ::pipe2(ends.data(), O_CLOEXEC) == 0; }
    void close(int which) {
        if (ends[std::size_t(which)] >= 0) ::close(ends[std::size_t(which)]);
        ends[std::size_t(which)] = -1;
    }
    ~Pipe() {
        close(0);
        close(1);
    }
};

/// Without a shell: the words go in by a file, what is unknown comes out by a pipe.
std::optional<std::string> run_hunspell(const std::string& dictionary, const std::string& word_file) {
    Pipe out;
    if (!out.open()) return {};
    const pid_t child = ::fork();
    if (child < 0) return {};
    if (child == 0) {
        const int words = ::open(word_file.c_str(), O_RDONLY | O_CLOEXEC);
        ::dup2(words, STDIN_FILENO);
        ::dup2(out.ends[1], STDOUT_FILENO);
        // It grumbles about signs that its Polish dictionary cannot write; what matters is said on the other pipe.
        ::dup2(::open("/dev/null", O_WRONLY | O_CLOEXEC), STDERR_FILENO);
        ::setenv("LC_ALL", "C.UTF-8", 1);
        ::execlp("hunspell", "hunspell", "-d", dictionary.c_str(), "-i", "UTF-8", "-l", static_cast<char*>(nullptr));
        ::_exit(127);
    }
    out.close(1);
    std::string said;
    std::array<char, 4096> buffer;
    for (ssize_t count = 0; (count = ::read(out.ends[0], buffer.data(), buffer.size())) > 0;) said.append(buffer.data(), std::size_t(count));
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return {};
    return said;
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string token;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with("’")) {
            token += '\'';
            at += std::string_view("’").size();
            continue;
        }
        const std::size_t foreign = foreign_sign(text.substr(at));
        if (foreign > 0 || std::string_view(" \n\t,;:!?()[]\"*").find(text[at]) != std::string_view::npos) {
            split_token(std::exchange(token, {}), words);
            at += std::max<std::size_t>(foreign, 1);
        } else {
            token += text[at++];
        }
    }
    split_token(token, words);
    return words;
}

std::optional<std::set<std::string>> unknown_words(const std::set<std::string>& words, const std::string& dictionary) {
    std::string file = (std::filesystem::temp_directory_path() / "rozwaga-words-XXXXXX").string();
    const int made = ::mkstemp(file.data());
    if (made < 0) return {};
    ::close(made);
    {
        std::ofstream list(file);
        for (const auto& word : words) list << word << '\n';
    }
    const auto said = run_hunspell(dictionary, file);
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    if (!said) return {};
    std::set<std::string> unknown;
    std::size_t begin = 0;
    for (auto end = said->find('\n'); end != said->npos; begin = end + 1, end = said->find('\n', begin))
        unknown.insert(said->substr(begin, end - begin));
    return unknown;
}

std::vector<std::string> house_words(const std::string& language) {
    std::ifstream file(std::string(ROZWAGA_SOURCE_DIR) + "/tests/content/words." + language + ".txt");
    std::vector<std::string> words;
    for (std::string line; std::getline(file, line);)
        if (!line.empty() && line.front() != '#') words.push_back(line);
    return words;
}

}  // namespace rozwaga::tests
