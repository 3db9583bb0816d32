#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>
#include <unistd.h>

#include "platform/desktop.h"

using namespace rozwaga::platform;
namespace fs = std::filesystem;

namespace {

// A folder on PATH with stand-ins for the desktop's programs; each writes its arguments to a file, one on a line.
class Desktop {
public:
    Desktop() : folder_(fs::temp_directory_path() / ("rozwaga-desktop-" + std::to_string(getpid()) + "-" + std::to_string(count_++))) {
        fs::create_directories(folder_);
        const char* path = std::getenv("PATH");
        old_path_ = path == nullptr ? "" : path;
        setenv("PATH", (folder_.string() + ":/bin:/usr/bin").c_str(), 1);
    }
    ~Desktop() {
        setenv("PATH", old_path_.c_str(), 1);
        fs::remove_all(folder_);
    }

    void program(const std::string& name, const std::string& body = "") {
        const fs::path file = folder_ / name;
        std::ofstream(file) << "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done > \"" << (folder_ / (name + ".part")).string() << "\"\nmv \""
                            << (folder_ / (name + ".part")).string() << "\" \"" << said(name).string() << "\"\n"
                            << body << "\n";
        fs::permissions(file, fs::perms::owner_all);
    }
    fs::path said(const std::string& name) const { return folder_ / (name + ".said"); }
    std::string words_of(const std::string& name) const {
        for (int i = 0; i < 200 && !fs::exists(said(name)); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
        std::ifstream file(said(name));
        return {std::istreambuf_iterator<char>(file), {}};
    }
    const fs::path& folder() const { return folder_; }

private:
    static inline int count_ = 0;
    fs::path folder_;
    std::string old_path_;
};

Choosing wait_for(FileChoice& choice) {
    for (int i = 0; i < 300 && choice.state() == Choosing::running; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return choice.state();
}

}  // namespace

TEST_CASE("a folder is shown by the desktop's own program, a file by its folder") {
    Desktop desktop;
    desktop.program("xdg-open");
    const fs::path file = desktop.folder() / "świadectwo $(id) 1.pdf";
    std::ofstream(file) << "x";
    REQUIRE(open_folder(file.string()));
    CHECK(desktop.words_of("xdg-open") == desktop.folder().string() + "\n");
    CHECK(open_folder("wzgledny/folder").error().code == "platform.no-such-folder");
    CHECK(open_folder("/nie/ma/takiego").error().code == "platform.no-such-folder");
}

TEST_CASE("a letter goes to the mail program word by word, whatever it holds") {
    Desktop desktop;
    desktop.program("xdg-email");
    const fs::path file = desktop.folder() / "certyfikat.pdf";
    std::ofstream(file) << "x";
    REQUIRE(compose_mail({"kadry@przyklad.example", "Certyfikat; rm -rf \"$HOME\"", "Dzień dobry", file.string()}));
    CHECK(desktop.words_of("xdg-email") == "--utf8\n--subject\nCertyfikat; rm -rf \"$HOME\"\n--body\nDzień dobry\n--attach\n" + file.string() +
                                               "\nkadry@przyklad.example\n");
}

TEST_CASE("without xdg-email the letter becomes a mailto: address") {
    if (fs::exists("/usr/bin/xdg-email") || fs::exists("/bin/xdg-email")) SKIP("xdg-email is installed here");
    Desktop desktop;
    desktop.program("xdg-open");
    REQUIRE(compose_mail({"kadry@przyklad.example", "Ąę & co", "tak?", {}}));
    CHECK(desktop.words_of("xdg-open") == "mailto:kadry@przyklad.example?subject=%C4%84%C4%99%20%26%20co&body=tak%3F\n");
}

TEST_CASE("what is no address never reaches a program") {
    for (const char* wrong : {"", "kadry", "@x", "a@", "--attach=/etc/passwd@x.pl", "a@b@c", "a b@c.pl", "a@b.pl?cc=x@y", "a@b.pl\nBcc: x"})
        CHECK(compose_mail({wrong, "s", "b", {}}).error().code == "platform.bad-address");
    CHECK(compose_mail({"a@b.pl", "s", "b", "/nie/ma.pdf"}).error().code == "platform.no-such-file");
    for (const char* wrong : {"", "file:///etc/passwd", "javascript:alert(1)", "--help", "https://a b", "https://x\n", "ftp://x"})
        CHECK(open_address(wrong).error().code == "platform.bad-address");
}

TEST_CASE("a program is found on PATH only, and only by name") {
    Desktop desktop;
    desktop.program("cos");
    CHECK(find_program("cos") == (desktop.folder() / "cos").string());
    CHECK_FALSE(find_program("nie-ma-takiego-programu"));
    CHECK_FALSE(find_program("../cos"));
    CHECK_FALSE(find_program(""));
}

TEST_CASE("choosing a file gives its path, or says that nothing was chosen") {
    Desktop desktop;
    desktop.program("zenity", "echo /home/anna/certyfikat.pdf");
    auto chosen = choose_file_to_save("Zapisz", "/home/anna/c.pdf");
    REQUIRE(chosen);
    CHECK(wait_for(*chosen) == Choosing::chosen);
    CHECK(chosen->paths() == std::vector<std::string>{"/home/anna/certyfikat.pdf"});
    CHECK(desktop.words_of("zenity").find("--filename=/home/anna/c.pdf") != std::string::npos);

    desktop.program("zenity", "exit 1");
    auto cancelled = choose_folder("Folder", "/home");
    REQUIRE(cancelled);
    CHECK(wait_for(*cancelled) == Choosing::cancelled);

    desktop.program("zenity", "echo nie-ta-sciezka");
    auto relative = choose_folder("Folder", "/home");
    REQUIRE(relative);
    CHECK(wait_for(*relative) == Choosing::cancelled);
}

TEST_CASE("several files are opened at once, no more of them than were asked for") {
    Desktop desktop;
    desktop.program("zenity", "printf '/home/anna/jeden.pdf\\n/home/anna/dwa i pół.png\\nnie ścieżka\\n/home/anna/trzy.json\\n'");
    auto chosen = choose_files_to_open("Otwórz", "/home/anna", 10);
    REQUIRE(chosen);
    CHECK(wait_for(*chosen) == Choosing::chosen);
    CHECK(chosen->paths() == std::vector<std::string>{"/home/anna/jeden.pdf", "/home/anna/dwa i pół.png", "/home/anna/trzy.json"});
    CHECK(desktop.words_of("zenity").find("--filename=/home/anna/\n") != std::string::npos);

    auto few = choose_files_to_open("Otwórz", "/home/anna/", 2);
    REQUIRE(few);
    CHECK(wait_for(*few) == Choosing::chosen);
    CHECK(few->paths().size() == 2);
}

TEST_CASE("a dialog still open is closed with its choice") {
    Desktop desktop;
    desktop.program("zenity", "exec sleep 30");
    const auto began = std::chrono::steady_clock::now();
    {
        auto choice = choose_folder("Folder", "/home");
        REQUIRE(choice);
        CHECK(choice->state() == Choosing::running);
    }
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(5));
}
